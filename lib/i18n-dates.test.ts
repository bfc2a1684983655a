import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setMessageSource } from './i18n';
import { dateText, dayText, spanText, whenText, yearText } from './i18n-dates';
import { useCatalogue } from './test-catalogue';
import { parseEdtf as date } from './time/edtf';

beforeEach(() => useCatalogue('en'));
afterEach(() => setMessageSource());

describe('dates in words', () => {
  it.each([
    ['2017-12-22', '22 December 2017', '22 Dec 2017', 'on 22 December 2017', '2017'],
    ['2017-12', 'December 2017', 'Dec 2017', 'in December 2017', '2017'],
    ['2017', '2017', '2017', 'in 2017', '2017'],
    ['2014?', '2014 (?)', '2014 (?)', 'in 2014 (?)', '2014 (?)'],
    ['1990~', 'c. 1990', 'c. 1990', 'in c. 1990', 'c. 1990'],
  ])('%s', (edtf, long, short, when, year) => {
    expect([dateText(date(edtf)), dateText(date(edtf), 'short'), whenText(date(edtf)), yearText(date(edtf))]).toEqual([
      long,
      short,
      when,
      year,
    ]);
  });

  it('writes a day number', () => {
    expect(dayText(date('2026-08-22').lo)).toBe('22 August 2026');
  });

  it('leaves out what both ends of a span share', () => {
    expect(spanText(date('2018-01-29'), date('2018-01-30'))).toMatch(/^29\s?[–-]\s?30 January 2018$/);
  });

  it('says once what both ends say', () => {
    expect(spanText(date('2014~'), date('2014~'))).toBe('c. 2014');
  });

  it('keeps the doubt about either end of a span', () => {
    expect(spanText(date('2014?'), date('2018-01'))).toBe('2014 (?) – January 2018');
  });

  it('follows the catalogue', () => {
    useCatalogue('ar');
    expect(dayText(date('2017-12-22').lo)).toBe('22 ديسمبر 2017');
  });
});
