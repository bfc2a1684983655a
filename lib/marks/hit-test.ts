import type { MentionIndex } from './mention-index';
import type { PageMention } from './types';

/**
 * The mention under a point. Asks the browser for the caret position there, which costs the same however many marks a page has
 * (`highlightsFromPoint` is linear in them), and then checks that the point lies on the mention's letters: beyond the end of a line the
 * nearest caret position is far from the pointer.
 *
 * @param x - CSS px from the viewport's left edge.
 * @param y - CSS px from the viewport's top edge.
 */
export function mentionAt(document: Document, x: number, y: number, index: MentionIndex): PageMention | undefined {
  const caret = caretAt(document, x, y, index.shadowRoots());
  if (!caret) return undefined;
  return index.near(caret.node, caret.offset).find((mention) => clientRects(mention).some((rect) => contains(rect, x, y)));
}

/**
 * The boxes that a mention's letters take up, one or more for each line.
 *
 * @returns Rectangles in CSS px relative to the viewport; empty when the mention's nodes are not rendered.
 */
export function clientRects(mention: PageMention): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const { node, start, end } of mention.spans) {
    if (!node.isConnected || end > node.length) continue;
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    for (const rect of range.getClientRects()) if (rect.width > 0 && rect.height > 0) rects.push(rect);
  }
  return rects;
}

function caretAt(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): { node: Node; offset: number } | undefined {
  const position = document.caretPositionFromPoint(x, y, { shadowRoots });
  return position ? { node: position.offsetNode, offset: position.offset } : undefined;
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom;
}
