import * as v from 'valibot';
import { canonicalJson } from '../../lib/updates/canonical';
import { type Envelope, TargetsSchema } from '../../lib/updates/metadata';
import { type Dated, repositoryFiles, targetFiles, targetsMetadata } from '../../lib/updates/publish';
import { signRole } from '../../lib/updates/signing';
import type { Command } from '../corpus/options';
import { addSource } from './add-source';
import { expiryAfter, momentOf } from './dates';
import { readSecretKeys } from './key-files';
import { type Publisher, readPublisher } from './publisher';
import { missingSignatures } from './threshold';
import { readVersion, Workspace } from './workspace';

/** Version and end of validity of the files that are signed by machine. */
type OnlineDates = Readonly<Record<'timestamp' | 'snapshot', Dated>>;

/**
 * `corpus publish`: adds the source's version to the feed and writes `public/`. Where the keys given are too few for `targets`, it leaves a draft
 * for others to sign and changes nothing public. `--renew` signs the same contents again for another while: what the online key is for.
 */
export const publish: Command = async (options) => {
  const workspace = new Workspace(options.feed);
  const publisher = await readPublisher(options.feed);
  const roots = workspace.roots();
  if (roots.length === 0) throw new Error('There is no root yet. `corpus sign root` makes and signs it.');
  const keys = await readSecretKeys(options.keys);
  const held = (role: keyof Publisher['holders']) => keys.filter(({ id }) => publisher.holders[role].keys.some((key) => key.id === id));
  if (!options.renew) await addSource(workspace, options);
  const versions = await Promise.all(workspace.packPaths().map(({ path }) => readVersion(path)));
  const files = await targetFiles(versions, publisher.as);
  const now = momentOf(options.now);
  const { targets: entries } = await targetsMetadata({ version: 1, expires: expiryAfter(now, 1) }, files);
  const current = workspace.published(`${publishedVersion(workspace, 'targets')}.targets.json`);
  const same = current !== undefined && canonicalJson(v.parse(TargetsSchema, current.signed).targets) === canonicalJson(entries);
  let targets = same && (options.renew || isFresh(current, now, publisher.days.targets)) ? current : undefined;
  if (!targets) {
    const version = publishedVersion(workspace, 'targets') + 1;
    const draft = workspace.draft('targets');
    const waiting = draft && canonicalJson(v.parse(TargetsSchema, draft.signed).targets) === canonicalJson(entries) ? draft : undefined;
    const signed = waiting?.signed ?? (await targetsMetadata({ version, expires: expiryAfter(now, publisher.days.targets) }, files));
    targets = await signRole(signed, held('targets'), waiting?.signatures);
    const missing = await missingSignatures(targets, publisher.holders.targets);
    if (missing > 0) {
      const path = workspace.saveDraft('targets', targets);
      console.error(
        `Nothing public was changed: ${path} needs ${missing} more. Each signs with \`corpus sign targets --key FILE\`; then publish again.`,
      );
      if (options.json) console.log(JSON.stringify({ ok: false, draft: path, missing }));
      return 1;
    }
  }
  const dates = onlineDates(workspace, targets, publisher, now);
  const repository = await repositoryFiles(roots, files, targets, dates, { timestamp: held('timestamp'), snapshot: held('snapshot') });
  await requireComplete(repository, publisher);
  workspace.writePublic(repository);
  workspace.dropDraft('targets');
  const bytes = [...repository.values()].reduce((sum, file) => sum + file.length, 0);
  const summary = {
    version: versions.at(-1)?.head.version,
    root: roots.length,
    targets: versionOf(targets),
    snapshot: dates.snapshot.version,
    timestamp: dates.timestamp.version,
    'good until': dates.timestamp.expires,
    files: repository.size,
    bytes,
    folder: workspace.publicFolder,
  };
  if (options.json) console.log(JSON.stringify({ ok: true, ...summary }));
  else console.table(Object.entries(summary).map(([what, value]) => ({ what, value })));
  return 0;
};

/** Old signatures are kept while more than half their time is left, so that publishing the same again changes nothing. */
function isFresh({ signed }: Envelope, now: Date, days: number): boolean {
  return v.parse(TargetsSchema, signed).expires > expiryAfter(now, days / 2);
}

function publishedVersion(workspace: Workspace, role: 'targets' | 'snapshot' | 'timestamp'): number {
  const timestamp = workspace.published('timestamp.json');
  if (!timestamp) return 0;
  if (role === 'timestamp') return versionOf(timestamp);
  const snapshot = metaVersion(timestamp, 'snapshot.json');
  if (role === 'snapshot') return snapshot;
  const envelope = workspace.published(`${snapshot}.snapshot.json`);
  return envelope ? metaVersion(envelope, 'targets.json') : 0;
}

function onlineDates(workspace: Workspace, targets: Envelope, { days }: Publisher, now: Date): OnlineDates {
  const next = (role: 'snapshot' | 'timestamp') => publishedVersion(workspace, role) + 1;
  const snapshot = publishedVersion(workspace, 'snapshot');
  const unchanged = snapshot > 0 && publishedVersion(workspace, 'targets') === versionOf(targets);
  const before = unchanged ? workspace.published(`${snapshot}.snapshot.json`) : undefined;
  const fresh = before && expiresOf(before) > expiryAfter(now, days.timestamp);
  return {
    // The same snapshot again, byte for byte, while it outlives the new timestamp: readers then fetch the timestamp alone.
    snapshot: fresh
      ? { version: snapshot, expires: expiresOf(before) }
      : { version: next('snapshot'), expires: expiryAfter(now, days.snapshot) },
    timestamp: { version: next('timestamp'), expires: expiryAfter(now, days.timestamp) },
  };
}

async function requireComplete(files: ReadonlyMap<string, Uint8Array>, { holders }: Publisher): Promise<void> {
  for (const role of ['snapshot', 'timestamp'] as const) {
    const [, bytes] = [...files].find(([path]) => path.endsWith(`${role}.json`)) ?? [];
    const envelope: Envelope = JSON.parse(new TextDecoder().decode(bytes));
    const missing = await missingSignatures(envelope, holders[role]);
    if (missing > 0) throw new Error(`Nothing was written: ${role} needs ${missing} more signatures. Name its secret keys with --key.`);
  }
}

function versionOf({ signed }: Envelope): number {
  return v.parse(v.object({ version: v.number() }), signed).version;
}

function expiresOf({ signed }: Envelope): string {
  return v.parse(v.object({ expires: v.string() }), signed).expires;
}

function metaVersion({ signed }: Envelope, name: string): number {
  return v.parse(v.object({ meta: v.record(v.string(), v.object({ version: v.number() })) }), signed).meta[name]?.version ?? 0;
}
