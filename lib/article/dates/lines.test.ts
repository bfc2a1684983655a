import { describe, expect, it } from 'vitest';
import { readDateLine, readLeadingDate } from './lines';

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const line = (text: string) =>
  readDateLine(text).map(({ day, updated, labelled }) => `${iso(day)}${labelled ? (updated ? ' updated' : ' published') : ''}`);

describe('readDateLine', () => {
  it.each([
    ['Updated 22 December 2017', ['2017-12-22 updated']],
    ['Last updated: 9:45 PM ET, Fri December 22, 2017', ['2017-12-22 updated']],
    ['Published on 22 December 2017 at 10:15', ['2017-12-22 published']],
    ['Publié le 22 décembre 2017 à 10h15, mis à jour le 23 décembre 2017 à 8h', ['2017-12-22 published', '2017-12-23 updated']],
    ['Veröffentlicht am 22.12.2017 um 14:51 Uhr', ['2017-12-22 published']],
    ['Stand: 30.04.2025 14:51 Uhr', ['2025-04-30 updated']],
    ['Actualizado el 22 de diciembre de 2017', ['2017-12-22 updated']],
    ['Yayımlanma tarihi: 22 Aralık 2017 - Güncelleme: 23 Aralık 2017', ['2017-12-22 published', '2017-12-23 updated']],
    ['Опубликовано: 22 декабря 2017 года, 10:15 МСК', ['2017-12-22 published']],
    ['آخر تحديث: ٢٢ كانون الأول ٢٠١٧ - ١٠:١٥ بتوقيت غرينتش', ['2017-12-22 updated']],
    ['نُشر يوم الجمعة 22 ديسمبر 2017', ['2017-12-22 published']],
    ['By Anna Berg and Omar Said | Beirut | 22 December 2017', ['2017-12-22']],
    ['By Elif Aydemir · Published: October 9, 2019 at 6:40 p.m.', ['2019-10-09 published']],
  ])('reads %s', (text, expected) => {
    expect(line(text)).toEqual(expected);
  });

  it.each([
    'Aleppo was retaken on 22 December 2016.',
    'The agreement of 30 December 2016 and the many meetings that followed it in the capital of Kazakhstan',
    'No date at all',
    'The delegates take part in a session of the talks on Dec. 22, 2017. (Agency)',
    `22 December 2017 ${'and more words '.repeat(12)}`,
  ])('takes %j for no date line', (text) => {
    expect(line(text)).toEqual([]);
  });
});

describe('readLeadingDate', () => {
  it('reads the date with which a text opens', () => {
    expect(readLeadingDate('Wed 05 Apr 2017 The ministry said that the road was open again')?.day).toBe(17_261);
    expect(readLeadingDate('Published October 26 2016 A leading rights group')).toMatchObject({ labelled: true, updated: false });
  });

  it('leaves alone the date of an event', () => {
    expect(readLeadingDate('On 5 April 2017 the ministry said that the road was open again')).toBeUndefined();
    expect(readLeadingDate('5 April 2017 was a cold day in the hills above the town')).toBeUndefined();
    expect(readLeadingDate('Since Wednesday 5 April 2017 nobody has left')).toBeUndefined();
  });
});
