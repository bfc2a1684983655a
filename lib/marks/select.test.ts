import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../corpus/kinds';
import { selectPainted } from './select';
import type { PageMention } from './types';

/** Mentions of `id` at offsets, one character long. */
function mention(id: string, start: number, kind: EntityKind = 'person'): PageMention {
  return {
    article: 'a',
    start,
    end: start + 1,
    entry: { id, kind, family: 'person', name: id, line: '' },
    score: 1,
    spans: [],
  };
}
const first = { marks: 'first', hiddenKinds: [] } as const;
const plain = { text: ' '.repeat(1000), paragraphs: [0, 500], headlines: [] };
const painted = (mentions: readonly PageMention[]) => mentions.map(({ entry, start }) => `${entry.id}@${start}`);

describe('selectPainted', () => {
  it('marks the first mention of each entity', () => {
    const mentions = [mention('a', 1), mention('b', 10), mention('a', 20), mention('a', 600)];
    expect(painted(selectPainted(plain, mentions, first))).toEqual(['a@1', 'b@10']);
  });

  it('marks again after each heading, and never a heading itself', () => {
    const article = { ...plain, headlines: [[0, 50] as const, [500, 550] as const] };
    const mentions = [mention('a', 5), mention('a', 60), mention('a', 90), mention('a', 520), mention('b', 530), mention('a', 560)];
    expect(painted(selectPainted(article, mentions, first))).toEqual(['a@60', 'a@560']);
  });

  it('counts text before the first heading as a section', () => {
    const article = { ...plain, headlines: [[500, 550] as const] };
    expect(painted(selectPainted(article, [mention('a', 5), mention('a', 560)], first))).toEqual(['a@5', 'a@560']);
  });

  it('marks no more than a paragraph can bear, and what found no room at its next mention', () => {
    const article = { text: ' '.repeat(300), paragraphs: [0, 100], headlines: [] };
    const crowd = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => mention(id, index * 10));
    const chosen = selectPainted(article, [...crowd, mention('e', 110), mention('a', 120)], first);
    expect(painted(chosen)).toEqual(['a@0', 'b@10', 'c@20', 'd@30', 'e@110']);
  });

  it('gives a long paragraph more marks', () => {
    const ids = Array.from({ length: 30 }, (_, index) => mention(`e${index}`, index * 10));
    const length = (units: number) => selectPainted({ text: ' '.repeat(units), paragraphs: [0], headlines: [] }, ids, first).length;
    expect([length(300), length(400), length(800)]).toEqual([7, 10, 20]);
  });

  it('marks everything or nothing when the reader says so', () => {
    const article = { ...plain, headlines: [[0, 50] as const] };
    const mentions = [mention('a', 5), mention('a', 60), mention('a', 90)];
    expect(selectPainted(article, mentions, { marks: 'all', hiddenKinds: [] })).toEqual(mentions);
    expect(selectPainted(article, mentions, { marks: 'none', hiddenKinds: [] })).toEqual([]);
  });

  it('leaves hidden kinds out without giving them room', () => {
    const mentions = [mention('a', 1, 'country'), mention('b', 5)];
    expect(painted(selectPainted(plain, mentions, { marks: 'all', hiddenKinds: ['country'] }))).toEqual(['b@5']);
    expect(painted(selectPainted(plain, mentions, { marks: 'first', hiddenKinds: ['country'] }))).toEqual(['b@5']);
  });
});
