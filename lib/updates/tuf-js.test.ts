import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Key, Metadata, MetaFile, Root, Signature, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { Updater } from 'tuf-js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Files } from './publish';
import { firstRoot, refresh, type Source, type Trusted } from './refresh';
import { targetNames } from './target-custom';
import { inDays, testKeys, testPublisher, testRoot, versionOf } from './test-feed';

const NOW = Date.now();
let server: Server | undefined;
afterEach(() => server?.close());

/** Serves a repository to the other implementation, which speaks HTTP. */
async function serve(files: Files): Promise<string> {
  server = createServer((request, response) => {
    const bytes = files.get((request.url ?? '/').slice(1));
    if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

async function updaterFor(files: Files): Promise<Updater> {
  const base = await serve(files);
  const [metadataDir, targetDir] = [mkdtempSync(join(tmpdir(), 'tuf-')), mkdtempSync(join(tmpdir(), 'tuf-'))];
  writeFileSync(join(metadataDir, 'root.json'), files.get('metadata/1.root.json') ?? '');
  return new Updater({
    metadataDir,
    targetDir,
    metadataBaseUrl: `${base}/metadata`,
    targetBaseUrl: `${base}/targets`,
    config: { fetchRetries: 0, fetchRetry: 0 },
  });
}

describe('tuf-js', () => {
  it('reads and verifies what we publish, pack, delta and change log', async () => {
    const publisher = await testPublisher(NOW);
    publisher.versions.push(versionOf(1));
    const files = await publisher.publish(versionOf(2));
    const updater = await updaterFor(files);
    await updater.refresh();
    for (const name of [targetNames.pack('2026.11.2'), targetNames.delta('2026.11.1', '2026.11.2'), targetNames.changes('2026.11.2')]) {
      const target = await updater.getTargetInfo(name);
      if (!target) throw new Error(`tuf-js does not see ${name}`);
      const bytes = new Uint8Array(readFileSync(await updater.downloadTarget(target)));
      expect([...files.values()]).toContainEqual(bytes);
    }
  });

  it('follows our rotation of keys', async () => {
    const publisher = await testPublisher(NOW);
    const keys = await testKeys();
    publisher.roots.push(await testRoot(keys, 2, inDays(NOW, 365), [...publisher.keys.root, ...keys.root]));
    const updater = await updaterFor(await publisher.publish(versionOf(1), { keys }));
    await updater.refresh();
    expect(await updater.getTargetInfo(targetNames.pack('2026.11.1'))).toBeDefined();
  });

  it('refuses what we refuse: a timestamp signed by another key', async () => {
    const publisher = await testPublisher(NOW);
    const { timestamp } = await testKeys();
    const updater = await updaterFor(await publisher.publish(versionOf(1), { keys: { ...publisher.keys, timestamp } }));
    await expect(updater.refresh()).rejects.toThrow(/timestamp/);
  });
});

describe('a repository made with the models of tuf-js', () => {
  it('is read and verified by us', async () => {
    const files = foreignRepository();
    const source: Source = { metadata: async (path) => files.get(`metadata/${path}`) };
    const { text, root } = await firstRoot(source);
    expect(root.roles.root.threshold).toBe(1);
    let trusted: Trusted = { root: text };
    const save = async (believed: Trusted) => {
      trusted = believed;
    };
    const { targets } = await refresh(trusted, { source, now: NOW, save });
    expect(Object.keys(targets.targets)).toEqual(['notes.txt']);
    expect(trusted.targets).toBeDefined();
  });
});

/** A repository as another publisher's tool writes it. */
function foreignRepository(): Files {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const key = new Key({
    keyID: createHash('sha256').update(raw).digest('hex'),
    keyType: 'ed25519',
    scheme: 'ed25519',
    keyVal: { public: raw },
  });
  const expires = inDays(NOW, 30);
  const file = (signed: Root | Timestamp | Snapshot | Targets) => {
    const metadata = new Metadata(signed);
    metadata.sign((data) => new Signature({ keyID: key.keyID, sig: sign(undefined, data, privateKey).toString('hex') }));
    return new TextEncoder().encode(JSON.stringify(metadata.toJSON(), undefined, 2));
  };
  const common = { specVersion: '1.0.33', version: 1, expires };
  const root = new Root({ ...common, consistentSnapshot: true });
  for (const role of ['root', 'timestamp', 'snapshot', 'targets']) root.addKey(key, role);
  const targets = new Targets(common);
  targets.addTarget(new TargetFile({ path: 'notes.txt', length: 3, hashes: { sha256: createHash('sha256').update('abc').digest('hex') } }));
  return new Map([
    ['metadata/1.root.json', file(root)],
    ['metadata/1.targets.json', file(targets)],
    ['metadata/1.snapshot.json', file(new Snapshot({ ...common, meta: { 'targets.json': new MetaFile({ version: 1 }) } }))],
    ['metadata/timestamp.json', file(new Timestamp({ ...common, snapshotMeta: new MetaFile({ version: 1 }) }))],
  ]);
}
