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

function firstWhere(length: number, holds: (position: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** At the end of a key: the name must end there too. It compares equal to what stands behind every name. */
export const NAME_END = '\0';

/**
 * The entries whose name, from the entry's word on and spaces left out, begins with `key`.
 * @param key a-z and digits, then possibly NAME_END
 */
export function entriesFrom(index: WordIndex, key: string): Stretch {
  const { order } = index;
  const against = (position: number): number => compare(index, order[position] ?? 0, key);
  const from = firstWhere(order.length, (position) => against(position) >= 0);
  const to = from + firstWhere(order.length - from, (beyond) => against(from + beyond) > 0);
  return { from, to };
}

/** The words of a name. */
export function wordsOf({ starts, pool }: WordIndex, name: number): string[] {
  return String.fromCharCode(...pool.subarray(starts[name] ?? 0, starts[name + 1] ?? 0)).split(' ');
}
