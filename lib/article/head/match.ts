import { type Draft, openingOf } from '../draft';
import { headlineWords, likeness } from '../headline';
import type { HeadItem } from './items';

/** Headlines that share this part of their words are one story's, if no other story on the page fits better. */
const ALIKE = 0.5;
/** Where the page holds one story only, its metadata may word the headline quite differently. */
const ALIKE_ALONE = 0.3;
/** Text that metadata quotes is the same but for markup. */
const SAME_TEXT = 0.75;

/** A draft's words, computed once: pages have hundreds of entries and items. */
interface Words {
  readonly draft: Draft;
  readonly headline: ReadonlySet<string>;
  readonly opening: ReadonlySet<string>;
}

function fragmentOf(item: HeadItem): string | undefined {
  const fragment = item.url?.split('#')[1];
  return fragment === '' ? undefined : fragment;
}

function best<T>(list: readonly T[], score: (each: T) => number, least: number): T | undefined {
  let found: T | undefined;
  let highest = 0;
  for (const each of list) {
    const value = score(each);
    if (value >= least && value > highest) [found, highest] = [each, value];
  }
  return found;
}

function storyOf(item: HeadItem, all: readonly Words[], alone: Draft | undefined): Draft | undefined {
  const fragment = item.isEntry ? fragmentOf(item) : undefined;
  const named = fragment === undefined ? undefined : all.find(({ draft }) => draft.unit.root.id === fragment);
  if (named) return named.draft;
  if (item.title !== undefined) {
    const title = headlineWords(item.title);
    const soleUntitled = alone !== undefined && alone.headline === undefined;
    if (soleUntitled && !item.isEntry) return alone;
    const found = best(all, (words) => likeness(title, words.headline), alone && !item.isEntry ? ALIKE_ALONE : ALIKE);
    if (found) return found.draft;
  } else if (!item.isEntry && item.opening === undefined) return alone;
  if (item.opening === undefined) return undefined;
  const opening = headlineWords(item.opening);
  return best(all, (words) => likeness(opening, words.opening), SAME_TEXT)?.draft;
}

/**
 * Gives each item of a page's metadata to the story that it is about: by the id of a live blog's entry, by its headline, by the words it
 * quotes. Metadata that fits no story on the page (left from another route or from the first of many stories) is given to none.
 * @param alone the page's only story, if there is just one besides the entries of a live blog
 * @returns for each draft its items
 */
export function matchHead(items: readonly HeadItem[], drafts: readonly Draft[], alone: Draft | undefined): Map<Draft, HeadItem[]> {
  const all = drafts.map((draft) => ({
    draft,
    headline: headlineWords(draft.headline?.text ?? ''),
    opening: headlineWords(openingOf(draft)),
  }));
  const matched = new Map<Draft, HeadItem[]>();
  for (const item of items) {
    const draft = storyOf(item, all, alone);
    if (!draft) continue;
    const own = matched.get(draft);
    if (own) own.push(item);
    else matched.set(draft, [item]);
  }
  return matched;
}
