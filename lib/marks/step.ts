import { clientRects } from './hit-test';
import type { PageMention } from './types';

/** Which mention a step starts from. */
export interface StepOrigin {
  /** The mention at the keyboard's position. */
  readonly current?: PageMention;
  /** Used when `current` is not among the mentions: whether a mention stands before the place that the reader looks at. */
  readonly isBefore: (mention: PageMention) => boolean;
}

/**
 * The mention to go to. Pure. Goes round at both ends.
 *
 * @param mentions - In the document's order.
 * @returns `undefined` when there is none.
 */
export function stepFrom(mentions: readonly PageMention[], origin: StepOrigin, direction: 'next' | 'previous'): PageMention | undefined {
  const here = origin.current ? mentions.indexOf(origin.current) : -1;
  if (here >= 0) return mentions.at(direction === 'next' ? (here + 1) % mentions.length : here - 1);
  const after = mentions.findIndex((mention) => !origin.isBefore(mention));
  if (direction === 'next') return mentions[Math.max(after, 0)];
  return after < 0 ? mentions.at(-1) : mentions.at(after - 1);
}

/** Whether the mention stands above the viewport's upper edge (or nowhere): a step without a position starts at what is seen. */
export function isAboveView(mention: PageMention): boolean {
  const rects = clientRects(mention);
  return rects.every((rect) => rect.bottom <= 0);
}

/** Scrolls as little as needed for the mention to be seen, through every scroller around it. Never smooth: the status message is already out. */
export function bringIntoView(mention: PageMention, window: Window): void {
  if (isInView(mention, window)) return;
  const element = mention.spans[0]?.node.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = clientRects(mention)[0];
  // The element around a name may be taller than the window.
  if (rect && !isInView(mention, window)) window.scrollBy({ top: rect.top - window.innerHeight / 2, behavior: 'instant' });
}

function isInView(mention: PageMention, window: Window): boolean {
  const rect = clientRects(mention)[0];
  return rect !== undefined && rect.top >= 0 && rect.bottom <= window.innerHeight && rect.left >= 0 && rect.right <= window.innerWidth;
}
