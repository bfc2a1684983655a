import type { DayNumber, Interval } from '../../lib/time/types';

/** First and last day of an axis of time. */
export interface Axis {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** Share of the axis that stands for an end that is open. */
const YEAR = 365;

/** The axis on which all intervals, and the date of the story, have their place; whole years, so that neighbours line up. */
export function axisOf(intervals: readonly Interval[], asOf: DayNumber | undefined, corpusAsOf: DayNumber): Axis {
  const days = intervals.flatMap(({ from, until }) => [from?.lo, until?.hi]).filter((day) => day !== undefined);
  const known = [...days, ...(asOf === undefined ? [] : [asOf])];
  const from = Math.min(...known, corpusAsOf - YEAR);
  const until = Math.max(...known, corpusAsOf);
  return { from, until: Math.max(until, from + YEAR) };
}

/** Where a day lies on the axis, per cent. */
export function placeOf(day: DayNumber, { from, until }: Axis): number {
  return Math.min(100, Math.max(0, ((day - from) / (until - from)) * 100));
}

/** Where an interval begins and how long it is, per cent; an open end reaches to the end of the axis. */
export function stretchOf({ from, until }: Interval, axis: Axis): { readonly start: number; readonly length: number } {
  const start = from ? placeOf(from.lo, axis) : 0;
  const end = until ? placeOf(until.hi, axis) : 100;
  return { start, length: Math.max(1, end - start) };
}
