import type { DayNumber, Interval, PartialDate, Precision } from './types';

/**
 * An answer about partial dates. `maybe` means that the source is not exact enough: a role that ended "in January 2018" may or may not
 * hold on 15 January. Callers that must be right treat `maybe` as no; callers that must not lose a reading treat it as yes.
 */
export type Certainty = 'yes' | 'no' | 'maybe';

/** How far, in days, a date marked `?` or `~` may lie outside the stretch it names: one unit of its own precision. */
const SLACK: Readonly<Record<Precision, number>> = { day: 1, month: 31, year: 366, decade: 3653 };

/** First and last day on which the boundary may lie, both inclusive. */
function reach(date: PartialDate): readonly [DayNumber, DayNumber] {
  const slack = date.qualifier ? SLACK[date.precision] : 0;
  return [date.lo - slack, date.hi + slack];
}

/** First and last day that may be the first day of the interval. */
function startOf(interval: Interval): readonly [DayNumber, DayNumber] {
  return interval.from ? reach(interval.from) : [-Infinity, -Infinity];
}

/**
 * First and last day that may be the first day after the interval. A day names the hand-over: it belongs to what comes next. "Until
 * January 2018" may include all of January, so the last possible first day after it is 1 February.
 */
function endOf(interval: Interval): readonly [DayNumber, DayNumber] {
  if (!interval.until) return [Infinity, Infinity];
  const [lo, hi] = reach(interval.until);
  return interval.until.precision === 'day' ? [lo, hi] : [lo, hi + 1];
}

/** Whether something with this interval holds on `day`. A missing boundary is open. */
export function holdsAt(interval: Interval, day: DayNumber): Certainty {
  const [firstStart, lastStart] = startOf(interval);
  const [firstEnd, lastEnd] = endOf(interval);
  if (day < firstStart || day >= lastEnd) return 'no';
  return day >= lastStart && day < firstEnd ? 'yes' : 'maybe';
}

/** Whether the interval is over on `day`: it ended on that day or before. */
export function endedBefore(interval: Interval, day: DayNumber): Certainty {
  const [first, last] = endOf(interval);
  if (day >= last) return 'yes';
  return day < first ? 'no' : 'maybe';
}

/** Whether the interval has not begun on `day`: it begins on a later day. */
export function beginsAfter(interval: Interval, day: DayNumber): Certainty {
  const [first, last] = startOf(interval);
  if (day < first) return 'yes';
  return day >= last ? 'no' : 'maybe';
}

/** Whether two intervals share a day. */
export function overlaps(a: Interval, b: Interval): Certainty {
  const [startA, lastStartA] = startOf(a);
  const [startB, lastStartB] = startOf(b);
  const [endA, lastEndA] = endOf(a);
  const [endB, lastEndB] = endOf(b);
  if (startA >= lastEndB || startB >= lastEndA) return 'no';
  return Math.max(lastStartA, lastStartB) < Math.min(endA, endB) ? 'yes' : 'maybe';
}
