import type { PartialDate } from '../../time/types';

/** A stretch of days, both inclusive. */
export type Days = readonly [from: number, until: number];

/** How many events begin in each of `count` equal parts of a stretch of days. Events outside of it count in none. */
export function bucketCounts(events: readonly { readonly date: PartialDate }[], [from, until]: Days, count: number): number[] {
  const counts = new Array<number>(count).fill(0);
  for (const { date } of events) {
    const bucket = Math.floor(((date.lo - from) / (until + 1 - from)) * count);
    const before = counts[bucket];
    if (before !== undefined) counts[bucket] = before + 1;
  }
  return counts;
}

/** The day at a share (0..1) of a stretch. */
export function dayAt(share: number, [from, until]: Days): number {
  return Math.round(from + Math.min(1, Math.max(0, share)) * (until - from));
}

/** The stretch between two days in either order, at least `least` days long and within `whole`. */
export function stretchBetween(a: number, b: number, least: number, whole: Days): Days {
  const [low, high] = a <= b ? [a, b] : [b, a];
  const missing = Math.max(0, least - (high - low));
  const from = Math.max(whole[0], Math.min(low - Math.floor(missing / 2), whole[1] - least));
  return [from, Math.min(whole[1], Math.max(high, from + least))];
}
