import { sha256Hex } from '../../../lib/bytes';
import { type Envelope, type MetaFile, ROLES, type Role, type Root, SPEC_VERSION, type Targets } from '../../../lib/updates/metadata';
import type { Signed } from '../../../lib/updates/parse';
import { metadataFile } from '../../../lib/updates/publish';
import { createSigningKey, type SigningKey, signRole } from '../../../lib/updates/signing';
import { targetPath } from '../../../lib/updates/target-path';
import { inDays } from '../../../lib/updates/test-feed';

/** The moment at which the tests play, ms since 1970. */
export const NOW = Date.UTC(2026, 10, 26, 12);

/** How the public suite writes a role's keys: by their numbers, with those that sign. */
export interface Holding {
  readonly keys: readonly number[];
  readonly threshold: number;
  readonly sigs: readonly number[];
}

/**
 * A repository whose metadata a test changes before it publishes them: what `RepositorySimulator` is in the public suite. Publishing raises the
 * version of what was published before.
 */
export class Repository {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly signers: Record<Role, SigningKey[]> = { root: [], timestamp: [], snapshot: [], targets: [] };
  readonly root: Root;
  readonly timestamp: Signed<'timestamp'>;
  readonly snapshot: Signed<'snapshot'>;
  readonly targets: Targets;
  /** Whether metadata names size and hash of what it lists. */
  hashes = false;
  readonly #published = new Set<Role>();

  private constructor() {
    const common = { spec_version: SPEC_VERSION, version: 1, expires: inDays(NOW, 30) };
    const role = () => ({ keyids: [], threshold: 1 });
    const roles = { root: role(), timestamp: role(), snapshot: role(), targets: role() };
    this.root = { _type: 'root', ...common, consistent_snapshot: true, keys: {}, roles };
    this.timestamp = { _type: 'timestamp', ...common, meta: { 'snapshot.json': { version: 1 } } };
    this.snapshot = { _type: 'snapshot', ...common, meta: { 'targets.json': { version: 1 } } };
    this.targets = { _type: 'targets', ...common, targets: {} };
  }

  /** With one key for each role, and version 1 of everything published. */
  static async create(): Promise<Repository> {
    const repository = new Repository();
    for (const role of ROLES) await repository.addKey(role);
    await repository.publish('targets', 'snapshot', 'timestamp', 'root');
    return repository;
  }

  /** Lists another key for a role and lets it sign. */
  async addKey(role: Role): Promise<SigningKey> {
    const { signingKey } = await createSigningKey();
    this.list(role, signingKey);
    this.signers[role].push(signingKey);
    return signingKey;
  }

  /** Lists a key for a role. */
  list(role: Role, { id, key }: Pick<SigningKey, 'id' | 'key'>): void {
    this.root.keys[id] = key;
    this.root.roles[role].keyids.push(id);
  }

  /** Takes the role's keys away and gives it others. */
  hold(role: Role, pool: readonly SigningKey[], { keys, threshold, sigs }: Holding): void {
    const chosen = (numbers: readonly number[]) => pool.filter((_, number) => numbers.includes(number));
    this.root.roles[role] = { keyids: [], threshold };
    for (const key of chosen(keys)) this.list(role, key);
    this.signers[role] = chosen(sigs);
  }

  /** A new key in place of the role's keys. */
  async rotateKeys(role: Role): Promise<void> {
    this.root.roles[role].keyids = [];
    this.signers[role] = [];
    await this.addKey(role);
  }

  /** Signs and publishes, one after another; what lists another file lists its newest version. */
  async publish(...roles: readonly Role[]): Promise<void> {
    for (const role of roles) {
      if (this.#published.has(role)) this[role].version += 1;
      await this.publishAs(role, this[role].version);
    }
  }

  /** Publishes a role as it stands, under this version's name. */
  async publishAs(role: Role, number: number, change: (envelope: Envelope) => Envelope = (same) => same): Promise<void> {
    const bytes = metadataFile(change(await signRole(this[role], this.signers[role])));
    this.#published.add(role);
    this.files.set(`metadata/${role === 'timestamp' ? '' : `${number}.`}${role}.json`, bytes);
    const listed: MetaFile = {
      version: this[role].version,
      ...(this.hashes && { length: bytes.length, hashes: { sha256: await sha256Hex(bytes) } }),
    };
    if (role === 'targets') this.snapshot.meta['targets.json'] = listed;
    if (role === 'snapshot') this.timestamp.meta['snapshot.json'] = listed;
  }

  /** Takes everything of a role off the host, so that it can be published anew from a version that was there before. */
  withdraw(role: Role): void {
    for (const path of [...this.files.keys()]) if (path.endsWith(`${role}.json`)) this.files.delete(path);
    this.#published.delete(role);
  }

  /** Offers a file. */
  async addArtifact(name: string, text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    const sha256 = await sha256Hex(bytes);
    this.targets.targets[name] = { length: bytes.length, hashes: { sha256 } };
    this.files.set(targetPath(name, sha256), bytes);
  }

  /** Puts other bytes in place of everything that is offered. */
  substitute(text: string): void {
    for (const path of this.files.keys()) if (path.startsWith('targets/')) this.files.set(path, new TextEncoder().encode(text));
  }
}
