import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../lib/bytes';
import { newestPack, obtainPack } from '../../lib/updates/obtain';
import { FeedError } from '../../lib/updates/problem';
import type { FileBytes } from '../../lib/updates/publish';
import { firstRoot, refresh, type Source } from '../../lib/updates/refresh';
import { type DeltaCustom, knownTargets, type Target } from '../../lib/updates/target-custom';
import { targetPath } from '../../lib/updates/target-path';
import type { Command } from '../corpus/options';
import { momentOf } from './dates';
import { Workspace } from './workspace';

/**
 * `corpus verify`: reads `public/` with the reader's own code, from the first root on, then every file that is listed: hashes, the full pack, each
 * delta applied to the version it begins with. Ends with 1 and the reason when a reader would refuse it.
 */
export const verify: Command = async (options) => {
  const workspace = new Workspace(options.feed);
  try {
    const summary = await verified(workspace, momentOf(options.now));
    if (options.json) console.log(JSON.stringify({ ok: true, ...summary }));
    else console.table(Object.entries(summary).map(([what, value]) => ({ what, value })));
    return 0;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    console.error(`A reader would refuse this: ${error.message}`);
    if (options.json) console.log(JSON.stringify({ ok: false, code: error.code, detail: error.detail }));
    return 1;
  }
};

async function verified(workspace: Workspace, now: Date) {
  const source: Source = {
    metadata: async (path, limit) => {
      const bytes = fileIn(join(workspace.publicFolder, 'metadata', path));
      if (bytes && bytes.length > limit) throw new FeedError('too-large', path);
      return bytes;
    },
  };
  const first = await firstRoot(source);
  const { root, targets, signedUntil } = await refresh({ root: first.text }, { source, now: now.getTime(), save: async () => undefined });
  const download = async ({ name, length, sha256 }: Target<unknown>): Promise<FileBytes> => {
    const bytes = fileIn(join(workspace.publicFolder, targetPath(name, sha256)));
    if (!bytes) throw new FeedError('mixed', `${name} is listed and not there`);
    if (bytes.length !== length || (await sha256Hex(bytes)) !== sha256) throw new FeedError('altered', name);
    return bytes;
  };
  const listed = knownTargets(targets);
  for (const target of listed) await download(target);
  const newest = newestPack(targets, undefined);
  await obtainPack(newest, targets, undefined, { download, base: async () => undefined, sparing: false });
  const deltas = listed.filter((target): target is Target<DeltaCustom> => target.custom.type === 'delta');
  for (const { name, custom } of deltas) {
    const pack = workspace.packPaths().find(({ version }) => version === custom.from.version);
    if (!pack) throw new FeedError('mixed', `${name} begins with a version that packs/ does not hold`);
    const base = async () => fileIn(pack.path);
    const latest = { ...newest.custom, version: custom.from.version, hash: custom.from.hash, size: 0, delta: false };
    // Sparing: without the delta there is nothing, instead of the full pack.
    if (!(await obtainPack(newest, targets, latest, { download, base, sparing: true })))
      throw new FeedError('bad-pack', `${name} does not lead to ${custom.to.version}`);
  }
  return {
    name: root['x-siyaq-name'] ?? '',
    fingerprint: first.fingerprint,
    version: newest.custom.version,
    'full pack, bytes': newest.length,
    'deltas, bytes': deltas.map(({ custom, length }) => `${custom.from.version}: ${length}`).join(', '),
    files: listed.length,
    'good until': signedUntil,
  };
}

function fileIn(path: string): FileBytes | undefined {
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
}
