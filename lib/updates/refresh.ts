import { sha256Hex } from '../bytes';
import { canonicalBytes } from './canonical';
import type { MetaFile, Role, Root, Targets } from './metadata';
import { type Parsed, parseMetadata } from './parse';
import { FeedError } from './problem';
import { checkSignatures, keysChanged } from './signatures';

/** The metadata files that are believed, as they came. What is stored for each feed. */
export interface Trusted {
  readonly root: string;
  readonly timestamp?: string;
  readonly snapshot?: string;
  readonly targets?: string;
}

/** Where files come from. */
export interface Source {
  /**
   * Gets a metadata file of at most `limit` bytes; nothing when the server has none.
   *
   * @throws FeedError
   */
  metadata(path: string, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** What a refresh needs from outside. */
export interface RefreshPorts {
  readonly source: Source;
  /** The moment at which the check began, ms since 1970: the one time that all expiry is measured by. */
  readonly now: number;
  /** Stores what is believed so far. Whatever comes later, this is not gone back behind. */
  readonly save: (trusted: Trusted) => Promise<void>;
}

/** What is believed after a refresh. */
export interface Refreshed {
  readonly root: Root;
  readonly targets: Targets;
  /** When the first of the signed files expires, ISO. */
  readonly signedUntil: string;
}

/** Largest sizes, whatever a signed file says, bytes. */
const LIMITS: Readonly<Record<Role, number>> = { root: 512_000, timestamp: 16_384, snapshot: 2_000_000, targets: 5_000_000 };
/** New roots that are followed in one check. */
const ROTATIONS = 256;

/**
 * Brings a feed's metadata up to date: section 5 of the TUF specification, "detailed client workflow".
 *
 * @throws FeedError; what was believed before still is.
 */
export async function refresh(trusted: Trusted, ports: RefreshPorts): Promise<Refreshed> {
  const believed = await newestRoot(trusted, ports);
  const root = parseMetadata('root', believed.root).signed;
  checkFresh(root.expires, ports.now);
  const timestamp = await newestTimestamp(believed, root, ports);
  const withTimestamp = { ...believed, timestamp: timestamp.text };
  await ports.save(withTimestamp);
  const snapshot = await wantedSnapshot(withTimestamp, timestamp.signed.meta['snapshot.json'], root, ports);
  const withSnapshot = { ...withTimestamp, snapshot: snapshot.text };
  await ports.save(withSnapshot);
  const targets = await wanted('targets', withSnapshot.targets, snapshot.signed.meta['targets.json'], root, ports);
  checkFresh(targets.signed.expires, ports.now);
  await ports.save({ ...withSnapshot, targets: targets.text });
  const [signedUntil = ''] = [root, timestamp.signed, snapshot.signed, targets.signed].map(({ expires }) => expires).sort();
  return { root, targets: targets.signed, signedUntil };
}

/** 5.3: each new root is signed by the one before it and by itself. */
async function newestRoot(trusted: Trusted, { source, save }: RefreshPorts): Promise<Trusted> {
  let believed = trusted;
  const own = parseMetadata('root', trusted.root);
  // What is stored may be damaged: a root that is not its own is asked for nothing.
  await checkSignatures(own.envelope, 'root', own.signed);
  let root = own.signed;
  for (let rotation = 0; rotation < ROTATIONS; rotation++) {
    const file = await source.metadata(`${root.version + 1}.root.json`, LIMITS.root);
    if (!file) return believed;
    const next = parseMetadata('root', file);
    await checkSignatures(next.envelope, 'root', root);
    await checkSignatures(next.envelope, 'root', next.signed);
    if (next.signed.version !== root.version + 1) throw new FeedError('rolled-back', `root ${next.signed.version} as ${root.version + 1}`);
    const { targets } = believed;
    // Whoever took these keys may have signed versions far ahead: after a rotation they count from anew.
    const recovering = keysChanged('timestamp', root, next.signed) || keysChanged('snapshot', root, next.signed);
    believed = recovering ? { root: next.text, ...(targets !== undefined && { targets }) } : { ...believed, root: next.text };
    root = next.signed;
    await save(believed);
  }
  return believed;
}

/** 5.4 */
async function newestTimestamp(believed: Trusted, root: Root, { source, now }: RefreshPorts): Promise<Parsed<'timestamp'>> {
  const known = believed.timestamp === undefined ? undefined : parseMetadata('timestamp', believed.timestamp);
  const file = await source.metadata('timestamp.json', LIMITS.timestamp);
  if (!file) throw new FeedError('unreachable', '404');
  const next = parseMetadata('timestamp', file);
  await checkSignatures(next.envelope, 'timestamp', root);
  if (known && next.signed.version < known.signed.version) {
    throw new FeedError('rolled-back', `timestamp ${next.signed.version} after ${known.signed.version}`);
  }
  if (known && next.signed.version === known.signed.version) {
    checkFresh(known.signed.expires, now);
    return known;
  }
  const [before, after] = [known, next].map((timestamp) => timestamp?.signed.meta['snapshot.json'].version ?? 0);
  if (before !== undefined && after !== undefined && after < before)
    throw new FeedError('rolled-back', `snapshot ${after} after ${before}`);
  checkFresh(next.signed.expires, now);
  return next;
}

/** 5.5 */
async function wantedSnapshot(believed: Trusted, meta: MetaFile, root: Root, ports: RefreshPorts): Promise<Parsed<'snapshot'>> {
  const snapshot = await wanted('snapshot', believed.snapshot, meta, root, ports);
  if (believed.snapshot !== undefined) {
    for (const [name, { version }] of Object.entries(parseMetadata('snapshot', believed.snapshot).signed.meta)) {
      const next = Object.hasOwn(snapshot.signed.meta, name) ? snapshot.signed.meta[name]?.version : undefined;
      if (next === undefined || next < version) throw new FeedError('rolled-back', `${name} ${next ?? 'missing'} after ${version}`);
    }
  }
  checkFresh(snapshot.signed.expires, ports.now);
  return snapshot;
}

/** The file that another signed file names: the one that is stored if it is that one, else downloaded. */
async function wanted<R extends 'snapshot' | 'targets'>(
  role: R,
  stored: string | undefined,
  meta: MetaFile,
  root: Root,
  { source }: RefreshPorts,
): Promise<Parsed<R>> {
  if (stored !== undefined) {
    try {
      return await checked(role, new TextEncoder().encode(stored), meta, root);
    } catch {
      // Another version is wanted, or the role has other keys now.
    }
  }
  // Whoever has the key of the role above may announce any size.
  const limit = Math.min(meta.length ?? LIMITS[role], LIMITS[role]);
  const file = await source.metadata(`${meta.version}.${role}.json`, limit);
  if (!file) throw new FeedError('mixed', `no ${role} ${meta.version}`);
  return checked(role, file, meta, root);
}

async function checked<R extends 'snapshot' | 'targets'>(
  role: R,
  file: Uint8Array<ArrayBuffer>,
  { length, hashes, version }: MetaFile,
  root: Root,
): Promise<Parsed<R>> {
  if (length !== undefined && file.length < length) throw new FeedError('cut-off', `${role}: ${file.length} of ${length} bytes`);
  if (length !== undefined && file.length > length) throw new FeedError('too-large', `${role}: ${file.length} instead of ${length} bytes`);
  if (hashes !== undefined && (await sha256Hex(file)) !== hashes.sha256) throw new FeedError('altered', role);
  const parsed = parseMetadata(role, file);
  await checkSignatures(parsed.envelope, role, root);
  if (parsed.signed.version !== version) throw new FeedError('mixed', `${role} ${parsed.signed.version} instead of ${version}`);
  return parsed;
}

function checkFresh(expires: string, now: number): void {
  if (Date.parse(expires) <= now) throw new FeedError('expired', expires.slice(0, 10));
}

/**
 * Reads a feed's first root, by which it is known.
 *
 * @throws FeedError when it is no root or not signed by its own keys.
 */
export async function firstRoot(source: Source): Promise<{ readonly root: Root; readonly text: string; readonly fingerprint: string }> {
  const file = await source.metadata('1.root.json', LIMITS.root);
  if (!file) throw new FeedError('not-a-feed', 'no metadata/1.root.json');
  const { envelope, signed, text } = parseMetadata('root', file);
  await checkSignatures(envelope, 'root', signed);
  if (signed.version !== 1) throw new FeedError('rolled-back', `root ${signed.version} as 1`);
  return { root: signed, text, fingerprint: await fingerprintOf(text) };
}

/** What people compare when they add a feed: SHA-256 of the first root's signed part in canonical JSON, hexadecimal. */
export function fingerprintOf(rootText: string): Promise<string> {
  return sha256Hex(canonicalBytes(parseMetadata('root', rootText).envelope.signed));
}
