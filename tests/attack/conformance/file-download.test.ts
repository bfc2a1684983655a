import { describe, expect, it } from 'vitest';
import { Client } from './client';
import { Repository } from './repository';

/* `test_file_download.py` of the public suite, see docs/tuf-conformance.md. */

async function offering(files: Readonly<Record<string, string>>) {
  const repository = await Repository.create();
  for (const [name, text] of Object.entries(files)) await repository.addArtifact(name, text);
  await repository.publish('targets', 'snapshot', 'timestamp');
  return { repository, client: await Client.init(repository) };
}

describe('tuf-conformance, file download', () => {
  it('test_client_downloads_expected_file', async () => {
    const { client } = await offering({ 'target.txt': 'contents' });
    expect(await client.refresh()).toBe('ok');
    expect(client.requests().filter((path) => path.startsWith('targets/'))).toEqual([]);
    expect(await client.download('target.txt')).toEqual({ text: 'contents' });
  });

  it('test_client_downloads_expected_file_in_sub_dir', async () => {
    const { client } = await offering({ 'path/to/a/target.txt': 'contents' });
    expect(await client.download('path/to/a/target.txt')).toEqual({ text: 'contents' });
    expect(client.requests().at(-1)).toMatch(/^targets\/path\/to\/a\/[0-9a-f]{64}\.target\.txt$/);
  });

  it('test_repository_substitutes_target_file', async () => {
    const { repository, client } = await offering({ 'one.txt': 'one', 'two.txt': 'two' });
    expect(await client.download('one.txt')).toEqual({ text: 'one' });
    repository.substitute('bad');
    expect(await client.download('two.txt')).toBe('altered');
    expect(await client.download('one.txt')).toBe('altered');
  });

  it('test_multiple_changes_to_target', async () => {
    const { repository, client } = await offering({ 'target.txt': 'first' });
    for (let round = 0; round < 11; round++) {
      await repository.addArtifact('target.txt', `changed ${round}`);
      await repository.addArtifact(`new-${round}`, `new ${round}`);
      await repository.publish('targets', 'snapshot', 'timestamp');
      if (round % 5 !== 0) continue;
      expect(await client.download('target.txt')).toEqual({ text: `changed ${round}` });
      expect(await client.download(`new-${round}`)).toEqual({ text: `new ${round}` });
      const kept = new Map(repository.files);
      repository.substitute(`malicious ${round}`);
      expect(await client.download('target.txt')).toMatch(/^(?:altered|too-large|cut-off)$/);
      for (const [path, bytes] of kept) repository.files.set(path, bytes);
    }
  });

  it.each([
    ['sha256', {}, { text: 'contents' }],
    // What must be there is SHA-256; others may stand beside it.
    ['sha256 and sha512', { sha512: '0'.repeat(128) }, { text: 'contents' }],
  ])('test_download_with_hash_algorithms: %s', async (_, more, outcome) => {
    const { repository, client } = await offering({ 'target.txt': 'contents' });
    Object.assign(repository.targets.targets['target.txt']?.hashes ?? {}, more);
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.download('target.txt')).toEqual(outcome);
  });

  it('test_download_with_unknown_hash_algorithm', async () => {
    const { repository, client } = await offering({ 'target.txt': 'contents' });
    const file = repository.targets.targets['target.txt'];
    if (file) Object.assign(file, { hashes: { 'unknown-hash': file.hashes.sha256 } });
    await repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.download('target.txt')).toBe('not-a-feed');
  });
});
