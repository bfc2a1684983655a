import { textNodesOf } from './dom';
import type { ReadingListener } from './read';
import { unreadByMarkup } from './unread';

/** Shorter text nodes are labels, links and bylines, and say nothing about where the story is. */
const RUNNING_TEXT = 60;
/** The story's element holds at least this share of the page's running text; what is beside it is a column of its own. */
const SHARE = 0.85;
const NODES_PER_STEP = 512;

/**
 * Finds the element that holds a page's running text where no story is marked up: the deepest one with nearly all of it.
 * @param excluded elements that do not count, such as teasers
 * @param listener hears of elements that are hidden at the moment
 * @returns a generator that yields between small steps; the body where the text is scattered, nothing where there is no running text
 */
export function* findMain(
  body: Element,
  excluded: ReadonlySet<Element>,
  listener?: ReadingListener,
): Generator<void, Element | undefined, void> {
  const sums = new Map<Element, number>();
  const unread = new Map<Element, boolean>();
  const isOut = (element: Element): boolean => {
    const known = unread.get(element);
    if (known !== undefined) return known;
    const parent = element === body ? null : element.parentElement;
    const reason = unreadByMarkup(element);
    if (reason === 'hidden') listener?.hidden(element);
    const out = excluded.has(element) || reason !== undefined || (parent !== null && isOut(parent));
    unread.set(element, out);
    return out;
  };
  let nodes = 0;
  for (const node of textNodesOf(body)) {
    if (++nodes % NODES_PER_STEP === 0) yield;
    const parent = node.parentElement;
    if (!parent || node.length < RUNNING_TEXT || parent.closest('a') || isOut(parent)) continue;
    for (let at: Element | null = parent; at && body.contains(at); at = at.parentElement) sums.set(at, (sums.get(at) ?? 0) + node.length);
  }
  const total = sums.get(body) ?? 0;
  if (total === 0) return undefined;
  let main = body;
  for (;;) {
    const inner: Element | undefined = [...main.children].find((child) => (sums.get(child) ?? 0) >= total * SHARE);
    if (!inner || inner.matches('p, span, pre, td, blockquote')) return main;
    main = inner;
  }
}
