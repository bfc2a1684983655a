import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../bytes';
import { SnapshotSchema, TargetsSchema, TimestampSchema } from './metadata';
import { DELTAS, rootMetadata } from './publish';
import { createSigningKey, openSigningKey, signRole } from './signing';
import { knownTargets } from './target-custom';
import { inDays, testKeys, testPublisher, versionOf } from './test-feed';

const NOW = Date.UTC(2026, 10, 26);
const signedOf = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes)).signed;

describe('a repository', () => {
  it('holds what the specification asks for, under names with version or hash', async () => {
    const publisher = await testPublisher(NOW);
    await publisher.publish(versionOf(1));
    const files = await publisher.publish(versionOf(2));
    v.parse(TimestampSchema, signedOf(files.get('metadata/timestamp.json')));
    v.parse(SnapshotSchema, signedOf(files.get('metadata/2.snapshot.json')));
    const targets = v.parse(TargetsSchema, signedOf(files.get('metadata/2.targets.json')));
    expect(Object.keys(targets.targets)).toEqual([
      'packs/2026.11.2.siyaq',
      'deltas/2026.11.1-to-2026.11.2.json.gz',
      'changes/2026.11.2.json.gz',
    ]);
    for (const { name, sha256, length } of knownTargets(targets)) {
      const bytes = files.get(`targets/${name.replace('/', `/${sha256}.`)}`);
      expect(bytes?.length).toBe(length);
      expect(bytes && (await sha256Hex(bytes))).toBe(sha256);
    }
    expect(targets.targets['packs/2026.11.2.siyaq']?.custom).toMatchObject({
      schema: { min: 1, max: 1 },
      scope: 'whole',
      golden: [{ entity: 'ruritania' }, { entity: 'zenda' }, { text: 'Rudolf Elphberg', entity: 'rudolf-elphberg' }],
    });
  });

  it('is the same, byte by byte, from the same source', async () => {
    const publisher = await testPublisher(NOW);
    const again = {
      dates: Object.fromEntries(['timestamp', 'snapshot', 'targets'].map((role) => [role, { version: 7, expires: inDays(NOW, 3) }])),
    };
    const first = await publisher.publish(versionOf(1), again as never);
    expect(await publisher.publish(undefined, again as never)).toEqual(first);
  });

  it('offers deltas from no more than the last ten versions', async () => {
    const publisher = await testPublisher(NOW);
    for (let number = 1; number < 13; number++) publisher.versions.push(versionOf(number));
    const files = await publisher.publish(versionOf(13));
    const deltas = [...files.keys()].filter((path) => path.startsWith('targets/deltas/'));
    expect(deltas).toHaveLength(DELTAS);
    expect(deltas.join()).toContain('2026.11.3-to-2026.11.13');
  });
});

describe('signing in turn', () => {
  it('gives the same file in whatever order people sign', async () => {
    const keys = await testKeys();
    const [first, second] = keys.root;
    if (!(first && second)) throw new Error('no keys');
    const holder = { keys: [first, second], threshold: 2 };
    const root = rootMetadata(
      { version: 1, expires: inDays(NOW, 365) },
      { root: holder, timestamp: holder, snapshot: holder, targets: holder },
    );
    const oneWay = await signRole(root, [second], (await signRole(root, [first])).signatures);
    const other = await signRole(root, [first], (await signRole(root, [second])).signatures);
    expect(oneWay).toEqual(other);
    expect(oneWay).toEqual(await signRole(root, [first, second]));
  });

  it('works with a key that was put away', async () => {
    const { signingKey, secret } = await createSigningKey();
    const again = await openSigningKey(JSON.parse(JSON.stringify(secret)));
    const signed = { _type: 'root', version: 1 };
    expect(await signRole(signed, [again])).toEqual(await signRole(signed, [signingKey]));
  });
});
