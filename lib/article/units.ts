import { nameWords, selectAll, tidy } from './dom';
import type { ReadingListener } from './read';
import { isTeaser } from './teaser';
import { hiddenBy, isUndisplayed, liesInUnread } from './unread';

/** A part of the page that holds one story, or several stacked ones. */
export interface Unit {
  readonly root: Element;
  /** What is read, in page order: the root, and before it a headline that stands outside. */
  readonly parts: readonly Element[];
  /** The unit that this one lies in: a live blog around its entry. */
  readonly outer: Unit | undefined;
}

/** The page's stories, and what must not be read as part of any. */
export interface Units {
  readonly units: readonly Unit[];
  readonly teasers: ReadonlySet<Element>;
}

const ARTICLES = 'article, [role="article"], [itemtype*="schema.org/"][itemtype*="Article"], [itemtype$="schema.org/BlogPosting"]';
const ENTRIES = '[itemprop~="liveBlogUpdate"]';
const BODIES = '[itemprop~="articleBody"]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const DATES = 'time[datetime], [itemprop="datePublished"], [itemprop="dateModified"]';

/** More stories than any page has; the rest is not read. */
export const MOST_UNITS = 2000;

function isComment(element: Element): boolean {
  return (
    /Comment$/.test(element.getAttribute('itemtype') ?? '') || nameWords(element).some((word) => word === 'comment' || word === 'reply')
  );
}

/** The nearest element around `element` that is in `among`. */
function around(element: Element, among: ReadonlySet<Element>): Element | undefined {
  for (let at = element.parentElement; at; at = at.parentElement) if (among.has(at)) return at;
  return undefined;
}

/** Has what makes an article inside an article a story of its own: a headline or a date. */
function standsAlone(element: Element): boolean {
  return element.matches(ENTRIES) || element.querySelector(HEADINGS) !== null || element.querySelector(DATES) !== null;
}

/** Article-like elements, one for each story: wrappers and bodies of the same story are not told twice. */
function storyElements(document: Document, entryIds: readonly string[], listener: ReadingListener | undefined): Element[] {
  const entries: Element[] = entryIds.map((id) => document.getElementById(id)).filter((element) => element !== null);
  const marked = selectAll(document, `${ARTICLES}, ${ENTRIES}`);
  const known = new Set([...marked, ...entries]);
  const bodies = selectAll(document, BODIES).filter((body) => !known.has(body) && !around(body, known) && !body.querySelector(ARTICLES));
  const all = [...known, ...bodies].filter((element) => !isComment(element) && isShown(element, listener));
  const set = new Set(all);
  const inner = new Map<Element | undefined, number>();
  for (const element of all) inner.set(around(element, set), (inner.get(around(element, set)) ?? 0) + 1);
  return all.filter((element) => {
    const outer = around(element, set);
    if (!outer || element.matches(ENTRIES) || entries.includes(element)) return true;
    return standsAlone(element) && ((inner.get(outer) ?? 0) > 1 || bothHaveHeadings(outer, element));
  });
}

/** Whether a story can be read now. Of one that may be shown later, behind a wall of consent for instance, the listener hears. */
function isShown(element: Element, listener: ReadingListener | undefined): boolean {
  const unread = liesInUnread(element);
  if (!unread && !isUndisplayed(element)) return true;
  const hidden = unread ? hiddenBy(element) : element;
  if (hidden) listener?.hidden(hidden);
  return false;
}

/** Two stories, not one in two wrappers: each has a heading of its own. */
function bothHaveHeadings(outer: Element, inner: Element): boolean {
  return selectAll(outer, HEADINGS).some((heading) => !inner.contains(heading)) && inner.querySelector(HEADINGS) !== null;
}

/** A headline above the story, outside of its element, with what stands between them (date, author, summary). */
function partsOf(root: Element, document: Document): readonly Element[] {
  if (root.querySelector('h1') || root.matches('body, html')) return [root];
  const headline = selectAll(document, 'h1')
    .filter((h1) => h1.compareDocumentPosition(root) & 4 && tidy(h1.textContent ?? '').length > 0 && !liesInUnread(h1))
    .at(-1);
  if (!headline) return [root];
  let top: Element = headline;
  while (top.parentElement && !top.parentElement.contains(root)) top = top.parentElement;
  const start = headline.closest('header');
  const parts: Element[] = [start && top.contains(start) ? start : headline];
  for (let at = top.nextElementSibling; at && !at.contains(root); at = at.nextElementSibling) parts.push(at);
  return [...parts, root];
}

/**
 * Finds the stories that a page marks up as such: `<article>`, microdata, entries of live blogs (also by the ids that JSON-LD names).
 * A page that marks up none gets an empty list of units; what it marks up as teasers is listed all the same.
 * @param url the page's address, to tell a link to another story from one to this
 * @param entryIds ids of elements that the page's metadata names as entries of a live blog
 * @param listener hears of stories that are hidden at the moment
 */
export function findUnits(document: Document, url: string | undefined, entryIds: readonly string[], listener?: ReadingListener): Units {
  const elements = storyElements(document, entryIds, listener).slice(0, MOST_UNITS);
  const set = new Set(elements);
  const teasers = new Set<Element>();
  const units = new Map<Element, Unit>();
  for (const root of elements) {
    const outer = around(root, set);
    if (outer && teasers.has(outer)) continue;
    if (!root.matches(ENTRIES) && !entryIds.includes(root.id) && isTeaser(root, url, outer !== undefined)) teasers.add(root);
    else units.set(root, { root, parts: [root], outer: outer && units.get(outer) });
  }
  // A page's only article is no teaser, however short: it is read as a page without articles.
  if (elements.length === 1 && units.size === 0) return { units: [], teasers: new Set() };
  const top = [...units.values()].filter((unit) => !unit.outer);
  const only = top.length === 1 ? top[0] : undefined;
  if (!only) return { units: [...units.values()], teasers };
  const whole = { ...only, parts: partsOf(only.root, document) };
  return {
    units: [...units.values()].map((unit) => (unit === only ? whole : { ...unit, outer: unit.outer && whole })),
    teasers,
  };
}

/** The unit of a page without marked-up stories. */
export function unitAt(root: Element, document: Document): Unit {
  return { root, parts: partsOf(root, document), outer: undefined };
}
