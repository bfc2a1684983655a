import { foldUnit } from './fold';

/**
 * A blocked Bloom filter (Putze, Sanders & Singler 2007, block = one 32-bit word) over the first word of one-word names and the first two
 * words of all others. It says "certainly not" for nearly every word of a text with one look into memory; it never decides a match.
 */
const BITS_PER_NAME = 16;
/** Fewest 32-bit words of a filter: small enough for the nearest cache, large enough that hardly a common word passes by accident. */
const LEAST_WORDS = 4096;

/** Hash of a word so far and its next letter (an entry of `FOLD`): a cyclic polynomial, cheap enough for every unit of a text. */
export function extendHash(hash: number, entry: number): number {
  return ((hash << 5) | (hash >>> 27)) ^ entry;
}

/** What the filter is asked for about one word alone. */
export function wordProbe(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** What the filter is asked for about two words in a row. */
export function pairProbe(first: number, second: number): number {
  const mixed = Math.imul(((first << 11) | (first >>> 21)) + second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Three bits of a word of the filter, chosen by the low bits of a probe; the high bits choose the word. */
function bitsOf(probe: number): number {
  return (1 << probe) | (1 << (probe >>> 5)) | (1 << (probe >>> 10));
}

/** True if the filter may hold what `probe` stands for; `shift` as `filterShift` says. */
export function mayHold(filter: Int32Array, shift: number, probe: number): boolean {
  return (~(filter[probe >>> shift] ?? 0) & bitsOf(probe)) === 0;
}

/** By how many bits a probe is shifted to choose a word of a filter of `words` words (a power of two). */
export function filterShift(words: number): number {
  return Math.clz32(words) + 1;
}

/** The filter over `keys` (see `keyOf`). */
export function buildFilter(keys: readonly string[]): Int32Array {
  const wanted = Math.max(LEAST_WORDS, Math.ceil((keys.length * BITS_PER_NAME) / 32));
  const filter = new Int32Array(2 ** Math.ceil(Math.log2(wanted)));
  const shift = filterShift(filter.length);
  for (const key of keys) {
    const probe = probeOf(key);
    const word = probe >>> shift;
    filter[word] = (filter[word] ?? 0) | bitsOf(probe);
  }
  return filter;
}

function probeOf(key: string): number {
  const hashes: number[] = [];
  let hash = 0;
  for (let i = 0; i <= key.length && hashes.length < 2; i++) {
    const entry = i < key.length ? foldUnit(key.charCodeAt(i)) : 0;
    if (entry > 0) {
      hash = extendHash(hash, entry);
      continue;
    }
    hashes.push(hash);
    hash = 0;
  }
  const [first = 0, second] = hashes;
  return second === undefined ? wordProbe(first) : pairProbe(first, second);
}
