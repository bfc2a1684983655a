import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchIn } from './match';

describe('the matched part of a name', () => {
  it.each([
    ['Abu Mohammad al-Jolani', 'jol', ['Abu Mohammad al-', 'Jol', 'ani']],
    ['Bassel al-Assad', 'ass', ['Bassel al-', 'Ass', 'ad']],
    ['Beşşar Esad', 'bessar', ['', 'Beşşar', ' Esad']],
    ['بشار الأسد', 'بشار', ['', 'بشار', ' الأسد']],
  ])('%s by %s', (text, query, parts) => {
    expect(matchIn(text, query)).toEqual(parts);
  });

  it.each([
    ['Ahmed al-Sharaa', 'jolani'],
    ['Bassel', 'ass'],
    ['Ada', ' '],
  ])('is not in %s by %s', (text, query) => {
    expect(matchIn(text, query)).toBeUndefined();
  });

  it('always puts the text together again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const parts = matchIn(text, text.slice(Math.min(a, b), Math.max(a, b)));
        if (parts) expect(parts.join('')).toBe(text);
      }),
    );
  });
});
