import { HEAD, records } from '../corpus/test-corpus';
import type { Envelope } from './metadata';
import { buildRepository, type Files, type PublishedVersion, type RepositorySource, rootMetadata } from './publish';
import { createSigningKey, type SigningKey, signRole } from './signing';

const DAY = 86_400_000;

/** A moment as metadata writes it, `days` after `now`. */
export function inDays(now: number, days: number): string {
  return `${new Date(now + days * DAY).toISOString().slice(0, 19)}Z`;
}

/** A version of the test corpus: `number` in version and text, so that versions differ. */
export function versionOf(number: number, change: (contents: ReturnType<typeof records>) => void = () => undefined): PublishedVersion {
  const contents = records();
  const [ruritania] = contents.entities;
  if (ruritania) {
    ruritania.identification = `Country as of version ${number}`;
    ruritania.priority = 1;
  }
  change(contents);
  return { head: { ...HEAD, version: `2026.11.${number}` }, records: contents };
}

/** The keys of a test publisher: two root keys, both needed, and one for each other role. */
export interface TestKeys {
  readonly root: readonly SigningKey[];
  readonly timestamp: readonly SigningKey[];
  readonly snapshot: readonly SigningKey[];
  readonly targets: readonly SigningKey[];
}

export async function testKeys(): Promise<TestKeys> {
  const key = async () => (await createSigningKey()).signingKey;
  return { root: [await key(), await key()], timestamp: [await key()], snapshot: [await key()], targets: [await key()] };
}

/** A root of the test publisher. `signers` sign it; by default its own root keys. */
export function testRoot(keys: TestKeys, version: number, expires: string, signers: readonly SigningKey[] = keys.root): Promise<Envelope> {
  const holders = {
    root: { keys: keys.root, threshold: keys.root.length },
    timestamp: { keys: keys.timestamp, threshold: 1 },
    snapshot: { keys: keys.snapshot, threshold: 1 },
    targets: { keys: keys.targets, threshold: 1 },
  };
  return signRole(rootMetadata({ version, expires }, holders, 'Test feed'), signers);
}

/** A publisher who publishes one version after another at `now`. */
export async function testPublisher(now: number) {
  const keys = await testKeys();
  const roots = [await testRoot(keys, 1, inDays(now, 365))];
  const versions: PublishedVersion[] = [];
  let published = 0;
  return {
    keys,
    roots,
    versions,
    /** Publishes `next` in addition, or the same versions with newer metadata. */
    publish(next?: PublishedVersion, more: Partial<RepositorySource> = {}): Promise<Files> {
      if (next) versions.push(next);
      published += 1;
      const dated = (days: number) => ({ version: published, expires: inDays(now, days) });
      const dates = { timestamp: dated(2), snapshot: dated(14), targets: dated(90) };
      return buildRepository({ roots, versions, as: { scope: 'whole' }, dates, keys, ...more });
    },
  };
}
