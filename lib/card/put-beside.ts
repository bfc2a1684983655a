import { clientRects } from '../marks/hit-test';
import type { PageMention } from '../marks/types';
import type { CardHost } from './host';
import { place } from './position';

/**
 * Puts the card beside its mark.
 *
 * @param sheet - Opened by touch.
 * @returns False when the mark is out of sight.
 */
export function putBeside(
  mention: PageMention,
  sheet: boolean,
  { window, host }: { readonly window: Window; readonly host: CardHost },
): boolean {
  const mark = clientRects(mention);
  const parent = mention.spans[0]?.node.parentElement;
  if (mark.length === 0 || !parent) return false;
  const viewport = { width: window.document.documentElement.clientWidth, height: window.innerHeight };
  const direction = window.getComputedStyle(parent).direction === 'rtl' ? 'rtl' : 'ltr';
  host.place(place({ mark, card: host.measure(sheet), viewport, direction, sheet }));
  return mark.some((rect) => rect.bottom > 0 && rect.top < viewport.height && rect.right > 0 && rect.left < viewport.width);
}
