import { describe, expect, it } from 'vitest';
import { inDays } from '../../../lib/updates/test-feed';
import { Client } from './client';
import { NOW, Repository } from './repository';

/* `test_expiration.py` of the public suite, see docs/tuf-conformance.md. */

const DAY = 86_400_000;
const past = inDays(NOW, -5);

async function refreshed(prepare: (repository: Repository) => Promise<void> = async () => undefined) {
  const repository = await Repository.create();
  await prepare(repository);
  const client = await Client.init(repository);
  expect(await client.refresh()).toBe('ok');
  return { repository, client };
}

describe('tuf-conformance, expiration', () => {
  it('test_root_expired', async () => {
    const { repository, client } = await refreshed((one) => one.publish('root'));
    repository.root.expires = past;
    await repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('expired');
    // The root is believed, and nothing behind it.
    expect(client.versions()).toEqual({ root: 3, timestamp: 1, snapshot: 1, targets: 1 });
  });

  it('test_timestamp_expired', async () => {
    const { repository, client } = await refreshed();
    repository.timestamp.expires = past;
    await repository.publish('timestamp');
    expect(await client.refresh()).toBe('expired');
    expect(client.versions()).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1 });
  });

  it('test_snapshot_expired', async () => {
    const { repository, client } = await refreshed();
    repository.snapshot.expires = past;
    await repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('expired');
    expect(client.versions()).toEqual({ root: 1, timestamp: 2, snapshot: 1, targets: 1 });
  });

  it('test_targets_expired', async () => {
    const { repository, client } = await refreshed();
    repository.targets.expires = past;
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('expired');
    expect(client.versions()).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 1 });
  });

  it('test_expired_local_root', async () => {
    const { repository, client } = await refreshed(async (one) => {
      one.root.expires = inDays(NOW, 7);
      await one.publish('root');
    });
    repository.root.expires = inDays(NOW, 21);
    await repository.publish('root');
    expect(await client.refresh(NOW + 18 * DAY)).toBe('ok');
    expect(client.versions()).toMatchObject({ root: 3 });
  });

  it('test_expired_local_timestamp', async () => {
    const { repository, client } = await refreshed(async (one) => {
      one.timestamp.expires = inDays(NOW, 7);
      await one.publish('timestamp');
    });
    repository.timestamp.expires = inDays(NOW, 21);
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh(NOW + 18 * DAY)).toBe('ok');
    expect(client.versions()).toEqual({ root: 1, timestamp: 3, snapshot: 2, targets: 2 });
  });
});
