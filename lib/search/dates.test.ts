import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromParts, isoFromDay } from '../time/day';
import { readDate } from './dates';

const read = (query: string) => {
  const dated = readDate(query);
  return dated && [isoFromDay(dated.days[0]), isoFromDay(dated.days[1]), dated.rest];
};

describe('a date in a query', () => {
  it.each([
    ['august 2013', '2013-08-01', '2013-08-31', ''],
    ['Aug 2013', '2013-08-01', '2013-08-31', ''],
    ['aug. 2013', '2013-08-01', '2013-08-31', ''],
    ['21 August 2013', '2013-08-21', '2013-08-21', ''],
    ['21st August 2013', '2013-08-21', '2013-08-21', ''],
    ['August 21, 2013', '2013-08-21', '2013-08-21', ''],
    ['ghouta august 2013', '2013-08-01', '2013-08-31', 'ghouta'],
    ['2013 ghouta', '2013-01-01', '2013-12-31', 'ghouta'],
    ['2013-08', '2013-08-01', '2013-08-31', ''],
    ['2013-08-21 ghouta', '2013-08-21', '2013-08-21', 'ghouta'],
    ['21.8.2013', '2013-08-21', '2013-08-21', ''],
    ['février 2012', '2012-02-01', '2012-02-29', ''],
    ['fevrier 2012', '2012-02-01', '2012-02-29', ''],
    ['März 2011', '2011-03-01', '2011-03-31', ''],
    ['diciembre 2016', '2016-12-01', '2016-12-31', ''],
    ['Alepo 21 de diciembre de 2016', '2016-12-21', '2016-12-21', 'Alepo'],
    ['Aralık 2016', '2016-12-01', '2016-12-31', ''],
    ['август 2013', '2013-08-01', '2013-08-31', ''],
    ['21 августа 2013', '2013-08-21', '2013-08-21', ''],
    ['أغسطس 2013', '2013-08-01', '2013-08-31', ''],
    ['آب 2013', '2013-08-01', '2013-08-31', ''],
    ['كانون الثاني 2018', '2018-01-01', '2018-01-31', ''],
    ['حلب كانون الأول ٢٠١٦', '2016-12-01', '2016-12-31', 'حلب'],
    ['12/2016 december 2016', '2016-12-01', '2016-12-31', '12/2016'],
  ])('%s', (query, from, until, rest) => {
    expect(read(query)).toEqual([from, until, rest]);
  });

  it.each(['', 'assad', 'resolution 2254', 'march on damascus', 'may', '1899', '2013-13'])('is not in "%s"', (query) => {
    expect(read(query)).toBeUndefined();
  });

  it('is found however the platform writes it in full', () => {
    const days = fc.record({
      year: fc.integer({ min: 1946, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(days, fc.constantFrom('en-GB', 'en-US', 'ar', 'ar-SY', 'fr', 'de', 'es', 'ru', 'tr'), ({ year, month, day }, locale) => {
        const number = dayFromParts(year, month, day) ?? 0;
        const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' }).format(
          number * 86_400_000,
        );
        expect(readDate(text)?.days, text).toEqual([number, number]);
      }),
    );
  });
});
