import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../lib/updates/metadata';
import { metadataFile } from '../../../lib/updates/publish';
import { Client, rootText } from './client';
import { NOW, Repository } from './repository';

/* `test_basic.py` of the public suite, see docs/tuf-conformance.md. */

const DAY = 86_400_000;
const text = (repository: Repository, path: string) => new TextDecoder().decode(repository.files.get(`metadata/${path}`));

async function refreshed() {
  const repository = await Repository.create();
  const client = await Client.init(repository);
  expect(await client.refresh()).toBe('ok');
  client.requests();
  return { repository, client };
}

describe('tuf-conformance, basic', () => {
  it('test_basic_refresh_requests', async () => {
    const client = await Client.init(await Repository.create());
    expect(await client.refresh()).toBe('ok');
    expect(client.requests()).toEqual([
      'metadata/2.root.json',
      'metadata/timestamp.json',
      'metadata/1.snapshot.json',
      'metadata/1.targets.json',
    ]);
  });

  it('test_basic_refresh_trusted_data', async () => {
    const { repository, client } = await refreshed();
    expect(client.trusted).toEqual({
      root: text(repository, '1.root.json'),
      timestamp: text(repository, 'timestamp.json'),
      snapshot: text(repository, '1.snapshot.json'),
      targets: text(repository, '1.targets.json'),
    });
  });

  it('test_implicit_refresh', async () => {
    const client = await Client.init(await Repository.create());
    expect(await client.download('nothing of that name')).toBe('gone');
    expect(client.requests()).toHaveLength(4);
    expect(client.versions()).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1 });
  });

  it('test_invalid_initial_root', async () => {
    const repository = await Repository.create();
    const client = await Client.init(repository, rootText(repository).replace('"version":1,', ''));
    expect(await client.refresh()).toBe('not-a-feed');
    expect(client.requests()).toEqual([]);
  });

  it('test_unsigned_initial_root', async () => {
    const repository = await Repository.create();
    const client = await Client.init(repository, rootText(repository).replace(/"sig":"[0-9a-f]+"/, `"sig":"${'12'.repeat(64)}"`));
    expect(await client.refresh()).toBe('signature');
    expect(client.requests()).toEqual([]);
  });

  it.each([
    ['root', { root: 1 }],
    ['timestamp', { root: 2 }],
    ['snapshot', { root: 2, timestamp: 2 }],
    ['targets', { root: 2, timestamp: 2, snapshot: 2 }],
  ] as const)('test_unsigned_metadata: %s', async (role, trusted) => {
    const repository = await Repository.create();
    repository.signers[role].pop();
    await repository.publish('root', 'targets', 'snapshot', 'timestamp');
    const client = await Client.init(repository);
    expect(await client.refresh()).toBe('signature');
    expect(client.versions()).toEqual(trusted);
  });

  it.each([
    ['root', 'rolled-back', { root: 1 }],
    ['snapshot', 'mixed', { root: 2, timestamp: 2 }],
    ['targets', 'mixed', { root: 2, timestamp: 2, snapshot: 2 }],
  ] as const)('test_url_and_metadata_version_mismatch: %s', async (role, problem, trusted) => {
    const repository = await Repository.create();
    const listed = () => {
      // The role's contents say version 3; its name, and what lists it, say 2.
      if (role === 'targets') repository.snapshot.meta['targets.json'] = { version: 2 };
      if (role === 'snapshot') repository.timestamp.meta['snapshot.json'] = { version: 2 };
    };
    for (const each of ['root', 'targets', 'snapshot', 'timestamp'] as const) {
      repository[each].version = each === role ? 3 : 2;
      await repository.publishAs(each, 2);
      if (each === role) listed();
    }
    const client = await Client.init(repository);
    expect(await client.refresh()).toBe(problem);
    expect(client.versions()).toEqual(trusted);
  });

  it('test_timestamp_content_changes', async () => {
    const { repository, client } = await refreshed();
    const before = client.trusted;
    repository.timestamp.meta['snapshot.json'] = { version: 100 };
    await repository.publishAs('timestamp', 1);
    expect(await client.refresh()).toBe('ok');
    expect(client.requests()).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
    expect(client.trusted).toEqual(before);
  });

  it('test_basic_metadata_hash_support', async () => {
    const repository = await Repository.create();
    repository.hashes = true;
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(repository.timestamp.meta['snapshot.json'].hashes).toBeDefined();
    const client = await Client.init(repository);
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2 });
  });

  it('test_targets_hash_mismatch', async () => {
    const { repository, client } = await refreshed();
    repository.hashes = true;
    await repository.publish('targets');
    repository.snapshot.meta['targets.json'].hashes = { sha256: '0'.repeat(64) };
    await repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('altered');
    expect(client.versions()).toMatchObject({ snapshot: 2, targets: 1 });
  });

  it('test_snapshot_hash_mismatch', async () => {
    const { repository, client } = await refreshed();
    repository.hashes = true;
    await repository.publish('snapshot');
    repository.timestamp.meta['snapshot.json'].hashes = { sha256: '0'.repeat(64) };
    await repository.publish('timestamp');
    expect(await client.refresh()).toBe('altered');
    expect(client.versions()).toMatchObject({ timestamp: 2, snapshot: 1 });
  });

  it('test_metadata_bytes_match', async () => {
    const repository = await Repository.create();
    const odd = `${text(repository, 'timestamp.json')} `;
    repository.files.set('metadata/timestamp.json', new TextEncoder().encode(odd));
    const client = await Client.init(repository);
    expect(await client.refresh()).toBe('ok');
    expect(client.trusted.timestamp).toBe(odd);
  });

  it('test_custom_fields', async () => {
    const { repository, client } = await refreshed();
    const { id } = await repository.addKey('root');
    Object.assign(repository.root, { 'custom-field': 'value' });
    Object.assign(repository.root.keys[id] ?? {}, { 'extra-field': { a: 1, b: 2 } });
    Object.assign(repository.root.roles.root, { 'another-field': 'value' });
    await repository.publish('root');
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toMatchObject({ root: 2 });
    expect(client.trusted.root).toContain('another-field');
  });

  it('test_deprecated_keyid_hash_algorithms', async () => {
    const { repository, client } = await refreshed();
    await repository.rotateKeys('snapshot');
    const [id = ''] = repository.root.roles.snapshot.keyids;
    Object.assign(repository.root.keys[id] ?? {}, { keyid_hash_algorithms: 'md5' });
    await repository.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toMatchObject({ root: 2, snapshot: 2 });
  });

  it('test_snapshot_404', async () => {
    const { repository, client } = await refreshed();
    repository.timestamp.meta['snapshot.json'] = { version: 2 };
    await repository.publish('timestamp');
    expect(await client.refresh()).toBe('mixed');
    expect(client.requests().at(-1)).toBe('metadata/2.snapshot.json');
    expect(client.versions()).toEqual({ root: 1, snapshot: 1, targets: 1, timestamp: 2 });
  });

  it('test_targets_404', async () => {
    const { repository, client } = await refreshed();
    repository.snapshot.meta['targets.json'] = { version: 2 };
    await repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('mixed');
    expect(client.requests().at(-1)).toBe('metadata/2.targets.json');
    expect(client.versions()).toEqual({ root: 1, snapshot: 2, targets: 1, timestamp: 2 });
  });

  it('test_timestamp_404', async () => {
    const { repository, client } = await refreshed();
    repository.withdraw('timestamp');
    expect(await client.refresh()).toBe('unreachable');
    expect(client.requests().at(-1)).toBe('metadata/timestamp.json');
  });

  it('test_incorrect_metadata_type', async () => {
    const repository = await Repository.create();
    const client = await Client.init(repository);
    // A snapshot that is a whole and properly signed timestamp but for its type.
    const [key] = repository.signers.timestamp;
    if (!key) throw new Error('no key');
    repository.list('snapshot', key);
    repository.signers.snapshot.push(key);
    await repository.publish('root');
    const snapshot = { ...repository.timestamp, _type: 'snapshot', version: 2 };
    await repository.publishAs('timestamp', 2, ({ signatures }) => ({ signed: snapshot, signatures }));
    expect(await client.refresh()).toBe('not-a-feed');
    expect(client.versions()).toEqual({ root: 2 });
  });

  it('test_faketime', async () => {
    const repository = await Repository.create();
    const client = await Client.init(repository);
    expect(await client.refresh()).toBe('ok');
    expect(await client.refresh(NOW + 31 * DAY)).toBe('expired');
  });
});

describe('the workflow as a whole', () => {
  it('asks for nothing of roles that it does not know: delegations are read over', async () => {
    const { repository, client } = await refreshed();
    const roles = ['../delegatedrole', '?'].map((name) => ({ name, keyids: [], threshold: 1, terminating: false, paths: ['*'] }));
    Object.assign(repository.targets, { delegations: { keys: {}, roles } });
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.download('nothing of that name')).toBe('gone');
    expect(client.requests()).toEqual([
      'metadata/2.root.json',
      'metadata/timestamp.json',
      'metadata/2.snapshot.json',
      'metadata/2.targets.json',
    ]);
  });

  it('believes nothing of a file that ends behind its last byte', async () => {
    const { repository, client } = await refreshed();
    await repository.publish('timestamp');
    const bytes = repository.files.get('metadata/timestamp.json') ?? new Uint8Array();
    for (const file of [bytes.slice(0, -1), new Uint8Array(), metadataFile({ signed: { _type: 'timestamp' }, signatures: [] })]) {
      repository.files.set('metadata/timestamp.json', file);
      expect(await client.refresh()).toBe('not-a-feed');
    }
    expect(client.versions()).toEqual(Object.fromEntries(ROLES.map((role) => [role, 1])));
  });
});
