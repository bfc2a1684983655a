import { publicKeyOf } from '../../lib/updates/keys';
import type { Envelope } from '../../lib/updates/metadata';
import { metadataFile } from '../../lib/updates/publish';
import { signRole } from '../../lib/updates/signing';
import { inDays, testKeys, testRoot } from '../../lib/updates/test-feed';
import { type Attacks, forging, newRoot, rootOf, TIMESTAMP } from './attack';
import { newest, read, resigned } from './forge';

/** Metadata that the right people did not sign, or that is not what it says. */
export const SIGNATURE_ATTACKS: Attacks = {
  // Wrong signatures.
  'unsigned metadata': [
    'signature',
    async (scene, files) => {
      scene.host.files = await resigned(files, TIMESTAMP, []);
    },
  ],
  'timestamp signed by another key': ['signature', forging(async () => ({ keys: { timestamp: (await testKeys()).timestamp } }))],
  'snapshot signed by another key': ['signature', forging(async () => ({ keys: { snapshot: (await testKeys()).snapshot } }))],
  'targets signed by another key': ['signature', forging(async () => ({ keys: { targets: (await testKeys()).targets } }))],
  'targets signed by the timestamp key': ['signature', forging(async ({ publisher }) => ({ keys: { targets: publisher.keys.timestamp } }))],
  'timestamp changed after signing': [
    'signature',
    (scene, files) => {
      const envelope = read(files, TIMESTAMP);
      scene.host.files = new Map([...files, [TIMESTAMP, metadataFile({ ...envelope, signed: { ...envelope.signed, version: 99 } })]]);
    },
  ],
  'signature of zeros': [
    'signature',
    async (scene, files) => {
      const zeros = (envelope: Envelope) => ({
        ...envelope,
        signatures: envelope.signatures.map(({ keyid }) => ({ keyid, sig: '00'.repeat(64) })),
      });
      scene.host.files = await resigned(files, TIMESTAMP, scene.publisher.keys.timestamp, zeros);
    },
  ],
  'root signed by the new keys only': ['signature', newRoot(async ({ reader }) => testRoot(await testKeys(), 2, inDays(reader.now, 365)))],
  'root signed by the old keys only': [
    'signature',
    newRoot(async ({ publisher, reader }) => testRoot(await testKeys(), 2, inDays(reader.now, 365), publisher.keys.root)),
  ],
  'root below threshold': [
    'signature',
    newRoot(({ publisher, reader }) => testRoot(publisher.keys, 2, inDays(reader.now, 365), publisher.keys.root.slice(1))),
  ],
  'duplicate sig keyids': [
    'signature',
    newRoot(async ({ publisher, reader }) => {
      const root = await testRoot(publisher.keys, 2, inDays(reader.now, 365), publisher.keys.root.slice(1));
      return { ...root, signatures: [...root.signatures, ...root.signatures] };
    }),
  ],
  'duplicate key ids in a role': [
    'not-a-feed',
    newRoot((scene) => {
      const root = rootOf(scene, 2);
      const [id = ''] = root.roles.root.keyids;
      return signRole({ ...root, roles: { ...root.roles, root: { keyids: [id, id], threshold: 2 } } }, scene.publisher.keys.root);
    }),
  ],
  'duplicate keys under two ids': [
    'signature',
    newRoot(async (scene) => {
      const [key, second] = scene.publisher.keys.root;
      if (!(key && second)) throw new Error('no keys');
      const alias = { ...key, id: 'f'.repeat(64) };
      const root = rootOf(scene, 3, [key, second, alias]);
      return signRole(root, [key, second, alias]);
    }),
  ],
  'keytype and scheme unknown': [
    'signature',
    newRoot(async (scene) => {
      const [first, second] = scene.publisher.keys.root;
      if (!(first && second)) throw new Error('no keys');
      const odd = { ...second, key: { ...second.key, scheme: 'none' } };
      return signRole(rootOf(scene, 2, [first, odd]), [first, second]);
    }),
  ],
  'a key that is no point of the curve': [
    'signature',
    newRoot(async (scene) => {
      const [first, second] = scene.publisher.keys.root;
      if (!(first && second)) throw new Error('no keys');
      return signRole(rootOf(scene, 2, [first, { ...second, key: publicKeyOf(new Uint8Array(32).fill(0xff)) }]), [first, second]);
    }),
  ],
  'url and metadata version mismatch': [
    'rolled-back',
    newRoot(({ publisher, reader }) => testRoot(publisher.keys, 3, inDays(reader.now, 365))),
  ],
  'root of version 1 again': ['rolled-back', newRoot(({ publisher, reader }) => testRoot(publisher.keys, 1, inDays(reader.now, 365)))],
  'incorrect metadata type': [
    'not-a-feed',
    (scene, files) => {
      scene.host.files = new Map([...files, [TIMESTAMP, files.get(newest(files, 'snapshot')) ?? new Uint8Array()]]);
    },
  ],
  'no consistent snapshots': [
    'not-a-feed',
    newRoot((scene) => signRole({ ...rootOf(scene, 2), consistent_snapshot: false }, scene.publisher.keys.root)),
  ],
  'threshold of none': [
    'not-a-feed',
    newRoot((scene) => {
      const root = rootOf(scene, 2);
      return signRole({ ...root, roles: { ...root.roles, targets: { ...root.roles.targets, threshold: 0 } } }, scene.publisher.keys.root);
    }),
  ],
  'specification of another major version': ['not-a-feed', forging({ timestamp: (signed) => ({ ...signed, spec_version: '2.0.0' }) })],
  'fractions in metadata': [
    'not-a-feed',
    (scene, files) => {
      const { signed, signatures } = read(files, TIMESTAMP);
      scene.host.files = new Map([...files, [TIMESTAMP, metadataFile({ signed: { ...signed, note: 0.5 }, signatures })]]);
    },
  ],
  'nesting without end': [
    'not-a-feed',
    (scene, files) => {
      const text = JSON.stringify(read(files, TIMESTAMP)).replace('"_type"', `"note":${'['.repeat(7500)}${']'.repeat(7500)},"_type"`);
      scene.host.files = new Map([...files, [TIMESTAMP, new TextEncoder().encode(text)]]);
    },
  ],
  'a prototype in metadata': [
    'signature',
    (scene, files) => {
      const text = JSON.stringify(read(files, TIMESTAMP)).replace('"_type"', '"__proto__":{"version":1},"_type"');
      scene.host.files = new Map([...files, [TIMESTAMP, new TextEncoder().encode(text)]]);
    },
  ],
};
