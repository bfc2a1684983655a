import { readState } from '../corpus/generations';
import type { Store } from '../corpus/store';
import { FeedError } from './problem';
import type { FeedPackRow, FeedRow } from './store-rows';

/** How long pieces of an unfinished download are kept, ms. */
const PART_LIFE = 7 * 86_400_000;

/** The feeds, in order of precedence. */
export async function listFeeds({ database }: Store): Promise<FeedRow[]> {
  return (await database.feeds.toArray()).sort((a, b) => a.place - b.place);
}

/**
 * Changes a feed's row in one transaction.
 *
 * @throws FeedError `gone` when the feed was removed.
 */
export function changeFeed({ database }: Store, id: string, change: (row: FeedRow) => FeedRow): Promise<FeedRow> {
  return database.transaction('rw', database.feeds, async () => {
    const row = await database.feeds.get(id);
    if (!row) throw new FeedError('gone');
    const changed = change(row);
    await database.feeds.put(changed);
    return changed;
  });
}

/** Adds a feed after the others. */
export function addFeed({ database }: Store, row: Omit<FeedRow, 'place'>): Promise<void> {
  return database.transaction('rw', database.feeds, async () => {
    const places = (await database.feeds.toArray()).map(({ place }) => place);
    await database.feeds.put({ ...row, place: Math.max(-1, ...places) + 1 });
  });
}

/** Forgets a feed. Generations that it installed stay. */
export function removeFeed({ database }: Store, id: string): Promise<void> {
  return database.transaction('rw', database.feeds, database.feedPacks, async () => {
    await database.feeds.delete(id);
    await database.feedPacks.where('feed').equals(id).delete();
  });
}

/** Keeps a verified pack and makes it the feed's latest, in one transaction. */
export function keepPack({ database }: Store, pack: FeedPackRow): Promise<void> {
  return database.transaction('rw', database.feeds, database.feedPacks, async () => {
    const row = await database.feeds.get(pack.feed);
    if (!row) throw new FeedError('gone');
    await database.feedPacks.put(pack);
    await database.feeds.put({ ...row, latest: pack.about });
  });
}

/** A pack of a feed that is kept. */
export function readFeedPack({ database }: Store, feed: string, hash: string): Promise<FeedPackRow | undefined> {
  return database.feedPacks.get([feed, hash]);
}

/** Drops packs that are neither a feed's latest nor part of an installed generation, and old pieces of downloads. */
export async function sweepFeeds({ database }: Store): Promise<void> {
  await database.transaction('rw', database.feeds, database.feedPacks, database.generations, database.parts, async () => {
    const installed = (await database.generations.toArray()).flatMap(({ origin }) => (origin.type === 'feeds' ? origin.feeds : []));
    const latest = (await database.feeds.toArray()).map(({ id, latest }) => ({ id, hash: latest?.hash }));
    const used = new Set([...installed, ...latest].map(({ id, hash }) => `${id} ${hash}`));
    const keys = await database.feedPacks.toCollection().primaryKeys();
    await database.feedPacks.bulkDelete(keys.filter(([feed, hash]) => !used.has(`${feed} ${hash}`)));
    await database.parts
      .where('put')
      .below(Date.now() - PART_LIFE)
      .delete();
  });
}

/** Lets updates come again after the reader went back to an earlier version. */
export function releaseHold(store: Store): Promise<void> {
  const { database } = store;
  return database.transaction('rw', database.state, async () => {
    const { held: _held, ...state } = await readState(store);
    await database.state.put(state);
  });
}

/** Remembers a moment that is certainly past. */
export function setSeen(store: Store, moment: number): Promise<void> {
  const { database } = store;
  return database.transaction('rw', database.state, async () => {
    const state = await readState(store);
    await database.state.put({ ...state, seen: Math.max(moment, state.seen ?? 0) });
  });
}
