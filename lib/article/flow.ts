import { tagOf } from './dom';

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

function computedDisplay(element: Element): string | undefined {
  const view = element.ownerDocument.defaultView;
  return typeof view?.getComputedStyle === 'function' ? view.getComputedStyle(element).display : undefined;
}

/** True when an element's text stands in a block of its own. Custom elements are asked for their display; without a style engine they are blocks. */
export function isBlock(element: Element): boolean {
  const tag = tagOf(element);
  if (BLOCK_TAGS.has(tag)) return true;
  if (!tag.includes('-')) return false;
  const display = computedDisplay(element);
  return display === undefined || !(display.startsWith('inline') || display === 'contents');
}

/**
 * True when the page shows an element that is inline by name as a block of its own (`<a style="display: block">`). Costs a style look-up: ask
 * only where two words would run together.
 */
export function isShownAsBlock(element: Element): boolean {
  const display = computedDisplay(element);
  return display !== undefined && display !== '' && !display.startsWith('inline') && display !== 'contents' && display !== 'none';
}

/** 1 to 6 for headings (also by role), 0 for everything else. */
export function headingLevel(element: Element): number {
  const byTag = /^h([1-6])$/.exec(tagOf(element))?.[1];
  if (byTag) return Number(byTag);
  if (element.getAttribute('role') !== 'heading') return 0;
  const level = Number(element.getAttribute('aria-level') ?? '2');
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}
