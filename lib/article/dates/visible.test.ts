import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../corpus/kinds';
import { findDates } from './visible';

const iso = (day: number | undefined) => (day === undefined ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10));
const found = (text: string, lang?: Language) => findDates(text, lang).map((date) => iso(date.day));

describe('findDates', () => {
  it.each([
    ['22 December 2017', '2017-12-22'],
    ['Dec. 22, 2017', '2017-12-22'],
    ['December 22nd 2017', '2017-12-22'],
    ['22nd of December, 2017', '2017-12-22'],
    ['22. Dezember 2017', '2017-12-22'],
    ['1. Jänner 2018', '2018-01-01'],
    ['1er janvier 2018', '2018-01-01'],
    ['22 de diciembre de 2017', '2017-12-22'],
    ['22 Aralık 2017', '2017-12-22'],
    ['3 AĞUSTOS 2018', '2018-08-03'],
    ['22 декабря 2017 г.', '2017-12-22'],
    ['март 31-го, 2016', '2016-03-31'],
    ['٢٢ كانون الأول ٢٠١٧', '2017-12-22'],
    ['22 كانون الثاني 2018', '2018-01-22'],
    ['8 تشرين الأول / أكتوبر 2024', '2024-10-08'],
    ['8 مايو/أيار 2024', '2024-05-08'],
    ['15 غشت 2012', '2012-08-15'],
    ['۱۵ مارس ۲۰۱۱', '2011-03-15'],
    ['2017-12-22', '2017-12-22'],
    ['2017/12/22', '2017-12-22'],
    ['22.12.2017', '2017-12-22'],
    ['22/12/2017', '2017-12-22'],
    ['12/22/2017', '2017-12-22'],
    ['07/07/2017', '2017-07-07'],
  ])('reads %s', (text, day) => {
    expect(found(`(${text})`)).toEqual([day]);
  });

  it.each([
    '31 February 2017',
    '22 December',
    'December 2017',
    '22 December 17',
    '05/04/2017',
    '1.2.3.2017',
    '22 men in December 2017',
    '22:45 in 2017',
    'page 12-2017-99',
    '',
  ])('finds no date in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('reads a date of three numbers day first, where the language settles it', () => {
    expect(found('05/04/2017', 'fr')).toEqual(['2017-04-05']);
    expect(found('05.04.2017', 'en')).toEqual(['2017-04-05']);
  });

  it('gives offsets and order of several dates', () => {
    const text = 'Published 22 December 2017, updated on Jan. 3, 2018.';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['22 December 2017', 'Jan. 3, 2018']);
  });

  it('reads what Intl writes, in the languages and numerals of the press', () => {
    const locales = [
      'en-GB',
      'en-US',
      'fr',
      'de',
      'de-AT',
      'es',
      'tr',
      'ru',
      'ar-EG',
      'ar-SY',
      'ar-LB',
      'ar-MA',
      'ar-DZ',
      'ar-SA-u-ca-gregory',
    ];
    const dates = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.constantFrom(...locales), fc.constantFrom('full', 'long'), (date, locale, dateStyle) => {
        const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC', calendar: 'gregory' }).format(date);
        expect(found(text), `${locale}: ${text}`).toEqual([date.toISOString().slice(0, 10)]);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws and never reports offsets outside of the text', () => {
    const pieces = fc.constantFrom(
      '22',
      ' ',
      '.',
      '/',
      '-',
      'December',
      'de',
      '2017',
      '٢',
      'كانون',
      ' الأول',
      'th',
      '\ud83d',
      ',',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, day } of findDates(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isInteger(day)).toBe(true);
          last = end;
        }
      }),
    );
  });
});
