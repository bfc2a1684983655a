import { describe, expect, it } from 'vitest';
import { Reading } from './reading';

describe('an article read', () => {
  it('derives paragraphs from line breaks', () => {
    const reading = new Reading({ text: 'one\ntwo\n\nthree', lang: 'en' });
    expect([0, 3, 4, 9].map((offset) => reading.paragraphOf(offset))).toEqual([0, 0, 1, 3]);
    expect(reading.range(1)).toEqual([4, 8]);
    expect(reading.range(3)).toEqual([9, 14]);
  });
  it('takes the paragraphs given', () => {
    const reading = new Reading({ text: 'one two', lang: 'en', paragraphs: [0, 4] });
    expect(reading.paragraphOf(5)).toBe(1);
  });
  it('knows where capitals say nothing', () => {
    const text = 'Anders Wins Vote As Rivals Walk Out\nAnders won the vote on Monday.';
    const reading = new Reading({ text, lang: 'en' });
    expect(reading.isCapitalised(0)).toBe(true);
    expect(reading.isCapitalised(text.length - 5)).toBe(false);
    expect(new Reading({ text: 'Anders won', lang: 'en', headlines: [[0, 10]] }).isCapitalised(3)).toBe(true);
    expect(new Reading({ text: 'Der Sturz von Anders', lang: 'de' }).isCapitalised(3)).toBe(true);
  });
  it('folds paragraphs for phrase look-up', () => {
    expect(new Reading({ text: 'Élysée, U.N. envoy', lang: 'en' }).foldedParagraph(0)).toBe(' elysee u n envoy ');
  });
});
