import { foldUnit, letterOf } from './fold';
import { letterCode } from './word-codes';

/**
 * A blocked Bloom filter (Putze, Sanders & Singler 2007, block = one 32-bit word) over the first words of all names, the one-word names and the
 * first two words of the others. It says "certainly not" for nearly every word of a text with one look into memory; it never decides a match.
 */
const BITS_PER_NAME = 24;
/** Fewest 32-bit words of a filter: small enough for the nearest cache, large enough that hardly a common word passes by accident. */
const LEAST_WORDS = 4096;

/** Bytes before a word's first one that its hash may look at; they do not count. As many as it reads at once. */
export const BYTES_BEFORE = 4;
/** Bytes behind a word's last one that its hash may look at; they do not count. */
export const BYTES_BEHIND = 4;

/** Which of four bytes belong to a word of so many letters; of longer ones all do. */
const HEADS = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);

/**
 * Hash of the word whose letter codes stand from `start` to `end` (exclusive), counted from `BYTES_BEFORE`: of its length and its first and last four letters. Two looks into memory and no branch, whatever the length.
 */
export function hashWord(codes: DataView, start: number, end: number): number {
  const length = end - start;
  // All ones from four letters on; of shorter words the head is all there is.
  const long = (3 - length) >> 31;
  const head = codes.getInt32(start + 4, true) & ((HEADS[length & 3] ?? 0) | long);
  const tail = codes.getInt32(end, true) & long;
  return Math.imul(head, 0x9e3779b1) + Math.imul(tail ^ length, 0x85ebca6b);
}

/** What the filter is asked for about a word with which a name may begin. */
export function startProbe(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** What the filter is asked for about a word that may be a name by itself. */
export function wordProbe(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 15);
}

/** What the filter is asked for about two words in a row. */
export function pairProbe(first: number, second: number): number {
  const mixed = Math.imul(((first << 11) | (first >>> 21)) + (second ^ (second >>> 15)), 0x297a2d39);
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

/** The filter over `keys` (see `keyOf`), none longer than `longest` UTF-16 units. */
export function buildFilter(keys: readonly string[], longest: number): Int32Array {
  const wanted = Math.max(LEAST_WORDS, Math.ceil((keys.length * BITS_PER_NAME) / 32));
  const filter = new Int32Array(2 ** Math.ceil(Math.log2(wanted)));
  const shift = filterShift(filter.length);
  const add = (probe: number): void => {
    const word = probe >>> shift;
    filter[word] = (filter[word] ?? 0) | bitsOf(probe);
  };
  const bytes = new Uint8Array(BYTES_BEFORE + longest + BYTES_BEHIND);
  for (const key of keys) {
    const [first = 0, second] = firstHashes(key, bytes);
    add(startProbe(first));
    add(second === undefined ? wordProbe(first) : pairProbe(first, second));
  }
  return filter;
}

/** Hashes of the first word of a key and, if it has one, of the second. */
function firstHashes(key: string, bytes: Uint8Array<ArrayBuffer>): number[] {
  const view = new DataView(bytes.buffer);
  const hashes: number[] = [];
  let end = 0;
  for (let i = 0; i <= key.length && hashes.length < 2; i++) {
    const entry = i < key.length ? foldUnit(key.charCodeAt(i)) : 0;
    if (entry > 0) {
      bytes[BYTES_BEFORE + end++] = letterCode(letterOf(entry));
      continue;
    }
    hashes.push(hashWord(view, 0, end));
    end = 0;
  }
  return hashes;
}
