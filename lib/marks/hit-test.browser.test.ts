import { beforeEach, describe, expect, it } from 'vitest';
import { clientRects, mentionAt } from './hit-test';
import { MentionIndex } from './mention-index';
import { fill, mentionOf } from './test-page';
import type { PageMention } from './types';

const index = new MentionIndex();
const at = (x: number, y: number) => mentionAt(document, x, y, index)?.entry.id;
const middle = (mention: PageMention, line = 0) => {
  const rect = clientRects(mention)[line];
  if (!rect) throw new Error('The mention is not rendered.');
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, rect };
};

beforeEach(() => {
  fill(
    document.body,
    `<p style="width: 300px; font: 16px/24px monospace; margin: 20px">
    Ada met Ben<b>jam</b>in.<br>Then Rome<span hidden> not here</span>.</p>`,
  );
  const { firstElementChild } = document.body;
  if (!firstElementChild) throw new Error('The page is empty.');
  index.set([mentionOf(firstElementChild, 'Ada'), mentionOf(firstElementChild, 'Benjamin'), mentionOf(firstElementChild, 'Rome')]);
});

describe('mentionAt', () => {
  it('finds a name under its first, middle and last letter', () => {
    const { x, y, rect } = middle(mentionOf(document.body, 'Ada'));
    expect([rect.left + 1, x, rect.right - 1].map((left) => at(left, y))).toEqual(['Ada', 'Ada', 'Ada']);
  });

  it('finds a name in each of the inline elements that it runs across', () => {
    const benjamin = mentionOf(document.body, 'Benjamin');
    expect([0, 1, 2].map((part) => at(middle(benjamin, part).x, middle(benjamin, part).y))).toEqual(['Benjamin', 'Benjamin', 'Benjamin']);
  });

  it('finds nothing beside a name, above its line, or right of the line that ends with it', () => {
    const { x, y, rect } = middle(mentionOf(document.body, 'Ada'));
    const rome = middle(mentionOf(document.body, 'Rome')).rect;
    expect([at(rect.right + 5, y), at(x, rect.top - 15), at(rome.right + 100, rome.y + 5), at(-5, y)]).toEqual(
      new Array(4).fill(undefined),
    );
  });

  it('does not mix up names that touch', () => {
    fill(document.body, '<p style="font: 16px/24px monospace">AdaBen</p>');
    const [ada, ben] = [mentionOf(document.body, 'Ada'), mentionOf(document.body, 'Ben')];
    index.set([ada, ben]);
    const [left, right] = [middle(ada).rect, middle(ben).rect];
    expect([at(left.right - 1, left.y + 5), at(right.left + 1, right.y + 5)]).toEqual(['Ada', 'Ben']);
  });

  it('finds a name inside an open shadow tree', () => {
    fill(document.body, '<div></div>');
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('No shadow root.');
    fill(root, '<p style="font: 16px/24px monospace">Ada met Ben</p>');
    const ben = mentionOf(root, 'Ben');
    index.set([ben]);
    expect(at(middle(ben).x, middle(ben).y)).toBe('Ben');
  });

  it('has no boxes for a name that has left the page or lost its letters', () => {
    const ada = mentionOf(document.body, 'Ada');
    const { node } = ada.spans[0] ?? {};
    if (node) node.data = 'A';
    expect(clientRects(ada)).toEqual([]);
    document.body.textContent = '';
    expect(clientRects(ada)).toEqual([]);
  });
});
