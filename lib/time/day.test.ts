import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromDay, dayFromDate, dayFromIso, dayFromParts, isoFromDay } from './day';

const MS = 86_400_000;

describe('day numbers', () => {
  it('count days since 1970-01-01', () => {
    expect(dayFromIso('1970-01-01')).toBe(0);
    expect(dayFromIso('1970-02-01')).toBe(31);
    expect(dayFromIso('1969-12-31')).toBe(-1);
    expect(dayFromIso('2024-12-08')).toBe(20065);
  });

  it('are undefined for what is no date', () => {
    for (const text of [
      '',
      '2017',
      '2017-12',
      '2017-13-01',
      '2017-00-10',
      '2017-02-29',
      '2017-04-31',
      '2017-12-22T10:00',
      '22-12-2017',
      '2017-1-1',
    ])
      expect(dayFromIso(text)).toBeUndefined();
    expect(dayFromIso('2016-02-29')).toBeDefined();
    expect(dayFromParts(2017, 12, 0)).toBeUndefined();
    expect(dayFromParts(Number.NaN, 1, 1)).toBeUndefined();
  });

  it('agree with Date and come back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        const iso = new Date(day * MS).toISOString().slice(0, 10);
        expect(isoFromDay(day)).toBe(iso);
        expect(dayFromIso(iso)).toBe(day);
        expect(dayFromDate(dateFromDay(day))).toBe(day);
      }),
    );
  });

  it('take the UTC day of an instant, also before 1970', () => {
    expect(dayFromDate(new Date('2017-12-22T23:59:59Z'))).toBe(dayFromIso('2017-12-22'));
    expect(dayFromDate(new Date('1963-03-08T00:00:01Z'))).toBe(dayFromIso('1963-03-08'));
  });
});
