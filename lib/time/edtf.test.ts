import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoFromDay } from './day';
import { parseEdtf, parseEdtfInterval } from './edtf';
import type { PartialDate } from './types';

const readable = (date: PartialDate) => `${isoFromDay(date.lo)}..${isoFromDay(date.hi)} ${date.precision}${date.qualifier ?? ''}`;

describe('parseEdtf', () => {
  it.each([
    ['2017-12-22', '2017-12-22..2017-12-22 day'],
    ['2016-02', '2016-02-01..2016-02-29 month'],
    ['2017-12', '2017-12-01..2017-12-31 month'],
    ['2014', '2014-01-01..2014-12-31 year'],
    ['2014?', '2014-01-01..2014-12-31 year?'],
    ['1990~', '1990-01-01..1990-12-31 year~'],
    ['2012-11-18%', '2012-11-18..2012-11-18 day%'],
    ['193X', '1930-01-01..1939-12-31 decade'],
    ['0079', '0079-01-01..0079-12-31 year'],
  ])('%s means %s', (text, meaning) => expect(readable(parseEdtf(text))).toBe(meaning));

  it.each([
    '',
    '2017-13',
    '2017-02-30',
    'December 2017',
    '20XX',
    '2012-XX',
    '2004-06-~11',
    '2017-12-22T10:00:00Z',
    '2017/2018',
    '2004-21',
    '[2012,2013]',
  ])('refuses %j and says what may be written', (text) => expect(() => parseEdtf(text)).toThrow(/write a day/));

  it('covers exactly the days of the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const date = parseEdtf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
        const days = Array.from({ length: date.hi - date.lo + 1 }, (_, i) => new Date((date.lo + i) * 86_400_000));
        expect(new Set(days.map((d) => d.getUTCMonth() + 1))).toEqual(new Set([month]));
        expect(new Date((date.lo - 1) * 86_400_000).getUTCMonth() + 1).not.toBe(month);
        expect(new Date((date.hi + 1) * 86_400_000).getUTCMonth() + 1).not.toBe(month);
      }),
    );
  });
});

describe('parseEdtfInterval', () => {
  it('reads both ends', () => {
    const { from, until } = parseEdtfInterval('2017-01/2018?');
    expect(from && readable(from)).toBe('2017-01-01..2017-01-31 month');
    expect(until && readable(until)).toBe('2018-01-01..2018-12-31 year?');
  });

  it('leaves open ends out', () => {
    expect(Object.keys(parseEdtfInterval('../2024-12-08'))).toEqual(['until']);
    expect(Object.keys(parseEdtfInterval('2011-03-15/..'))).toEqual(['from']);
  });

  it('refuses a single date and an end before the beginning', () => {
    expect(() => parseEdtfInterval('2017')).toThrow(/not an interval/);
    expect(() => parseEdtfInterval('2018/2017')).toThrow(/ends before it begins/);
  });
});
