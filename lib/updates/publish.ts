import { sha256Hex } from '../bytes';
import { encodePack, openPack, type PackHead } from '../corpus/pack';
import { gzip } from '../corpus/pack-gzip';
import type { Pack } from '../corpus/pack-types';
import type { PackRecords } from '../corpus/records';
import { changesBetween } from './changes';
import { contentHash } from './content-hash';
import { diffRecords } from './delta';
import { goldenOf } from './golden';
import { type Envelope, type MetaFile, type Role, type RoleKeys, type Root, SPEC_VERSION, type Targets } from './metadata';
import { type SigningKey, signRole } from './signing';
import { type ChangesCustom, type DeltaCustom, OWN_RANGE, type PackCustom, targetNames } from './target-custom';
import { targetPath } from './target-path';

/** Earlier versions from which a delta is offered. */
export const DELTAS = 10;

export type FileBytes = Uint8Array<ArrayBuffer>;
/** Files of a repository by path, e.g. `metadata/timestamp.json`. */
export type Files = ReadonlyMap<string, FileBytes>;

/** One version of a corpus as its source gives it, see `readCorpus`. */
export interface PublishedVersion {
  readonly head: PackHead;
  readonly records: PackRecords;
}

/** What the publisher says about a corpus beside its contents. */
export interface PublishedAs {
  readonly scope: PackCustom['scope'];
  /** The oldest version that may still be gone back to. */
  readonly floor?: string;
}

/** A file that the feed offers, as `targets.json` lists it. */
interface TargetBytes {
  readonly name: string;
  readonly bytes: FileBytes;
  readonly custom: PackCustom | DeltaCustom | ChangesCustom;
}

/** Version number and end of validity (ISO, in seconds, UTC) of a metadata file. */
export interface Dated {
  readonly version: number;
  readonly expires: string;
}

/** Public keys and threshold of each role. */
export type RoleHolders = Readonly<Record<Role, { readonly keys: readonly Pick<SigningKey, 'id' | 'key'>[]; readonly threshold: number }>>;

/** The signed part of `root.json`. */
export function rootMetadata({ version, expires }: Dated, holders: RoleHolders, name?: string): Root {
  const role = ({ keys, threshold }: RoleHolders[Role]): RoleKeys => ({ keyids: keys.map(({ id }) => id).sort(), threshold });
  const all = Object.values(holders).flatMap(({ keys }) => keys);
  return {
    _type: 'root',
    spec_version: SPEC_VERSION,
    version,
    expires,
    consistent_snapshot: true,
    keys: Object.fromEntries(all.map(({ id, key }) => [id, key] as const).sort(([a], [b]) => (a < b ? -1 : 1))),
    roles: {
      root: role(holders.root),
      timestamp: role(holders.timestamp),
      snapshot: role(holders.snapshot),
      targets: role(holders.targets),
    },
    ...(name !== undefined && { 'x-siyaq-name': name }),
  };
}

/**
 * The files that the newest of `versions` (oldest first) is offered as: full pack, deltas from up to {@link DELTAS} versions before it, change
 * log. The same versions give the same bytes.
 */
export async function targetFiles(versions: readonly PublishedVersion[], as: PublishedAs): Promise<TargetBytes[]> {
  const packs = await Promise.all(versions.slice(-DELTAS - 1).map(packed));
  const newest = packs.at(-1);
  if (!newest) throw new Error('There is no version to publish.');
  const earlier = packs.slice(0, -1);
  const { meta } = newest.pack;
  const custom: PackCustom = {
    type: 'pack',
    schema: OWN_RANGE,
    version: meta.version,
    hash: newest.hash,
    title: meta.title,
    scope: as.scope,
    ...(as.floor !== undefined && { floor: as.floor }),
    golden: goldenOf(newest.pack),
  };
  const full = { name: targetNames.pack(meta.version), bytes: newest.file, custom };
  return [full, ...(await Promise.all(earlier.map((before) => deltaFile(before, newest)))), await changesFile(earlier.at(-1), newest)];
}

/** The signed part of `targets.json`. */
export async function targetsMetadata({ version, expires }: Dated, files: readonly TargetBytes[]): Promise<Targets> {
  const entries = await Promise.all(
    files.map(async ({ name, bytes, custom }) => {
      return [name, { length: bytes.length, hashes: { sha256: await sha256Hex(bytes) }, custom }] as const;
    }),
  );
  return { _type: 'targets', spec_version: SPEC_VERSION, version, expires, targets: Object.fromEntries(entries) };
}

