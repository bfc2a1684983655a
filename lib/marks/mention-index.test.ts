import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MentionIndex } from './mention-index';
import type { PageMention } from './types';

// The index never looks into a node: any object stands for one.
const NODE = {} as Text;

function mention(start: number, end: number): PageMention {
  const entry = { id: `${start}`, kind: 'person', family: 'person', name: '', line: '' } as const;
  return { article: 'a', start, end, entry, score: 1, spans: [{ node: NODE, start, end, text: '' }] };
}

/** Ascending, not overlapping, often touching. */
const mentions = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 })), { maxLength: 30 }).map((gaps) => {
  let at = 0;
  return gaps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return mention(start, at);
  });
});

describe('MentionIndex', () => {
  it('finds exactly the mentions at a caret, the one after it first', () => {
    fc.assert(
      fc.property(mentions, fc.nat(100), (all, offset) => {
        const index = new MentionIndex();
        index.set(all);
        const naive = all.filter(({ start, end }) => start <= offset && offset <= end).reverse();
        expect(index.near(NODE, offset)).toEqual(naive);
      }),
    );
  });

  it('forgets exactly what is deleted', () => {
    fc.assert(
      fc.property(mentions, fc.func(fc.boolean()), (all, isGone) => {
        const index = new MentionIndex();
        index.set(all);
        const gone = new Set(all.filter((each) => isGone(each.start)));
        index.delete(gone);
        expect(index.in(NODE)).toEqual(all.filter((each) => !gone.has(each)));
        expect([...index.nodes()]).toHaveLength(gone.size < all.length ? 1 : 0);
      }),
    );
  });

  it('knows nothing of other nodes', () => {
    const index = new MentionIndex();
    index.set([mention(0, 3)]);
    const other = {} as Text;
    expect([index.in(other), index.near(other, 1)]).toEqual([[], []]);
  });
});
