import { sha256Hex } from '../bytes';
import { BUNDLED, listGenerations } from '../corpus/generations';
import { encodePack, openPack } from '../corpus/pack';
import type { Pack } from '../corpus/pack-types';
import type { Store } from '../corpus/store';
import type { FeedPart } from '../corpus/store-database';
import { readGeneration } from '../corpus/store-generation';
import { type Conflict, type Layer, mergeLayers } from './merge';
import { FeedError } from './problem';
import { listFeeds, readFeedPack } from './store';
import type { FeedPackRow, FeedRow } from './store-rows';
import type { Golden } from './target-custom';

/** A pack as it would be installed from feeds. */
export interface Composed {
  readonly pack: Pack;
  /** SHA-256 of its file, hexadecimal. */
  readonly digest: string;
  readonly feeds: readonly FeedPart[];
  /** What must be found in it. */
  readonly golden: readonly Golden[];
  readonly conflicts: readonly Conflict[];
}

/** Versions of feeds in the generation that answers, by feed. */
export async function installedParts(store: Store): Promise<ReadonlyMap<string, FeedPart>> {
  const { generations, active = BUNDLED } = await listGenerations(store);
  const origin = generations.find(({ generation }) => generation === active)?.origin;
  return new Map(origin?.type === 'feeds' ? origin.feeds.map((part) => [part.id, part]) : []);
}

/**
 * Lays together the newest packs of some feeds and, of the others, what is in use. A corpus that stands alone takes the bundled one's place;
 * where there is none, the bundled one comes first.
 *
 * @throws FeedError
 */
export async function composePack(store: Store, newest: ReadonlySet<string>): Promise<Composed> {
  const [feeds, installed] = [await listFeeds(store), await installedParts(store)];
  const rows = await Promise.all(
    feeds.map(async (feed): Promise<Part | undefined> => {
      const hash = newest.has(feed.id) ? feed.latest?.hash : installed.get(feed.id)?.hash;
      const row = hash === undefined ? undefined : await readFeedPack(store, feed.id, hash);
      return row && { feed, row };
    }),
  );
  const parts = rows.filter((part) => part !== undefined);
  if (![...newest].every((id) => parts.some(({ feed }) => feed.id === id))) throw new FeedError('gone');
  return compose(store, parts);
}

interface Part {
  readonly feed: FeedRow;
  readonly row: FeedPackRow;
}

async function compose(store: Store, parts: readonly Part[]): Promise<Composed> {
  const feeds = parts.map(({ feed, row }) => ({ id: feed.id, name: feed.name, version: row.about.version, hash: row.hash }));
  const golden = parts.flatMap(({ row }) => row.about.golden);
  const whole = parts.some(({ row }) => row.about.scope === 'whole');
  const [only] = parts;
  if (only && whole && parts.length === 1) {
    return { pack: await opened(only.row.file), digest: await sha256Hex(only.row.file), feeds, golden, conflicts: [] };
  }
  const layers = await Promise.all(
    parts.map(
      async ({ feed, row }): Promise<Layer> => ({
        name: feed.name,
        content: await opened(row.file),
        whole: row.about.scope === 'whole',
      }),
    ),
  );
  if (!whole) layers.unshift(await bundledLayer(store));
  const [first, ...others] = layers;
  if (!first) throw new FeedError('gone');
  const { head, records, conflicts } = mergeLayers([first, ...others]);
  const file = await encodePack(head, records);
  const left = new Set(conflicts.map(({ id }) => id));
  return {
    pack: await opened(file),
    digest: await sha256Hex(file),
    feeds,
    // What an earlier corpus keeps out need not be found.
    golden: golden.filter(({ entity }) => !left.has(entity)),
    conflicts,
  };
}

async function bundledLayer(store: Store): Promise<Layer> {
  const row = (await listGenerations(store)).generations.find(({ generation }) => generation === BUNDLED);
  if (!row) throw new FeedError('gone');
  return { name: row.meta.title, content: await readGeneration(row.serial) };
}

async function opened(file: Uint8Array<ArrayBuffer>): Promise<Pack> {
  const pack = await openPack(file);
  if (!pack.ok) throw FeedError.badPack(pack.error);
  return pack.value;
}
