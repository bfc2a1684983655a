import { describe, expect, it } from 'vitest';
import { Client } from './client';
import { Repository } from './repository';

/* `test_rollback.py` of the public suite, see docs/tuf-conformance.md. */

const HASHES = [
  ['basic', false],
  ['with hashes', true],
] as const;

async function fresh(hashes = false) {
  const repository = await Repository.create();
  repository.hashes = hashes;
  return { repository, client: await Client.init(repository) };
}

describe('tuf-conformance, rollback', () => {
  it('test_new_timestamp_version_rollback', async () => {
    const { repository, client } = await fresh();
    await repository.publish('timestamp');
    expect(await client.refresh()).toBe('ok');
    repository.timestamp.version = 1;
    await repository.publishAs('timestamp', 1);
    expect(await client.refresh()).toBe('rolled-back');
    expect(client.versions()).toMatchObject({ timestamp: 2 });
    expect(client.requests().at(-1)).toBe('metadata/timestamp.json');
  });

  it.each(HASHES)('test_snapshot_rollback: %s', async (_, hashes) => {
    const { repository, client } = await fresh(hashes);
    await repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    repository.withdraw('snapshot');
    repository.snapshot.version = 1;
    await repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('rolled-back');
    expect(client.versions()).toMatchObject({ timestamp: 2, snapshot: 2 });
    expect(client.requests().at(-1)).toBe('metadata/timestamp.json');
  });

  it('test_targets_role_removal', async () => {
    const { repository, client } = await fresh();
    repository.snapshot.meta['delegated.json'] = { version: 1 };
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    delete repository.snapshot.meta['delegated.json'];
    await repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('rolled-back');
    expect(client.versions()).toMatchObject({ snapshot: 2 });
  });

  it('test_targets_fast_forward_recovery', async () => {
    const { repository, client } = await fresh();
    repository.snapshot.meta['delegated.json'] = { version: 1 };
    repository.targets.version = 99;
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toMatchObject({ targets: 100 });
    await repository.rotateKeys('snapshot');
    repository.withdraw('targets');
    repository.targets.version = 1;
    delete repository.snapshot.meta['delegated.json'];
    await repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toMatchObject({ targets: 1 });
  });

  it('test_new_snapshot_fast_forward_recovery', async () => {
    const { repository, client } = await fresh();
    repository.snapshot.version = 99;
    await repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toMatchObject({ snapshot: 100 });
    await repository.rotateKeys('snapshot');
    await repository.rotateKeys('timestamp');
    repository.withdraw('snapshot');
    repository.snapshot.version = 1;
    await repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toMatchObject({ snapshot: 1 });
  });

  it('test_new_timestamp_fast_forward_recovery', async () => {
    const { repository, client } = await fresh();
    repository.timestamp.version = 99;
    await repository.publish('timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toMatchObject({ timestamp: 100 });
    await repository.rotateKeys('timestamp');
    repository.withdraw('timestamp');
    repository.timestamp.version = 1;
    await repository.publish('root', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toMatchObject({ timestamp: 1 });
  });

  it.each(HASHES)('test_targets_rollback: %s', async (_, hashes) => {
    const { repository, client } = await fresh(hashes);
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    repository.withdraw('targets');
    repository.targets.version = 1;
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('rolled-back');
    expect(client.versions()).toMatchObject({ snapshot: 2, targets: 2 });
  });
});