/** The signed part of `snapshot.json`. */
export async function snapshotMetadata({ version, expires }: Dated, targets: Envelope): Promise<Envelope['signed']> {
  return { _type: 'snapshot', spec_version: SPEC_VERSION, version, expires, meta: { 'targets.json': await metaFile(targets) } };
}

/** The signed part of `timestamp.json`. */
export async function timestampMetadata({ version, expires }: Dated, snapshot: Envelope): Promise<Envelope['signed']> {
  return { _type: 'timestamp', spec_version: SPEC_VERSION, version, expires, meta: { 'snapshot.json': await metaFile(snapshot) } };
}

/** A metadata file's bytes. */
export function metadataFile(envelope: Envelope): FileBytes {
  return new TextEncoder().encode(JSON.stringify(envelope));
}

/** Everything that makes a repository. */
export interface RepositorySource {
  /** Signed roots, from version 1. */
  readonly roots: readonly Envelope[];
  /** Oldest first. */
  readonly versions: readonly PublishedVersion[];
  readonly as: PublishedAs;
  readonly dates: Readonly<Record<'timestamp' | 'snapshot' | 'targets', Dated>>;
  readonly keys: Readonly<Record<'timestamp' | 'snapshot' | 'targets', readonly SigningKey[]>>;
}

/** A whole repository, ready for any static host. The same source gives the same bytes. */
export async function buildRepository({ roots, versions, as, dates, keys }: RepositorySource): Promise<Files> {
  const files = await targetFiles(versions, as);
  return repositoryFiles(roots, files, await signRole(await targetsMetadata(dates.targets, files), keys.targets), dates, keys);
}

/** A repository around targets that were signed before, by several people in turn perhaps. */
export async function repositoryFiles(
  roots: readonly Envelope[],
  files: readonly TargetBytes[],
  targets: Envelope,
  dates: Pick<RepositorySource['dates'], 'timestamp' | 'snapshot'>,
  keys: Pick<RepositorySource['keys'], 'timestamp' | 'snapshot'>,
): Promise<Files> {
  const snapshot = await signRole(await snapshotMetadata(dates.snapshot, targets), keys.snapshot);
  const timestamp = await signRole(await timestampMetadata(dates.timestamp, snapshot), keys.timestamp);
  const named = await Promise.all(files.map(async ({ name, bytes }) => [targetPath(name, await sha256Hex(bytes)), bytes] as const));
  return new Map([
    ...roots.map((root) => [`metadata/${versionOf(root)}.root.json`, metadataFile(root)] as const),
    [`metadata/${versionOf(targets)}.targets.json`, metadataFile(targets)],
    [`metadata/${versionOf(snapshot)}.snapshot.json`, metadataFile(snapshot)],
    ['metadata/timestamp.json', metadataFile(timestamp)],
    ...named,
  ]);
}

interface Packed {
  readonly file: FileBytes;
  readonly pack: Pack;
  readonly hash: string;
}

async function packed({ head, records }: PublishedVersion): Promise<Packed> {
  const file = await encodePack(head, records);
  const opened = await openPack(file);
  if (!opened.ok) throw opened.error;
  return { file, pack: opened.value, hash: await contentHash(opened.value) };
}

async function deltaFile(before: Packed, after: Packed): Promise<TargetBytes> {
  const plain = json(diffRecords(before.pack, after.pack));
  const [from, to] = [before, after].map(({ pack, hash }) => ({ version: pack.meta.version, hash }));
  if (!(from && to)) throw new Error('A delta has two ends.');
  const custom: DeltaCustom = { type: 'delta', schema: OWN_RANGE, from, to, size: plain.length };
  return { name: targetNames.delta(from.version, to.version), bytes: await gzip(plain), custom };
}

async function changesFile(before: Packed | undefined, after: Packed): Promise<TargetBytes> {
  const log = changesBetween(before?.pack, after.pack);
  const plain = json(log);
  const custom: ChangesCustom = { type: 'changes', ...(log.from !== undefined && { from: log.from }), to: log.to, size: plain.length };
  return { name: targetNames.changes(log.to), bytes: await gzip(plain), custom };
}

async function metaFile(envelope: Envelope): Promise<MetaFile> {
  const bytes = metadataFile(envelope);
  return { version: versionOf(envelope), length: bytes.length, hashes: { sha256: await sha256Hex(bytes) } };
}

function versionOf({ signed }: Envelope): number {
  const { version } = signed;
  if (typeof version !== 'number') throw new Error('Metadata without a version.');
  return version;
}

function json(data: unknown): FileBytes {
  return new TextEncoder().encode(JSON.stringify(data));
}
