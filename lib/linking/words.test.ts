import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, isAllCapitals, isCapital, startsSentence, wordAfter, wordBefore } from './words';

/** Any UTF-16 units, lone surrogates included. */
const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 32, max: 126 }), fc.integer({ min: 0, max: 0xffff })))
  .map((units) => String.fromCharCode(...units));

describe('neighbouring words', () => {
  const text = "In Oster, Karl O'Neil-Anders\nsaid";
  const at = text.indexOf('Anders');
  it('reads the word before with its gap', () => {
    const word = wordBefore(text, at);
    expect(word && text.slice(word.start, word.end)).toBe("O'Neil");
    expect(word?.gap).toBe('-');
  });
  it('does not cross a line', () => expect(wordAfter(text, at + 'Anders'.length)).toBeUndefined());
  it('does not reach far', () => expect(wordBefore('one ....... two', 12)).toBeUndefined());
  it('finds words that lie where they say, whatever the text', () => {
    fc.assert(
      fc.property(anyUnits, fc.nat(), (any, seed) => {
        const position = any.length === 0 ? 0 : seed % (any.length + 1);
        const before = wordBefore(any, position);
        if (before) expect(before.start < before.end && before.end + before.gap.length === position).toBe(true);
        const after = wordAfter(any, position);
        if (after) expect(after.start < after.end && position + after.gap.length === after.start).toBe(true);
      }),
    );
  });
});

describe('letter case and folding', () => {
  it.each([
    ['Élysée', 'elysee'],
    ['U.N.', 'un'],
    ["Ja'far", 'jafar'],
    ['Kılıç', 'kilic'],
    ['حماة', 'حماه'],
    ['ёлка', 'елка'],
  ])('folds %s', (word, folded) => expect(foldWord(word)).toBe(folded));
  it('knows capitals of any script', () => {
    expect([isCapital('Ж', 0), isCapital('ж', 0), isCapital('ب', 0), isCapital('İ', 0)]).toEqual([true, false, false, true]);
    expect([isAllCapitals('NGF', 0, 3), isAllCapitals('NgF', 0, 3), isAllCapitals('A', 0, 1)]).toEqual([true, false, false]);
  });
  it.each([
    ['It ended. Anders', true],
    ['Anders', true],
    ['“Anders', true],
    ['first line\nAnders', true],
    ['VELMAR — Anders', true],
    ['then Anders', false],
  ])('says whether a sentence starts in %s', (text, starts) => expect(startsSentence(text, text.indexOf('Anders'))).toBe(starts));
});
