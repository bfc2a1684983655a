import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './calendar';

describe('dayOf', () => {
  it('counts days since 1 January 1970', () => {
    expect(dayOf(1970, 1, 2)).toBe(1);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(dayOf(2017, 12, 22)).toBe(17_522);
  });

  it('refuses days that do not exist, years out of range and the zero of clocks', () => {
    for (const [year, month, day] of [
      [2017, 2, 29],
      [2019, 13, 1],
      [2019, 0, 1],
      [2019, 4, 31],
      [2019, 4, 0],
      [17, 12, 22],
      [2100, 1, 1],
      [1970, 1, 1],
      [Number.NaN, 1, 1],
    ] as const)
      expect(dayOf(year, month, day)).toBeUndefined();
  });

  it('agrees with Date for every day of the years it knows', () => {
    const days = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        const expected = Math.floor(date.getTime() / 86_400_000);
        expect(day).toBe(expected === 0 ? undefined : expected);
      }),
    );
  });
});
