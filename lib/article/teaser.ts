import { textNodesOf, tidy } from './dom';

/** What an element looks like from outside: enough to tell a story from a teaser. */
interface Measures {
  readonly units: number;
  readonly linked: number;
  /** Lengths of its paragraphs. */
  readonly paragraphs: readonly number[];
  /** Address of a link around or in the heading. */
  readonly headingLink: string | undefined;
}

const SHORTEST_STORY = 200;
const LONGEST_TEASER = 1200;
/** A teaser may have a summary; two paragraphs of this length are a story, and so is one much longer. */
const PARAGRAPH = 80;
const LONGEST_SUMMARY = 320;
const MOST_LINKED = 0.5;
/** Text beyond this many UTF-16 units is not looked at: the pages of some stories are megabytes long. */
const MEASURED_UNITS = 4000;

/** Measures the beginning of an element's text: what begins as a story is one, however long. */
function measure(element: Element): Measures {
  const paragraphs = new Map<Element, number>();
  let units = 0;
  let linked = 0;
  for (const node of textNodesOf(element)) {
    const length = tidy(node.data).length;
    const parent = node.parentElement;
    if (length === 0 || !parent || parent.closest('script, style, template, noscript')) continue;
    units += length;
    if (parent.closest('a[href]')) linked += length;
    const paragraph = parent.closest('p');
    if (paragraph) paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? 0) + length);
    if (units > MEASURED_UNITS) break;
  }
  const heading = element.querySelector('h1, h2, h3, h4, h5, h6');
  const link = heading?.querySelector('a[href]') ?? heading?.closest('a[href]');
  return { units, linked, paragraphs: [...paragraphs.values()], headingLink: link?.getAttribute('href') ?? undefined };
}

/** True when a link leads to another page than the one at `url`. Without an address, everything but a fragment does. */
export function leadsAway(href: string, url: string | undefined): boolean {
  if (href.startsWith('#')) return false;
  try {
    const here = new URL(url ?? '');
    const there = new URL(href, here);
    return there.origin !== here.origin || there.pathname !== here.pathname;
  } catch {
    return true;
  }
}

/**
 * True when an element that is marked up as an article only announces one: short, mostly links, its headline a link to another page.
 * @param nested it lies in another article: entries of live blogs may be short, so only links tell there.
 */
export function isTeaser(element: Element, url: string | undefined, nested: boolean): boolean {
  const { units, linked, paragraphs, headingLink } = measure(element);
  if (linked > units * MOST_LINKED) return true;
  if (!nested && units < SHORTEST_STORY) return true;
  const announces = headingLink !== undefined && leadsAway(headingLink, url);
  const tells = paragraphs.filter((length) => length >= PARAGRAPH).length > 1 || paragraphs.some((length) => length >= LONGEST_SUMMARY);
  return announces && units < LONGEST_TEASER && !tells;
}
