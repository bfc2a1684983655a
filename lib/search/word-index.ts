import type { WordIndex } from './layout';

const SPACE = 32;

/** A stretch [from, to) of a word index's order. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Offset in the pool at which an entry's word begins; the end of the name when it has no such word. */
function offsetOf({ starts, pool }: WordIndex, entry: number): number {
  const end = starts[(entry >>> 4) + 1] ?? 0;
  let offset = starts[entry >>> 4] ?? 0;
  for (let word = entry & 15; word > 0 && offset < end; offset += 1) if (pool[offset] === SPACE) word -= 1;
  return offset;
}

/** Compares the name from the entry's word on with `key`: below zero before it, zero when it begins with it, above after. */
function compare(index: WordIndex, entry: number, key: string): number {
  const end = index.starts[(entry >>> 4) + 1] ?? 0;
  let offset = offsetOf(index, entry);
  for (let at = 0; at < key.length; at += 1) {
    while (offset < end && index.pool[offset] === SPACE) offset += 1;
    const unit = offset < end ? (index.pool[offset] ?? 0) : 0;
    const difference = unit - key.charCodeAt(at);
    if (difference !== 0) return difference;
    offset += 1;
  }
  return 0;
}

/** At the end of a key: the name must end there too. It compares equal to what stands behind every name. */
export const NAME_END = '\0';

/**
 * The entries whose name, from the entry's word on and spaces left out, begins with `key`.
 * @param key a-z and digits, then possibly NAME_END
 */
export function entriesFrom(index: WordIndex, key: string): Stretch {
  const from = boundary(index, key, 0, 0);
  return { from, to: boundary(index, key, 1, from) };
}

/** First position from `low` on whose entry compares to `key` as `least` (0 or 1) or above. */
function boundary(index: WordIndex, key: string, least: number, low: number): number {
  const { order } = index;
  let first = low;
  let end = order.length;
  while (first < end) {
    const middle = (first + end) >>> 1;
    if (compare(index, order[middle] ?? 0, key) >= least) end = middle;
    else first = middle + 1;
  }
  return first;
}

/** A name as bytes: ASCII without spaces, and where its words begin in it. */
export interface NameLetters {
  readonly letters: Uint8Array;
  readonly words: readonly number[];
}

/** The letters of a name. */
export function lettersOf({ starts, pool }: WordIndex, name: number): NameLetters {
  const from = starts[name] ?? 0;
  const to = starts[name + 1] ?? 0;
  const letters = new Uint8Array(to - from);
  const words = [0];
  let length = 0;
  for (let at = from; at < to; at += 1) {
    const code = pool[at] ?? 0;
    if (code === SPACE) words.push(length);
    else letters[length++] = code;
  }
  return { letters: letters.subarray(0, length), words };
}
