import { readState } from '../corpus/generations';
import type { Store } from '../corpus/store';
import { composePack, installedParts } from '../updates/compose';
import { isPending } from '../updates/pending';
import { FeedError } from '../updates/problem';
import { changeFeed, listFeeds } from '../updates/store';
import type { FeedRow } from '../updates/store-rows';
import type { Corpus } from './corpus';
import type { UpdateTurn } from './update-turn';

/** An installation that was cut off this often is not begun again by itself. */
const TRIES = 3;

/** Notes that a feed's newest version is to be installed, so that it is if the end of the browser comes first. */
export async function wantNewest(store: Store, feed: string): Promise<void> {
  await changeFeed(store, feed, (row) => (row.latest ? { ...row, wanted: { hash: row.latest.hash, tries: 0 } } : row));
}

/** The feeds whose installation was cut off and is to be gone on with. */
export async function unfinished(store: Store): Promise<FeedRow[]> {
  const [installed, { held }] = [await installedParts(store), await readState(store)];
  if (held) return [];
  const feeds = await listFeeds(store);
  return feeds.filter((row) => {
    const { wanted, latest } = row;
    return wanted !== undefined && wanted.hash === latest?.hash && wanted.tries < TRIES && isPending(row, feeds, installed);
  });
}

/**
 * Installs the newest version of a feed that is kept, together with what is in use of the others.
 *
 * @throws FeedError
 */
export async function installFeed(
  { corpus, turn }: { readonly corpus: Corpus; readonly turn: UpdateTurn },
  store: Store,
  feed: string,
): Promise<{ generation: number; version: string }> {
  if (turn.running) turn.running.now = { feed, step: 'installing', received: 0, total: 0 };
  await changeFeed(store, feed, (row) => (row.wanted ? { ...row, wanted: { ...row.wanted, tries: row.wanted.tries + 1 } } : row));
  try {
    const { pack, digest, feeds, golden } = await composePack(store, new Set([feed]));
    const installed = await corpus.install(pack, { origin: { type: 'feeds', feeds }, digest, signed: true, golden });
    if (!installed.ok) throw new FeedError(installed.error.full ? 'storage-full' : 'not-stored', installed.error.message);
    const { generation, meta } = installed.value;
    return { generation, version: meta.version };
  } finally {
    await changeFeed(store, feed, ({ wanted: _wanted, ...row }) => row).catch(() => undefined);
  }
}
