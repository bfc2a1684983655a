import { BUNDLED, listGenerations } from '../corpus/generations';
import type { Store } from '../corpus/store';
import { readGeneration } from '../corpus/store-generation';
import { type Change, changesBetween } from './changes';
import { composePack } from './compose';
import type { Conflict } from './merge';
import { changeFeed, listFeeds } from './store';
import type { ChangeCounts } from './store-rows';

/** What installing a feed's newest pack would change. */
export interface Preview {
  readonly from: string | undefined;
  readonly to: string;
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/** The order in which people want to read changes. */
const ORDER = ['entity', 'event', 'source', 'language', 'cue'] as const;

/** What a preview was worked out from; it holds as long as this is the same. */
export async function previewKey(store: Store, feed: string): Promise<string> {
  const [{ generations, active = BUNDLED }, feeds] = [await listGenerations(store), await listFeeds(store)];
  const serial = generations.find(({ generation }) => generation === active)?.serial;
  return [serial, feed, ...feeds.map(({ id, latest }) => `${id}:${latest?.hash}`)].join(' ');
}

/**
 * Works out what would change.
 *
 * @throws FeedError
 */
export async function previewOf(store: Store, feed: string): Promise<Preview> {
  const composed = await composePack(store, new Set([feed]));
  const { generations, active = BUNDLED } = await listGenerations(store);
  const row = generations.find(({ generation }) => generation === active);
  const { from, to, changes } = changesBetween(row && (await readGeneration(row.serial)), composed.pack);
  const sorted = [...changes].sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
  return { from, to, changes: sorted, conflicts: composed.conflicts };
}

/** Keeps the numbers of a preview, so that the options page need not wait for them again. */
export async function keepPreview(
  store: Store,
  feed: string,
  key: string,
  { changes, conflicts }: Pick<Preview, 'changes' | 'conflicts'>,
): Promise<void> {
  const shown = changes.filter(({ what }) => what === 'entity' || what === 'event' || what === 'source');
  const count = (type: Change['type']) => shown.filter((change) => change.type === type).length;
  const counts: ChangeCounts = { added: count('added'), changed: count('changed'), removed: count('removed'), conflicts: conflicts.length };
  await changeFeed(store, feed, (row) => ({ ...row, preview: { ...counts, key } }));
}
