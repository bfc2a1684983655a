import type { FeedPart } from '../corpus/store-database';
import type { FeedRow } from './store-rows';

/** What is in use of each feed, by feed, in the order in which it was laid together. */
type Installed = ReadonlyMap<string, FeedPart>;
type Placed = Pick<FeedRow, 'id' | 'latest'>;

/** Whether installing a feed's newest pack would change what is in use: it is not in use, or not in the place that the reader gave it. */
export function isPending(feed: Placed, feeds: readonly Placed[], installed: Installed): boolean {
  return feed.latest !== undefined && (feed.latest.hash !== installed.get(feed.id)?.hash || isMoved(feed, feeds, installed));
}

/** Whether a feed has come before one that it was laid under. */
export function isMoved({ id }: Pick<FeedRow, 'id'>, feeds: readonly Pick<FeedRow, 'id'>[], installed: Installed): boolean {
  const laid = [...installed.keys()];
  const behind = feeds.slice(feeds.findIndex((feed) => feed.id === id) + 1).map((feed) => feed.id);
  return installed.has(id) && laid.slice(0, laid.indexOf(id)).some((other) => behind.includes(other));
}
