import type { Envelope } from '../../lib/updates/metadata';
import { type Files, metadataFile, snapshotMetadata, timestampMetadata } from '../../lib/updates/publish';
import { type SigningKey, signRole } from '../../lib/updates/signing';
import type { TestKeys } from '../../lib/updates/test-feed';

type Signed = Envelope['signed'];
type Change = (signed: Signed) => Signed;

/** What a forger does to each role's metadata before it is signed. */
export interface Forgery {
  readonly targets?: Change;
  readonly snapshot?: Change;
  readonly timestamp?: Change;
  /** Keys in place of the publisher's. */
  readonly keys?: Partial<TestKeys>;
}

/** A metadata file as text. */
export function textOf(files: Files, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`no ${path}`);
  return new TextDecoder().decode(bytes);
}

/** A metadata file, read. */
export function read(files: Files, path: string): Envelope {
  return JSON.parse(textOf(files, path));
}

/** Newest version of a role's files. */
export function newest(files: Files, role: 'targets' | 'snapshot'): string {
  const [path] = [...files.keys()]
    .filter((name) => name.endsWith(`.${role}.json`))
    .sort()
    .reverse();
  if (!path) throw new Error(`no ${role}`);
  return path;
}

/** The repository with some metadata changed and everything signed again: what somebody can make who has the keys. */
export async function forged(files: Files, own: TestKeys, { keys = {}, ...change }: Forgery): Promise<Files> {
  const signers = { ...own, ...keys };
  const as = (change: Change | undefined, signed: Signed) => (change ? change(signed) : signed);
  const targets = await signRole(as(change.targets, read(files, newest(files, 'targets')).signed), signers.targets);
  const dated = (path: string) => {
    const { version, expires } = read(files, path).signed;
    return { version: Number(version), expires: String(expires) };
  };
  const snapshotDates = dated(newest(files, 'snapshot'));
  const snapshot = await signRole(as(change.snapshot, await snapshotMetadata(snapshotDates, targets)), signers.snapshot);
  const timestamp = await signRole(
    as(change.timestamp, await timestampMetadata(dated('metadata/timestamp.json'), snapshot)),
    signers.timestamp,
  );
  return new Map([
    ...files,
    [`metadata/${String(targets.signed.version)}.targets.json`, metadataFile(targets)],
    [`metadata/${String(snapshot.signed.version)}.snapshot.json`, metadataFile(snapshot)],
    ['metadata/timestamp.json', metadataFile(timestamp)],
  ]);
}

/** The same files, one of them signed anew by these keys, or with these signatures. */
export async function resigned(
  files: Files,
  path: string,
  keys: readonly SigningKey[],
  change: (envelope: Envelope) => Envelope = (same) => same,
): Promise<Files> {
  const envelope = change(await signRole(read(files, path).signed, keys));
  return new Map([...files, [path, metadataFile(envelope)]]);
}
