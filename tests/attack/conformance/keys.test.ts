import { describe, expect, it } from 'vitest';
import { Client } from './client';
import { Repository } from './repository';

/* `test_keys.py` of the public suite, see docs/tuf-conformance.md. */

async function fresh() {
  const repository = await Repository.create();
  return { repository, client: await Client.init(repository) };
}

describe('tuf-conformance, keys', () => {
  it('test_snapshot_does_not_meet_threshold', async () => {
    const { repository, client } = await fresh();
    repository.root.roles.snapshot.threshold = 3;
    await repository.addKey('snapshot');
    await repository.addKey('snapshot');
    await repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    repository.signers.snapshot.pop();
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('signature');
    expect(client.versions()).toMatchObject({ snapshot: 2 });
  });

  it('test_snapshot_has_too_few_keys', async () => {
    const { repository, client } = await fresh();
    for (let more = 0; more < 4; more++) await repository.addKey('snapshot');
    repository.root.roles.snapshot.threshold = 6;
    await repository.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('signature');
    expect(client.versions()).toEqual({ root: 2, timestamp: 2 });
  });

  it('test_duplicate_keys', async () => {
    const { repository, client } = await fresh();
    const { id, key, ...signer } = await repository.addKey('snapshot');
    for (let more = 0; more < 8; more++) repository.list('snapshot', { id, key });
    repository.root.roles.snapshot.threshold = 6;
    await repository.publish('root');
    await repository.publish('snapshot', 'timestamp');
    repository.signers.snapshot = Array.from({ length: 9 }, () => ({ id, key, ...signer }));
    await repository.publishAs('snapshot', 2);
    expect(await client.refresh()).not.toBe('ok');
    expect(client.versions()).not.toHaveProperty('snapshot');
  });

  it('test_duplicate_sig_keyids', async () => {
    const { repository, client } = await fresh();
    await repository.publishAs('snapshot', 1, ({ signed, signatures }) => ({ signed, signatures: [...signatures, ...signatures] }));
    expect(await client.refresh()).toBe('signature');
    expect(client.versions()).not.toHaveProperty('snapshot');
  });

  it('test_keytype_and_scheme: ed25519/ed25519', async () => {
    const { repository, client } = await fresh();
    const { id } = await repository.addKey('root');
    repository.root.roles.root.threshold = 2;
    await repository.publish('root');
    expect(await client.refresh()).toBe('ok');
    repository.root.version = 3;
    await repository.publishAs('root', 3, ({ signed, signatures }) => ({
      signed,
      signatures: signatures.map((one) => (one.keyid === id ? { ...one, sig: 'b6'.repeat(64) } : one)),
    }));
    expect(await client.refresh()).toBe('signature');
    expect(client.versions()).toMatchObject({ root: 2 });
  });

  it.each(['ab'.repeat(64), ''])('test_invalid_sig_in_valid_metadata: "%s"', async (sig) => {
    const { repository, client } = await fresh();
    const [first] = repository.signers.timestamp;
    await repository.addKey('timestamp');
    await repository.publish('root');
    repository.timestamp.version = 2;
    await repository.publishAs('timestamp', 2, ({ signed, signatures }) => ({
      signed,
      signatures: signatures.map((one) => (one.keyid === first?.id ? { ...one, sig } : one)),
    }));
    expect(await client.refresh()).toBe('ok');
    expect(client.versions()).toMatchObject({ timestamp: 2 });
  });
});
