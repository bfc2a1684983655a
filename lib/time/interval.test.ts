import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from './day';
import { parseEdtf, parseEdtfInterval } from './edtf';
import { beginsAfter, type Certainty, endedBefore, holdsAt, overlaps } from './interval';
import type { Interval, PartialDate } from './types';

const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;

describe('holdsAt', () => {
  it.each<[string, string, Certainty]>([
    ['2000-07-17/2024-12-08', '2000-07-16', 'no'],
    ['2000-07-17/2024-12-08', '2000-07-17', 'yes'],
    ['2000-07-17/2024-12-08', '2024-12-07', 'yes'],
    ['2000-07-17/2024-12-08', '2024-12-08', 'no'], // the day of hand-over belongs to what comes next
    ['../2018-01', '2017-12-31', 'yes'],
    ['../2018-01', '2018-01-15', 'maybe'],
    ['../2018-01', '2018-01-31', 'maybe'],
    ['../2018-01', '2018-02-01', 'no'],
    ['2017/..', '2016-12-31', 'no'],
    ['2017/..', '2017-06-01', 'maybe'],
    ['2017/..', '2017-12-31', 'yes'],
    ['2017/..', '2026-11-23', 'yes'],
    ['1990~/..', '1989-06-01', 'maybe'],
    ['1990~/..', '1992-06-01', 'yes'],
  ])('%s on %s: %s', (interval, iso, answer) => expect(holdsAt(parseEdtfInterval(interval), day(iso))).toBe(answer));

  it('is always so with both ends open', () => expect(holdsAt({}, 0)).toBe('yes'));
});

describe('before and after', () => {
  const term = parseEdtfInterval('2012-08/2016-07-03');
  it.each<[string, Certainty, Certainty]>([
    ['2012-07-31', 'yes', 'no'],
    ['2012-08-10', 'maybe', 'no'],
    ['2012-08-31', 'no', 'no'],
    ['2016-07-02', 'no', 'no'],
    ['2016-07-03', 'no', 'yes'],
  ])('on %s: begins after %s, ended before %s', (iso, after, before) => {
    expect(beginsAfter(term, day(iso))).toBe(after);
    expect(endedBefore(term, day(iso))).toBe(before);
  });

  it('an open end never ends, an open beginning has begun', () => {
    expect(endedBefore({ from: parseEdtf('2017') }, day('2999-01-01'))).toBe('no');
    expect(beginsAfter({ until: parseEdtf('2017') }, day('0001-01-01'))).toBe('no');
  });
});

/** Every reading of a partial interval as [first day, first day after]. */
function readings(interval: Interval): (readonly [number, number])[] {
  const days = (date: PartialDate, extra: number) => Array.from({ length: date.hi - date.lo + 1 + extra }, (_, i) => date.lo + i);
  const starts = interval.from ? days(interval.from, 0) : [-1000];
  const ends = interval.until ? days(interval.until, interval.until.precision === 'day' ? 0 : 1) : [1000];
  return starts.flatMap((start) => ends.filter((end) => end > start).map((end) => [start, end] as const));
}
const verdict = (answers: boolean[]): Certainty => (answers.every(Boolean) ? 'yes' : answers.some(Boolean) ? 'maybe' : 'no');

const partial = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 4 })).map(([lo, width]): PartialDate => {
    return { lo, hi: lo + width, precision: width === 0 ? 'day' : 'month' };
  });
const intervals = fc
  .record({ from: fc.option(partial(-10, 0), { nil: undefined }), until: fc.option(partial(6, 16), { nil: undefined }) })
  .map(({ from, until }): Interval => ({ ...(from && { from }), ...(until && { until }) }));

describe('three-valued answers', () => {
  it('are those of all readings taken together', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: -15, max: 25 }), (interval, on) => {
        const all = readings(interval);
        expect(holdsAt(interval, on)).toBe(verdict(all.map(([start, end]) => start <= on && on < end)));
        expect(endedBefore(interval, on)).toBe(verdict(all.map(([, end]) => end <= on)));
        expect(beginsAfter(interval, on)).toBe(verdict(all.map(([start]) => start > on)));
      }),
    );
  });

  it('about overlap as well', () => {
    fc.assert(
      fc.property(intervals, intervals, fc.integer({ min: -20, max: 20 }), (a, b, shift) => {
        const move = (date: PartialDate): PartialDate => ({ ...date, lo: date.lo + shift, hi: date.hi + shift });
        const moved: Interval = { ...(b.from && { from: move(b.from) }), ...(b.until && { until: move(b.until) }) };
        const pairs = readings(a).flatMap(([s, e]) => readings(moved).map(([t, f]) => s < f && t < e));
        expect(overlaps(a, moved)).toBe(verdict(pairs));
        expect(overlaps(moved, a)).toBe(verdict(pairs));
      }),
    );
  });
});
