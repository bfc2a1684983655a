import type { Draft } from './draft';
import { findMain } from './fallback';
import { readLinkedData } from './head/json-ld';
import { readMeta } from './head/meta';
import type { Reading, ReadingListener } from './read';
import { finish, readUnit } from './stories';
import type { Article } from './types';
import { findUnits, unitAt } from './units';
import { paywalled } from './unread';

/** What the caller may tell about a page. */
export interface ExtractOptions {
  /** The page's address; by default the document's own. */
  readonly url?: string;
  /** Text beyond this many UTF-16 units a page is not read. */
  readonly mostUnits?: number;
  /** Hears of hidden elements and shadow trees; a `PageWatch` is one. */
  readonly listener?: ReadingListener;
}

/** Enough for the largest pages (5 MB), and little enough to send and to mark. */
const MOST_UNITS = 6 * 1024 * 1024;
/**
 * Reads a page's articles: which stories it holds, the text of each with the way back to its text nodes, its date and its language.
 * Pure: nothing on the page is changed. Broken markup, metadata and dates lead to fewer facts, never to an error.
 * @returns articles in page order; none for pages without running text and for documents that are being edited
 */
export function extractArticles(document: Document, options: ExtractOptions = {}): Article[] {
  const steps = extractInSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in small steps: the generator yields often (each step is far under a millisecond on common hardware, except for the first queries of a
 * page), and the caller pauses when its time is used up. The page may change in between; branches that vanish end.
 */
export function* extractInSteps(document: Document, options: ExtractOptions = {}): Generator<void, Article[], void> {
  // Between `document.open` and the first tag there is no root.
  const root: Element | null = document.documentElement;
  if (!root || document.designMode === 'on') return [];
  const body = document.body ?? root;
  const url = options.url ?? document.URL;
  const linked = readLinkedData(document);
  yield;
  const entryIds = linked.items.filter((item) => item.isEntry).flatMap((item) => item.url?.split('#')[1] ?? []);
  const { units: marked, teasers } = findUnits(document, url, entryIds, options.listener);
  const sold = paywalled(document, linked.paywall);
  let units = marked;
  if (units.length === 0) {
    const main = yield* findMain(body, new Set([...teasers, ...sold]), options.listener);
    if (!main) return [];
    units = [unitAt(main, document)];
  }
  const excluded = new Set([...teasers, ...sold, ...units.map((unit) => unit.root)]);
  const reading: Reading = { excluded, left: options.mostUnits ?? MOST_UNITS, listener: options.listener };
  const drafts: Draft[] = [];
  for (const unit of units) drafts.push(...(yield* readUnit(unit, reading, url)));
  yield;
  return yield* finish(drafts, [...linked.items, readMeta(document)], { document, url });
}
