import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf, parseEdtfInterval } from './edtf';
import { formatDate, formatRange } from './format';

/** Without direction marks, and with every kind of space as a plain one: those differ between versions of ICU. */
const plain = (text: string) => text.replace(/\u200f/g, '').replace(/\s/g, ' ');

describe('formatDate', () => {
  it.each([
    ['2017-12-22', 'en-GB', '22 December 2017'],
    ['2017-12', 'en-GB', 'December 2017'],
    ['2017', 'en-GB', '2017'],
    ['193X', 'en-GB', '1930 – 1939'],
    ['2014?', 'en-GB', '2014?'],
    ['1990~', 'en-GB', 'c. 1990'],
    ['2012-11-18%', 'en-GB', 'c. 18 November 2012?'],
    ['2017-12-22', 'de', '22. Dezember 2017'],
    ['2017-12-22', 'ar-SA-u-nu-latn', '22 ديسمبر 2017'], // Gregorian although the locale's own calendar is not
  ])('%s in %s is "%s"', (edtf, locale, words) => expect(plain(formatDate(parseEdtf(edtf), locale))).toBe(words));

  it.each([
    ['2017-12-22', '22 Dec'],
    ['2017-12', 'Dec'],
    ['2017', '2017'],
    ['193X', '1930 – 1939'],
  ])('%s is "%s" below a heading that tells the year', (edtf, words) =>
    expect(plain(formatDate(parseEdtf(edtf), 'en-GB', 'yearless'))).toBe(words),
  );

  it('names no day or month that the source does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(formatDate(parseEdtf(String(year)), 'en-GB')).toBe(String(year));
        expect(formatDate(parseEdtf(`${year}-${String(month).padStart(2, '0')}`), 'en-GB')).toMatch(new RegExp(`^[A-Z][a-z]+ ${year}$`));
      }),
    );
  });
});

describe('formatRange', () => {
  it.each([
    ['2000-07-17/2024-12-08', '17 July 2000 – 8 December 2024'],
    ['2025-03-06/2025-03-10', '6 – 10 March 2025'],
    ['2017/2018-03', '2017 – March 2018'],
    ['2012~/2014', 'c. 2012 – 2014'],
    ['2000-07-17/..', 'since 17 July 2000'],
    ['../2018-03', 'until March 2018'],
  ])('%s is "%s"', (edtf, words) => expect(plain(formatRange(parseEdtfInterval(edtf), 'en-GB'))).toBe(words));

  it('is empty without a date', () => expect(formatRange({}, 'en-GB')).toBe(''));
});
