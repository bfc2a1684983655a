import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openPack } from '../../../lib/corpus/pack';
import { buildRepository, type PublishedVersion } from '../../../lib/updates/publish';
import { inDays, testKeys, testRoot } from '../../../lib/updates/test-feed';

const BUNDLED = 'public/corpus/bundled.siyaq';

/** The bundled corpus as its source would give it. */
export async function bundledVersion(): Promise<PublishedVersion> {
  const opened = await openPack(new Uint8Array(await readFile(BUNDLED)));
  if (!opened.ok) throw opened.error;
  const { schema: _schema, counts: _counts, ...head } = opened.value.meta;
  return { head, records: opened.value.records };
}

/** A publisher whose feed lies in a folder of its own. */
export interface PublishedFeed {
  readonly folder: string;
  /** Publishes one more version. */
  readonly publish: (next: PublishedVersion) => Promise<void>;
}

/** Publishes a first version, and others after it, into a folder. */
export async function publishFeed(first: PublishedVersion): Promise<PublishedFeed> {
  const folder = await mkdtemp(join(tmpdir(), 'siyaq-feed-'));
  const keys = await testKeys();
  const now = Date.now();
  const roots = [await testRoot(keys, 1, inDays(now, 365))];
  const versions: PublishedVersion[] = [];
  const publish = async (next: PublishedVersion) => {
    versions.push(next);
    const dated = (days: number) => ({ version: versions.length, expires: inDays(now, days) });
    const dates = { timestamp: dated(2), snapshot: dated(14), targets: dated(90) };
    for (const [path, bytes] of await buildRepository({ roots, versions, as: { scope: 'whole' }, dates, keys })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
  };
  await publish(first);
  return { folder, publish };
}
