import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../article/types';
import { entryOf, fill } from '../marks/test-page';
import type { PageMention } from '../marks/types';
import type { Annotation } from './annotation';
import { readMentions } from './mentions';

const TEXT = 'Ada met Ben and Ada.';
const CHOICE = { marks: 'first', hiddenKinds: [] } as const;
let article: Article;

beforeEach(() => {
  fill(document.body, `<p>${TEXT}</p>`);
  const node = document.querySelector('p')?.firstChild;
  if (!(node instanceof Text)) throw new Error('The page has no text.');
  const runs = [{ node, start: 0, nodeStart: 0, length: TEXT.length }];
  article = { id: 'a', root: document.body, title: '', text: TEXT, runs, lang: 'en', paragraphs: [0], headlines: [] };
});

const annotation: Annotation = {
  relevance: 'on-topic',
  found: [
    { start: 0, end: 3, entry: entryOf('ada'), score: 0.9 },
    { start: 8, end: 11, entry: entryOf('ben'), score: 0.8 },
    { start: 16, end: 19, entry: entryOf('ada'), score: 0.7 },
  ],
};

function read(of: Article, before: Iterable<PageMention> = []) {
  const steps = readMentions([of], [annotation], CHOICE, before);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value[0];
  }
}

describe('readMentions', () => {
  it('finds the names in the document and chooses which are marked', () => {
    const result = read(article);
    expect(result?.mentions.map(({ entry, spans, score }) => [entry.id, spans[0]?.start, score])).toEqual([
      ['ada', 0, 0.9],
      ['ben', 8, 0.8],
      ['ada', 16, 0.7],
    ]);
    expect(result?.painted.map(({ start }) => start)).toEqual([0, 8]);
  });

  it('takes over the mentions that are unchanged', () => {
    const before = read(article)?.mentions ?? [];
    const after = read(article, before)?.mentions ?? [];
    expect(after).toHaveLength(3);
    expect(after.every((mention, index) => mention === before[index])).toBe(true);
  });

  it('makes new ones for another date', () => {
    const before = read(article)?.mentions ?? [];
    const dated = read({ ...article, date: { day: 5, sources: ['reader'], confidence: 1, updated: false } }, before)?.mentions ?? [];
    expect(dated.map(({ date }) => date)).toEqual([5, 5, 5]);
    expect(dated.some((mention) => before.includes(mention))).toBe(false);
  });

  it('leaves out what no longer stands in the page', () => {
    article.runs[0]?.node.replaceData(8, 3, 'Eve');
    expect(read(article)?.mentions.map(({ entry }) => entry.id)).toEqual(['ada', 'ada']);
  });
});
