import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLanguages, splitText } from './split-text';
import type { ArticleText } from './types';

const textsOf = (article: ArticleText, longest: number) => splitText(article, longest).map((part) => part.article.text);

describe('splitText', () => {
  it('leaves an article of normal length as it is', () => {
    const article: ArticleText = { text: 'One.\nTwo.', lang: 'en', date: 5, paragraphs: [0, 5], headlines: [[0, 4]] };
    const [part] = splitText(article);
    expect(part).toEqual({ offset: 0, article });
    expect(part?.article).toBe(article);
  });

  it('splits before paragraphs, as late as possible', () => {
    expect(textsOf({ text: 'aa\nbb\ncc\ndd', lang: 'en', paragraphs: [0, 3, 6, 9] }, 7)).toEqual(['aa\nbb\n', 'cc\ndd']);
  });

  it('splits at white space where no paragraph begins, and inside a word when it must', () => {
    expect(textsOf({ text: 'aa bb cc', lang: 'en' }, 5)).toEqual(['aa ', 'bb cc']);
    expect(textsOf({ text: 'aaaaabbbbb', lang: 'en' }, 5)).toEqual(['aaaaa', 'bbbbb']);
  });

  it('moves paragraphs and headlines along, and keeps language and date', () => {
    const article: ArticleText = { text: 'head\nlong\nnext\nlast', lang: 'fr', date: 9, paragraphs: [0, 5, 10, 15], headlines: [[3, 12]] };
    expect(splitText(article, 10)).toEqual([
      { offset: 0, article: { text: 'head\nlong\n', lang: 'fr', date: 9, paragraphs: [0, 5], headlines: [[3, 10]] } },
      { offset: 10, article: { text: 'next\nlast', lang: 'fr', date: 9, paragraphs: [0, 5], headlines: [[0, 2]] } },
    ]);
  });

  it('covers every text in order, within the limit, without splitting a character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', 'ش', '\uD800'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), fc.array(fc.integer({ min: 0, max: 60 })), (whole, longest, starts) => {
        const paragraphs = [...new Set([0, ...starts])].filter((start) => start < whole.length).sort((a, b) => a - b);
        const parts = splitText({ text: whole, lang: 'en', paragraphs }, longest);
        expect(parts.map((part) => part.article.text).join('')).toBe(whole);
        let offset = 0;
        for (const part of parts) {
          expect(part.offset).toBe(offset);
          expect(part.article.text.length).toBeLessThanOrEqual(longest);
          expect(part.article.paragraphs?.[0]).toBe(0);
          offset += part.article.text.length;
          const splitsPair = /[\uD800-\uDBFF]$/.test(part.article.text) && /^[\uDC00-\uDFFF]/.test(whole.slice(offset));
          expect(splitsPair && !paragraphs.includes(offset)).toBe(false);
        }
      }),
    );
  });
});

describe('splitLanguages', () => {
  it('parts an article where its language changes, with what belongs to each part', () => {
    const article: ArticleText = {
      text: 'One.\nZwei.\nThree.',
      lang: 'en',
      date: 5,
      paragraphs: [0, 5, 11],
      headlines: [[5, 9]],
      languages: [
        [5, 'de'],
        [11, 'en'],
      ],
    };
    expect(splitLanguages(article)).toEqual([
      { offset: 0, article: { text: 'One.\n', lang: 'en', date: 5, paragraphs: [0], headlines: [] } },
      { offset: 5, article: { text: 'Zwei.\n', lang: 'de', date: 5, paragraphs: [0], headlines: [[0, 4]] } },
      { offset: 11, article: { text: 'Three.', lang: 'en', date: 5, paragraphs: [0], headlines: [] } },
    ]);
    expect(splitLanguages({ text: 'One.', lang: 'en' })).toEqual([{ offset: 0, article: { text: 'One.', lang: 'en' } }]);
  });
  it('survives a cut of the text in the middle of a language', () => {
    const article: ArticleText = { text: 'one two drei vier', lang: 'en', languages: [[8, 'de']] };
    const languages = splitText(article, 10).flatMap((part) =>
      splitLanguages(part.article).map(({ article: { text, lang } }) => [text, lang]),
    );
    expect(languages).toEqual([
      ['one two ', 'en'],
      ['drei vier', 'de'],
    ]);
  });
});
