import { describe, expect, it } from 'vitest';
import type { Article } from '../article/types';
import type { EntryView } from '../corpus/views';
import type { ReadArticle } from './mentions';
import { summarise } from './summary';

const entry = (id: string): EntryView => ({ id, kind: 'person', family: 'person', name: id, line: '' });

function read(names: readonly string[], more: Partial<Article> = {}): ReadArticle {
  const article = { id: 'a', root: {} as Element, title: 'Title', text: '', runs: [], lang: 'en', paragraphs: [0], headlines: [] } as const;
  const mentions = names.map((id, start) => ({ article: 'a', start, end: start + 1, entry: entry(id), score: 1, spans: [] }));
  return { article: { ...article, ...more }, annotation: { relevance: 'passing', found: [] }, mentions, painted: [] };
}

describe('summarise', () => {
  it('counts names, most mentioned first, in the order of their first mention otherwise', () => {
    const [summary] = summarise([read(['a', 'b', 'c', 'c', 'b', 'd', 'c'])]);
    expect(summary?.entities.map((each) => [each.entry.id, each.count])).toEqual([
      ['c', 3],
      ['b', 2],
      ['a', 1],
      ['d', 1],
    ]);
  });

  it('tells date and language of each article', () => {
    const date = { day: 17_522, sources: ['json-ld', 'url'], confidence: 1, updated: false } as const;
    expect(summarise([read([], { date, lang: 'ar' }), read([], { id: 'b' })])).toEqual([
      { id: 'a', title: 'Title', lang: 'ar', date, relevance: 'passing', entities: [] },
      { id: 'b', title: 'Title', lang: 'en', relevance: 'passing', entities: [] },
    ]);
  });
});
