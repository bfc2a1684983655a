import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRead } from '../article/as-read';
import type { TextRun } from '../article/types';
import { isCurrent, locate } from './locate';

/** An article whose runs are pieces of text nodes with something before and after them, joined by line breaks. */
function articleOf(pieces: readonly string[]) {
  const paragraph = document.createElement('p');
  document.body.replaceChildren(paragraph);
  const runs: TextRun[] = [];
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const node = document.createTextNode(`  ${piece} `);
    paragraph.append(node);
    if (index % 2 === 1) text += '\n';
    runs.push({ node, start: text.length, nodeStart: 2, length: piece.length });
    text += asRead(piece);
  }
  return { text, runs };
}

describe('locate', () => {
  it('says what the article says, for every range of it', () => {
    const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', 'س', ' ', '\n', '\t', '\ud800'), minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pieces, fc.nat(50), fc.nat(12), (texts, start, length) => {
        const article = articleOf(texts);
        const end = Math.min(start + length, article.text.length);
        // Line breaks between runs stand in no node; everything else does, in order.
        const inRun = Array.from({ length: Math.max(end - start, 0) }, (_, index) => start + index)
          .filter((offset) => article.runs.some((run) => run.start <= offset && offset < run.start + run.length))
          .map((offset) => article.text.charAt(offset));
        const spans = locate(article, start, end) ?? [];
        expect(spans.map((span) => asRead(span.node.data.slice(span.start, span.end))).join('')).toBe(inRun.join(''));
        expect(spans.every((span) => span.start < span.end && isCurrent(span))).toBe(true);
      }),
    );
  });

  it('finds nothing when the page has changed since', () => {
    const changed = articleOf(['Ada', 'Ben']);
    changed.runs[1]?.node.replaceData(2, 3, 'Eve');
    expect(locate(changed, 1, 6)).toBeUndefined();
    expect(locate(changed, 0, 3)).toHaveLength(1);
    const removed = articleOf(['Ada']);
    removed.runs[0]?.node.remove();
    expect(locate(removed, 0, 3)).toBeUndefined();
  });
});
