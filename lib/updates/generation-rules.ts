import { sha256Hex } from '../bytes';
import { BUNDLED, listGenerations } from '../corpus/generations';
import type { Store } from '../corpus/store';
import type { GenerationRow } from '../corpus/store-database';
import { compareVersions } from '../corpus/versions';
import { parseMetadata } from './parse';
import { listFeeds } from './store';

/** The oldest version that a feed still allows, when this generation holds an older one of it. */
export async function floorAbove(store: Store, { origin }: GenerationRow): Promise<string | undefined> {
  if (origin.type !== 'feeds') return undefined;
  const floors = new Map((await listFeeds(store)).map(({ id, latest }) => [id, latest?.floor]));
  return origin.feeds
    .map(({ id, version }) => ({ version, floor: floors.get(id) }))
    .find(({ version, floor }) => floor !== undefined && compareVersions(version, floor) < 0)?.floor;
}

/** Whether a generation is older than the newest that feeds made: choosing it means not to want what is newer. */
export async function isGoingBack(store: Store, row: GenerationRow): Promise<boolean> {
  if ((await listFeeds(store)).length === 0) return false;
  const { generations } = await listGenerations(store);
  const newest = Math.max(BUNDLED, ...generations.flatMap(({ generation, origin }) => (origin.type === 'feeds' ? generation : [])));
  return row.generation !== newest;
}

/** Name of the feed whose signed metadata lists this very file. */
export async function signedBy(store: Store, file: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const digest = await sha256Hex(file);
  return (await listFeeds(store)).find(({ trusted }) => {
    if (trusted.targets === undefined) return false;
    const { targets } = parseMetadata('targets', trusted.targets).signed;
    return Object.values(targets).some(({ hashes, length }) => hashes.sha256 === digest && length === file.length);
  })?.name;
}
