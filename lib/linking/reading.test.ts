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
  it('finds folded phrases as whole words of a paragraph', () => {
    const reading = new Reading({ text: "Élysée, the U.N. envoy\nThe U.S.-backed force and Anders's men", lang: 'en' });
    const has = (phrase: string) => [reading.hasNearby(0, phrase), reading.hasNearby(1, phrase)];
    expect(has('elysee')).toEqual([true, false]);
    expect(has('un envoy')).toEqual([true, false]);
    expect(has('us backed')).toEqual([false, true]);
    expect(has('and')).toEqual([false, true]);
    expect(has('forc')).toEqual([false, false]);
    expect(has('forc*')).toEqual([false, true]);
    expect(has('nder*')).toEqual([false, false]);
  });
});
