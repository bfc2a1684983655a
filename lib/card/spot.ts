import { clientRects } from '../marks/hit-test';
import type { Shown } from './shown';
import type { Spot } from './stage';

/** Where the mark of a card stands now; `undefined` when it is not rendered. */
export function spotOf({ mention, sheet }: Shown): Spot | undefined {
  const mark = clientRects(mention);
  const parent = mention.spans[0]?.node.parentElement;
  if (mark.length === 0 || !parent) return undefined;
  return { mark, direction: getComputedStyle(parent).direction === 'rtl' ? 'rtl' : 'ltr', sheet };
}
