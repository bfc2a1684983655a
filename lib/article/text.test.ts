import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDatedText } from './text';

const BODY = `${'The convoy left the town in the morning and came back at night. '.repeat(3).trim()}\n`;
const iso = (day: number | undefined) => (day === undefined ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10));
function split(text: string) {
  return splitDatedText(text, 'en').map(({ start, end, date }) => [text.slice(start, end).split('\n')[0], iso(date)]);
}

describe('splitDatedText', () => {
  it('splits stories that stand under each other', () => {
    const text = `First story of the file\n\nUpdated 22 December 2017\nFollow\n\n${BODY}\n\nSecond story of the file\n\nUpdated 15 January 2026\n\n${BODY}`;
    expect(split(text)).toEqual([
      ['First story of the file', '2017-12-22'],
      ['Second story of the file', '2026-01-15'],
    ]);
  });

  it('knows a headline by its repetition, past a caption', () => {
    const story = (title: string, date: string) =>
      `${title}\n\nA caption that goes on at some length about a picture and ends with the name of an agency on Monday. (Agency)\n${date}\n\n${title}\n\n${BODY}\n`;
    expect(split(story('First story', '22 December 2017') + story('Second story', '15 January 2026'))).toEqual([
      ['First story', '2017-12-22'],
      ['Second story', '2026-01-15'],
    ]);
  });

  it('leaves a story whole that tells of dates', () => {
    const text = `A story\n\n22 December 2017\n\n${BODY}\nOn 3 January 2018 they met again.\n\n${BODY}\n15 January 2018\n\n${BODY}`;
    expect(split(text)).toEqual([['A story', '2017-12-22']]);
  });

  it('leaves a date unknown that is not stated', () => {
    expect(split(`A story\n\n${BODY}`)).toEqual([['A story', undefined]]);
    expect(split('')).toEqual([['', undefined]]);
  });

  it('reads other languages', () => {
    const text = `عنوان القصة الأولى هنا\n\nآخر تحديث: ٢٢ كانون الأول ٢٠١٧\n\n${'غادرت القافلة المدينة صباحا وعادت ليلا. '.repeat(4)}`;
    expect(splitDatedText(text, 'ar').map(({ date }) => iso(date))).toEqual(['2017-12-22']);
  });

  it('always covers the whole text, in order', () => {
    const line = fc.constantFrom(
      '',
      BODY.trim(),
      'Updated 22 December 2017',
      'A headline of some words',
      '3 May 2020',
      'Follow',
      ' ',
      'Published 1 June 2021',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = lines.join('\n');
        const parts = splitDatedText(text);
        expect(parts[0]?.start).toBe(0);
        expect(parts.at(-1)?.end).toBe(text.length);
        for (const [index, part] of parts.entries()) expect(part.start).toBe(parts[index - 1]?.end ?? 0);
      }),
    );
  });
});
