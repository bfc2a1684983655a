import { describe, expect, it } from 'vitest';
import { carriedByPage } from './page-topic';
import { linkedIn, testLinker } from './test-corpus';

const on = { length: 500, relevance: 'on-topic' } as const;
const off = { length: 500, relevance: 'off-topic' } as const;
const passing = { length: 599, relevance: 'passing' } as const;
const long = { length: 600, relevance: 'off-topic' } as const;

describe('entries carried by their page', () => {
  it.each([
    ['short ones among many on topic', [on, off, on, passing], [1, 3]],
    ['no long one', [on, on, long], []],
    ['none where half the page is about something else', [on, on, off, off, off], []],
    ['none beside a single story', [on, off], []],
    ['none on an empty page', [], []],
    [
      'short ones within one that is on topic, however many',
      [on, { ...off, around: 0 }, { ...passing, around: 0 }, off, { ...long, around: 0 }],
      [1, 2],
    ],
    ['none within one that is about something else', [off, { ...off, around: 0 }, on], []],
  ])('%s', (_, articles, expected) => expect(carriedByPage(articles)).toEqual(expected));

  it('are linked as on topic', () => {
    const linker = testLinker();
    const text = 'Sorland sent a note, Lena Moss said.';
    expect(linkedIn(linker, text)).toEqual([]);
    expect(linkedIn(linker, text, { onTopic: true })).toEqual(['Sorland -> sorland', 'Lena Moss -> lena-moss']);
    expect(linker.explain({ text, lang: 'en', onTopic: true }).explanations).toHaveLength(2);
  });
});
