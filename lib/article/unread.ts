import { nameWords, selectAll, tagOf } from './dom';

/** Never part of a story: no text, text for machines, controls, code. */
const UNREAD_TAGS = new Set(
  (
    'script style template noscript head title iframe frame object embed canvas video audio svg math map picture img ' +
    'input textarea select option optgroup datalist button progress meter output code kbd samp var nav footer aside menu dialog'
  ).split(' '),
);
const UNREAD_ROLES = new Set(
  (
    'navigation complementary contentinfo search menu menubar toolbar tablist tooltip dialog alertdialog textbox searchbox combobox ' +
    'listbox banner status alert'
  ).split(' '),
);
/** Words in `class` and `id` by which sites name what stands around a story. */
const SURROUNDING_WORDS = new Set(
  (
    'related teaser teasers promo promos recommended recommendations recirculation mostread trending newsletter subscribe share sharing social ' +
    'sidebar breadcrumb breadcrumbs comments commentlist cookie cookies consent advert advertisement sponsored outbrain taboola'
  ).split(' '),
);
/** A container of such a name that holds this many long paragraphs is a story after all ("layout with-sidebar"). */
const STORY_PARAGRAPHS = 3;
const LONG_PARAGRAPH = 200;
const CONTAINER_TAGS = new Set(['div', 'section', 'ul', 'ol', 'table', 'form', 'center']);

/** Why an element's text is left out: `never` for what it is, `hidden` for how it is shown at the moment. */
export type Unread = 'never' | 'hidden';

function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

function isSurrounding(element: Element): boolean {
  if (!CONTAINER_TAGS.has(tagOf(element)) || !nameWords(element).some((word) => SURROUNDING_WORDS.has(word))) return false;
  if (element.querySelector('h1, main')) return false;
  let long = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    if ((paragraph.textContent ?? '').length >= LONG_PARAGRAPH && ++long >= STORY_PARAGRAPHS) return false;
  }
  return true;
}

/** A page's own header: above the story, with navigation or without any first-level heading. */
function isPageHeader(element: Element): boolean {
  if (tagOf(element) !== 'header' || element.closest('article, main, [role="main"], [role="article"]')) return false;
  return element.querySelector('h1') === null || element.querySelector('nav, [role="navigation"]') !== null;
}

/**
 * Whether an element's text is left out, judged by its name and attributes alone: cheap, no layout.
 * Hidden elements are told apart because they may be shown later.
 */
export function unreadByMarkup(element: Element): Unread | undefined {
  if (UNREAD_TAGS.has(tagOf(element))) return 'never';
  const role = element.getAttribute('role');
  if (role !== null && UNREAD_ROLES.has(role.trim().toLowerCase())) return 'never';
  if (element.hasAttribute('hidden') || element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true') return 'hidden';
  if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return 'hidden';
  if (isEditor(element) || isSurrounding(element) || isPageHeader(element)) return 'never';
  return undefined;
}

/** True when the page does not display a block. Asks the style engine where there is one (Node has none). */
export function isUndisplayed(element: Element): boolean {
  return typeof element.checkVisibility === 'function' && !element.checkVisibility({ visibilityProperty: true });
}

/** True when the element or one it lies in is left out by its markup. */
export function liesInUnread(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (unreadByMarkup(at)) return true;
  }
  return false;
}

/** The element that hides another one by its markup: itself or one around it. */
export function hiddenBy(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) if (unreadByMarkup(at) === 'hidden') return at;
  return undefined;
}

/** Elements that the page's own metadata names as sold: their text is not read. */
export function paywalled(document: Document, selectors: readonly string[]): ReadonlySet<Element> {
  return new Set(selectors.flatMap((selector) => selectAll(document, selector)));
}
