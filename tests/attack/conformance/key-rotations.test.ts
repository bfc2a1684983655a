import { describe, expect, it } from 'vitest';
import { createSigningKey } from '../../../lib/updates/signing';
import { Client, rootText } from './client';
import { type Holding, Repository } from './repository';

/* `test_updater_key_rotations.py` of the public suite, see docs/tuf-conformance.md. */

const hold = (keys: readonly number[], threshold: number, sigs: readonly number[]): Holding => ({ keys, threshold, sigs });

/** Root after root; in those that end badly the last one is not followed. */
const ROOTS: Readonly<Record<string, { readonly ends: 'well' | 'badly'; readonly roots: readonly Holding[] }>> = {
  '1-of-1-key-rotation': { ends: 'well', roots: [hold([1], 1, [1]), hold([2], 1, [2, 1]), hold([2], 1, [2])] },
  '1-of-1-key-rotation-unused-signatures': {
    ends: 'well',
    roots: [hold([1], 1, [3, 1, 4]), hold([2], 1, [3, 2, 1, 4]), hold([2], 1, [3, 2, 4])],
  },
  '3-of-5-sign-with-different-keycombos': {
    ends: 'well',
    roots: [
      hold([0, 1, 2, 3, 4], 3, [0, 2, 4]),
      hold([0, 1, 2, 3, 4], 3, [0, 4, 1]),
      hold([0, 1, 2, 3, 4], 3, [0, 1, 3]),
      hold([0, 1, 2, 3, 4], 3, [0, 1, 3]),
    ],
  },
  '3-of-5-one-key-rotated': { ends: 'well', roots: [hold([0, 1, 2, 3, 4], 3, [0, 2, 4]), hold([0, 1, 3, 4, 5], 3, [0, 4, 1])] },
  '3-of-5-one-key-rotated-with-intermediate-step': {
    ends: 'well',
    roots: [hold([0, 1, 2, 3, 4], 3, [0, 2, 4]), hold([0, 1, 3, 4, 5], 3, [0, 2, 4, 5]), hold([0, 1, 3, 4, 5], 3, [0, 4, 5])],
  },
  '3-of-5-all-keys-rotated-with-intermediate-step': {
    ends: 'well',
    roots: [hold([0, 1, 2, 3, 4], 3, [0, 2, 4]), hold([5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]), hold([5, 6, 7, 8, 9], 3, [5, 6, 7])],
  },
  '1-of-3-threshold-increase-to-2-of-3': { ends: 'well', roots: [hold([1, 2, 3], 1, [1]), hold([1, 2, 3], 2, [1, 2])] },
  '2-of-3-threshold-decrease-to-1-of-3': {
    ends: 'well',
    roots: [hold([1, 2, 3], 2, [1, 2]), hold([1, 2, 3], 1, [1, 2]), hold([1, 2, 3], 1, [1])],
  },
  '1-of-2-threshold-increase-to-2-of-2': { ends: 'well', roots: [hold([1], 1, [1]), hold([1, 2], 2, [1, 2])] },
  '1-of-1-key-rotation-fail-not-signed-with-old-key': { ends: 'badly', roots: [hold([1], 1, [1]), hold([2], 1, [2, 3, 4])] },
  '1-of-1-key-rotation-fail-not-signed-with-new-key': { ends: 'badly', roots: [hold([1], 1, [1]), hold([2], 1, [1, 3, 4])] },
  '3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys': {
    ends: 'badly',
    roots: [hold([0, 1, 2, 3, 4], 3, [0, 2, 4]), hold([0, 1, 3, 4, 5], 3, [0, 2, 4])],
  },
  '3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys': {
    ends: 'badly',
    roots: [hold([0, 1, 2, 3, 4], 3, [0, 2, 4]), hold([0, 1, 3, 4, 5], 3, [0, 4, 5])],
  },
  '1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached': {
    ends: 'badly',
    roots: [hold([1, 2, 3], 1, [1]), hold([1, 2, 3], 2, [2])],
  },
  '2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-eached': {
    ends: 'badly',
    roots: [hold([1, 2, 3], 2, [1, 2]), hold([1, 2, 3], 1, [1])],
  },
};

const OTHERS: Readonly<Record<string, { readonly ends: 'well' | 'badly'; readonly holding: Holding }>> = {
  '1-of-1-key-rotation': { ends: 'well', holding: hold([2], 1, [2]) },
  '1-of-1-key-rotation-unused-signatures': { ends: 'well', holding: hold([1], 1, [3, 1, 4]) },
  '1-of-1-key-rotation-fail-not-signed-with-new-key': { ends: 'badly', holding: hold([2], 1, [1, 3, 4]) },
  '3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys': { ends: 'badly', holding: hold([0, 1, 3, 4, 5], 3, [0, 2, 4]) },
  '2-of-5-one-key-signature-mising-threshold-not-reached': { ends: 'badly', holding: hold([0, 1, 3, 4, 5], 3, [0, 4]) },
  '3-of-5-sign-first-combo': { ends: 'well', holding: hold([0, 1, 2, 3, 4], 3, [0, 2, 4]) },
  '3-of-5-sign-second-combo': { ends: 'well', holding: hold([0, 1, 2, 3, 4], 3, [0, 4, 1]) },
  '3-of-5-sign-third-combo': { ends: 'well', holding: hold([0, 1, 2, 3, 4], 3, [0, 1, 3]) },
  '3-of-5-sign-fourth-combo': { ends: 'well', holding: hold([0, 1, 2, 3, 4], 3, [1, 2, 3]) },
  '3-of-5-sign-fifth-combo': { ends: 'well', holding: hold([0, 1, 2, 3, 4], 3, [2, 3, 4]) },
};

const keyPool = () => Promise.all(Array.from({ length: 10 }, async () => (await createSigningKey()).signingKey));
const rootFile = ({ files }: Repository, version: number) => new TextDecoder().decode(files.get(`metadata/${version}.root.json`));

describe('tuf-conformance, key rotations', () => {
  it.each(Object.entries(ROOTS))('test_root_rotation: %s', async (_, { ends, roots }) => {
    const [repository, pool] = [await Repository.create(), await keyPool()];
    repository.withdraw('root');
    for (const holding of roots) {
      repository.hold('root', pool, holding);
      await repository.publish('root');
    }
    await repository.publish('targets', 'snapshot', 'timestamp');
    const client = await Client.init(repository, rootText(repository));
    expect(await client.refresh()).toBe(ends === 'well' ? 'ok' : 'signature');
    expect(client.trusted.root).toBe(rootFile(repository, ends === 'well' ? roots.length : roots.length - 1));
  });

  it.each(Object.entries(OTHERS))('test_non_root_rotations: %s', async (_, { ends, holding }) => {
    const [repository, pool] = [await Repository.create(), await keyPool()];
    const client = await Client.init(repository);
    for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
      repository.hold(role, pool, holding);
      await repository.publish('root', 'targets', 'snapshot', 'timestamp');
      expect(await client.refresh()).toBe(ends === 'well' ? 'ok' : 'signature');
      if (ends === 'well') expect(client.versions()[role]).toBe(repository[role].version);
    }
  });
});
