import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribedReader } from '../../lib/background/test-updates';
import { sha256Hex } from '../../lib/bytes';
import { encodePack } from '../../lib/corpus/pack';
import { writeContainer } from '../../lib/corpus/pack-container';
import { gzip } from '../../lib/corpus/pack-gzip';
import { setMessageSource } from '../../lib/i18n';
import { problemWords } from '../../lib/i18n-problems';
import { useCatalogue } from '../../lib/test-catalogue';
import { publicKeyOf } from '../../lib/updates/keys';
import type { Envelope } from '../../lib/updates/metadata';
import type { Problem, ProblemCode } from '../../lib/updates/problem';
import { type Files, metadataFile, rootMetadata } from '../../lib/updates/publish';
import { createSigningKey, signRole } from '../../lib/updates/signing';
import { targetPath } from '../../lib/updates/target-path';
import { inDays, testKeys, testRoot, versionOf } from '../../lib/updates/test-feed';
import { broken, endless } from '../../lib/updates/test-host';
import { forged, newest, read, resigned } from './forge';

/*
 * A server that does what a server must not, to a reader who is subscribed and up to date with version 2. Whatever it does, version 2 stays
 * in use, and the reader is told in words. Names follow the test list of theupdateframework/tuf-conformance where they match.
 */

type Scene = Awaited<ReturnType<typeof subscribedReader>>;
/** Bends the server that offers version 3. */
type Attack = (scene: Scene, files: Files) => Promise<void> | void;

const YEAR = 365 * 86_400_000;
const TIMESTAMP = 'metadata/timestamp.json';
const isPack = (path: string) => path.startsWith('targets/packs/');

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.restoreAllMocks();
  setMessageSource();
});

/** Plays an attack and gives the problem that the reader is told of. */
async function refusedBy(attack: Attack): Promise<{ problem: Problem; scene: Scene }> {
  const scene = await subscribedReader();
  const { publisher, host, reader, feed } = scene;
  const before = await reader.corpus.status();
  // Full packs only: whether deltas fall back to them is another test.
  publisher.versions.splice(0);
  host.files = await publisher.publish(versionOf(3));
  await attack(scene, host.files);
  const checked = await reader.updates.check(feed);
  if (checked.ok) throw new Error(`The server was believed: ${JSON.stringify(checked)}`);
  const { problem } = checked;
  // Nothing of it is there after a restart either.
  await reader.restart();
  expect(await reader.version()).toBe('2026.11.2');
  expect(await reader.corpus.status()).toEqual(before);
  expect((await reader.updates.status()).feeds[0]).toMatchObject({ installed: '2026.11.2', checked: { problem } });
  for (const language of ['en', 'ar'] as const) {
    useCatalogue(language);
    expect(problemWords(problem).length).toBeGreaterThan(30);
    expect(problemWords(problem)).not.toContain('undefined');
  }
  return { problem, scene };
}

/** Serves other bytes for one path. */
const serving =
  (chosen: (path: string) => boolean, response: (bytes: Uint8Array<ArrayBuffer>) => Response): Attack =>
  ({ host }) => {
    host.bend = (path) => (chosen(path) ? response(host.files.get(path) ?? new Uint8Array()) : undefined);
  };
const half = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length >> 1);
const flipped = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte));
const longer = (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array([...bytes, 10]);
const page = () => new Response('<!doctype html><title>Welcome to the network</title>', { headers: { 'content-type': 'text/html' } });

const forging =
  (forgery: Parameters<typeof forged>[2] | ((scene: Scene) => Promise<Parameters<typeof forged>[2]>)): Attack =>
  async (scene, files) => {
    scene.host.files = await forged(files, scene.publisher.keys, typeof forgery === 'function' ? await forgery(scene) : forgery);
  };
const withMeta = (name: string, meta: object | undefined) => (signed: Envelope['signed']) => ({
  ...signed,
  meta: meta ? { [name]: meta } : {},
});

/** Offers another file as the newest pack, properly signed: a publisher's mistake, or worse. */
const offering =
  (
    make: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>,
    custom: (custom: object) => object = (same) => same,
  ): Attack =>
  async (scene, files) => {
    const [path, bytes] = [...files].find(([name]) => isPack(name)) ?? [];
    if (!(path && bytes)) throw new Error('no pack');
    const file = await make(bytes);
    const sha256 = await sha256Hex(file);
    const targets = (signed: Envelope['signed']) => {
      const entries = Object.entries(Object(signed.targets)).map(([name, entry]) =>
        name.startsWith('packs/')
          ? [name, { length: file.length, hashes: { sha256 }, custom: custom(Object(Object(entry).custom)) }]
          : [name, entry],
      );
      return { ...signed, targets: Object.fromEntries(entries) };
    };
    const signed = await forged(files, scene.publisher.keys, { targets });
    scene.host.files = new Map([...signed, [targetPath('packs/2026.11.3.siyaq', sha256), file]]);
  };

const newRoot =
  (make: (scene: Scene) => Promise<Envelope>): Attack =>
  async (scene, files) => {
    scene.host.files = new Map([...files, ['metadata/2.root.json', metadataFile(await make(scene))]]);
  };
const rootOf = ({ publisher: { keys }, reader }: Scene, threshold: number, keyids = keys.root) => {
  const role = (holders: typeof keys.root) => ({ keys: holders, threshold: 1 });
  const holders = {
    root: { keys: keyids, threshold },
    timestamp: role(keys.timestamp),
    snapshot: role(keys.snapshot),
    targets: role(keys.targets),
  };
  return rootMetadata({ version: 2, expires: inDays(reader.now, 365) }, holders);
};

const ATTACKS: Readonly<Record<string, readonly [ProblemCode, Attack]>> = {
  // Truncated, oversized, endless.
  'truncated timestamp': [
    'not-a-feed',
    serving(
      (path) => path === TIMESTAMP,
      (bytes) => new Response(half(bytes)),
    ),
  ],
  'truncated snapshot': [
    'cut-off',
    serving(
      (path) => path.endsWith('snapshot.json'),
      (bytes) => new Response(half(bytes)),
    ),
  ],
  'truncated pack': ['cut-off', serving(isPack, (bytes) => new Response(half(bytes)))],
  'pack whose connection breaks': ['cut-off', serving(isPack, (bytes) => new Response(broken(half(bytes))))],
  'empty answers': [
    'not-a-feed',
    serving(
      () => true,
      () => new Response(''),
    ),
  ],
  'oversized timestamp, announced': [
    'too-large',
    serving(
      (path) => path === TIMESTAMP,
      () => new Response('{}', { headers: { 'content-length': '9999999999' } }),
    ),
  ],
  'oversized snapshot': [
    'too-large',
    serving(
      (path) => path.endsWith('snapshot.json'),
      (bytes) => new Response(longer(bytes)),
    ),
  ],
  'oversized targets': [
    'too-large',
    serving(
      (path) => path.endsWith('targets.json'),
      (bytes) => new Response(longer(bytes)),
    ),
  ],
  'oversized pack': ['too-large', serving(isPack, (bytes) => new Response(longer(bytes)))],
  'endless root': [
    'too-large',
    serving(
      (path) => path.endsWith('root.json'),
      () => new Response(endless(new Uint8Array(65_536))),
    ),
  ],
  'endless timestamp': [
    'too-large',
    serving(
      (path) => path === TIMESTAMP,
      () => new Response(endless(new Uint8Array(65_536))),
    ),
  ],
  'endless pack': ['too-large', serving(isPack, () => new Response(endless(new Uint8Array(65_536))))],
  'slow drip': [
    'slow',
    ({ host, reader }) => {
      reader.patience = { silence: 200, time: 150, slowest: 1e9 };
      host.bend = (path) => {
        if (!isPack(path)) return undefined;
        return new Response(drip());
      };
    },
  ],
  'a server that never answers': [
    'slow',
    ({ host, reader }) => {
      reader.patience = { silence: 50, time: 50, slowest: 1e9 };
      host.bend = (path) => (isPack(path) ? new Response(new ReadableStream({})) : undefined);
    },
  ],
  'HTML error page with status 200': ['not-a-feed', serving(() => true, page)],
  'HTML error page in place of the pack': ['cut-off', serving(isPack, page)],
  'HTML error page for a root that does not exist': ['not-a-feed', serving((path) => path === 'metadata/2.root.json', page)],
  'redirect to http': [
    'insecure',
    serving(
      () => true,
      () => new Response(null, { status: 302, headers: { location: 'http://feed.example/' } }),
    ),
  ],
  'redirect of the pack': [
    'insecure',
    serving(isPack, () => new Response(null, { status: 307, headers: { location: 'http://feed.example/' } })),
  ],
  'timestamp 404': [
    'unreachable',
    serving(
      (path) => path === TIMESTAMP,
      () => new Response('', { status: 404 }),
    ),
  ],
  'snapshot 404': [
    'mixed',
    serving(
      (path) => path.endsWith('snapshot.json'),
      () => new Response('', { status: 404 }),
    ),
  ],
  'targets 404': [
    'mixed',
    serving(
      (path) => path.endsWith('targets.json'),
      () => new Response('', { status: 404 }),
    ),
  ],
  'server errors': [
    'unreachable',
    serving(
      () => true,
      () => new Response('', { status: 503 }),
    ),
  ],

  // Wrong hashes.
  'snapshot hash mismatch': [
    'altered',
    serving(
      (path) => path.endsWith('snapshot.json'),
      (bytes) => new Response(flipped(bytes)),
    ),
  ],
  'targets hash mismatch': [
    'altered',
    serving(
      (path) => path.endsWith('targets.json'),
      (bytes) => new Response(flipped(bytes)),
    ),
  ],
  'repository substitutes target file': ['altered', serving(isPack, (bytes) => new Response(flipped(bytes)))],
  'repository substitutes an older target file': ['cut-off', serving(isPack, () => new Response('older'))],

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
  'a prototype in metadata': [
    'signature',
    (scene, files) => {
      const text = JSON.stringify(read(files, TIMESTAMP)).replace('"_type"', '"__proto__":{"version":1},"_type"');
      scene.host.files = new Map([...files, [TIMESTAMP, new TextEncoder().encode(text)]]);
    },
  ],

  // Expired and frozen.
  'root expired': ['expired', newRoot(({ publisher, reader }) => testRoot(publisher.keys, 2, inDays(reader.now, -1)))],
  'timestamp expired': ['expired', forging({ timestamp: (signed) => ({ ...signed, expires: '2026-11-25T00:00:00Z' }) })],
  'snapshot expired': ['expired', forging({ snapshot: (signed) => ({ ...signed, expires: '2026-11-25T00:00:00Z' }) })],
  'targets expired': ['expired', forging({ targets: (signed) => ({ ...signed, expires: '2026-11-25T00:00:00Z' }) })],
  'frozen at what was there': [
    'expired',
    async ({ publisher, host, reader }) => {
      // As the reader saw it last, days later.
      publisher.versions.splice(0, publisher.versions.length, versionOf(2));
      host.files = await publisher.publish();
      reader.now += 4 * 86_400_000;
    },
  ],
  'clock ahead by years': [
    'expired',
    ({ reader }) => {
      reader.now += 3 * YEAR;
    },
  ],
  'clock behind by years': [
    'clock',
    ({ reader }) => {
      reader.now -= 3 * YEAR;
    },
  ],

  // Rolled back and mixed.
  'new timestamp version rollback': [
    'rolled-back',
    async ({ publisher, host, reader, feed }, files) => {
      const seen = await forged(files, publisher.keys, { timestamp: (signed) => ({ ...signed, version: 50 }) });
      const old = await forged(files, publisher.keys, { timestamp: (signed) => ({ ...signed, version: 1 }) });
      host.files = seen;
      host.bend = (path) => (path.endsWith('snapshot.json') ? new Response('', { status: 404 }) : undefined);
      await reader.updates.check(feed);
      host.bend = () => undefined;
      host.files = old;
    },
  ],
  'snapshot rollback in a newer timestamp': [
    'rolled-back',
    async (scene, files) => {
      const { publisher, host } = scene;
      host.files = await forged(files, publisher.keys, {
        timestamp: (signed) => ({ ...signed, version: 60, meta: { 'snapshot.json': { version: 60 } } }),
      });
      await scene.reader.updates.check(scene.feed);
      host.files = await forged(files, publisher.keys, {
        timestamp: (signed) => ({ ...signed, version: 61, meta: { 'snapshot.json': { version: 2 } } }),
      });
    },
  ],
  'targets rollback in a newer snapshot': [
    'rolled-back',
    async ({ publisher, host, reader, feed }, files) => {
      host.files = await forged(files, publisher.keys, { targets: (signed) => ({ ...signed, version: 40 }) });
      host.bend = (path) => (isPack(path) ? new Response('', { status: 404 }) : undefined);
      await reader.updates.check(feed);
      const later = (signed: Envelope['signed']) => ({ ...signed, version: 9 });
      host.files = await forged(files, publisher.keys, { snapshot: later, timestamp: later });
    },
  ],
  'targets role removal': ['not-a-feed', forging({ snapshot: withMeta('other.json', { version: 1 }) })],
  'an older pack in newer metadata': [
    'rolled-back',
    async (scene, files) => {
      expect(files.size).toBeGreaterThan(0);
      scene.publisher.versions.splice(0);
      scene.host.files = await scene.publisher.publish(versionOf(1));
    },
  ],
  'mixed: snapshot of another version under the right name': [
    'mixed',
    forging({
      timestamp: (signed) => ({ ...signed, meta: { 'snapshot.json': { version: 7 } } }),
    }),
  ],
  'mixed: targets of another version under the right name': [
    'mixed',
    async (scene, files) => {
      const other = await forged(files, scene.publisher.keys, { snapshot: withMeta('targets.json', { version: 7 }) });
      scene.host.files = new Map([...other, ['metadata/7.targets.json', files.get(newest(files, 'targets')) ?? new Uint8Array()]]);
    },
  ],

  // Signed and wrong all the same.
  'schema from the future': [
    'future-schema',
    offering(
      async (bytes) => bytes,
      (custom) => ({ ...custom, schema: { min: 2, max: 9 } }),
    ),
  ],
  'schema from the future in the file only': [
    'bad-pack',
    offering(async (bytes) => {
      const file = bytes.slice();
      new DataView(file.buffer).setUint32(8, 9, true);
      return file;
    }),
  ],
  'no pack at all': ['bad-pack', forging({ targets: (signed) => ({ ...signed, targets: {} }) })],
  'gzip bomb that says its size': ['bad-pack', offering(() => bomb(50_000_000))],
  'gzip bomb that hides its size': ['bad-pack', offering(() => bomb(1000))],
  'a pack that is not what was signed': [
    'bad-pack',
    offering(async () => {
      const { head, records } = versionOf(3, ({ events }) => void events.splice(0));
      return encodePack(head, records);
    }),
  ],
  'a pack of another version': [
    'bad-pack',
    offering(async () => {
      const { head, records } = versionOf(9);
      return encodePack(head, records);
    }),
  ],
  'a pack that is no pack': ['bad-pack', offering(async () => gzip(new TextEncoder().encode('{}')))],
  'a golden mention that is not found': [
    'bad-pack',
    offering(
      async (bytes) => bytes,
      (custom) => ({ ...custom, golden: [{ text: 'Ruritania', lang: 'en', entity: 'zenda' }] }),
    ),
  ],
  'a target too large to hold': [
    'too-large',
    forging({
      targets: (signed) => ({
        ...signed,
        targets: Object.fromEntries(
          Object.entries(Object(signed.targets)).map(([name, entry]) => [name, { ...Object(entry), length: 2 ** 40 }]),
        ),
      }),
    }),
  ],
};

/** A body that sends a byte now and then. */
function drip(): ReadableStream<Uint8Array<ArrayBuffer>> {
  let timer: ReturnType<typeof setInterval> | undefined;
  return new ReadableStream({
    start: (controller) => {
      timer = setInterval(() => controller.enqueue(Uint8Array.of(0)), 20);
    },
    cancel: () => clearInterval(timer),
  });
}

/** A pack whose records expand to 100 MB of nothing, whatever its directory says. */
async function bomb(announced: number): Promise<Uint8Array<ArrayBuffer>> {
  const nothing = new Uint8Array();
  const file = await writeContainer({ meta: nothing, records: new Uint8Array(100_000_000), lexicon: nothing, search: nothing });
  // Size of the second section, behind the head of 16 bytes, an entry of 48, and a name and a size.
  new DataView(file.buffer).setUint32(16 + 48 + 8 + 4, announced, true);
  return file;
}

describe('a hostile server', () => {
  it.each(Object.entries(ATTACKS).map(([name, [code, attack]]) => [name, code, attack] as const))('%s: %s', async (_, code, attack) => {
    const { problem } = await refusedBy(attack);
    expect(problem.code).toBe(code);
  });

  it('that behaves again is believed again', async () => {
    const { scene } = await refusedBy(serving(isPack, (bytes) => new Response(flipped(bytes))));
    scene.host.bend = () => undefined;
    expect(await scene.reader.update(scene.feed)).toBe('2026.11.3');
  });

  it('does not matter when one of several signatures is bad', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const files = await publisher.publish(versionOf(3));
    const { signingKey } = await createSigningKey();
    host.files = await resigned(files, TIMESTAMP, [...publisher.keys.timestamp, signingKey]);
    expect(await reader.update(feed)).toBe('2026.11.3');
  });

  it('that was fast-forwarded by a thief is recovered by rotating keys', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const files = await publisher.publish(versionOf(3));
    const far = (signed: Envelope['signed']) => ({ ...signed, version: 2_000_000_000 });
    host.files = await forged(files, publisher.keys, { targets: far, snapshot: far, timestamp: far });
    expect(await reader.update(feed)).toBe('2026.11.3');
    publisher.versions.push(versionOf(4));
    host.files = await publisher.publish();
    expect(await reader.update(feed)).toBe('rolled-back');
    expect(await reader.version()).toBe('2026.11.3');
    const next = await testKeys();
    const keys = { ...publisher.keys, timestamp: next.timestamp, snapshot: next.snapshot, targets: next.targets };
    publisher.roots.push(await testRoot(keys, 2, inDays(reader.now, 365)));
    host.files = await publisher.publish(undefined, { keys });
    expect(await reader.update(feed)).toBe('2026.11.4');
  });

  it('cannot stand in the way of root rotation over several roots', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const keys = await testKeys();
    publisher.roots.push(await testRoot(keys, 2, inDays(reader.now, -1), [...publisher.keys.root, ...keys.root]));
    publisher.roots.push(await testRoot(keys, 3, inDays(reader.now, 365)));
    host.files = await publisher.publish(versionOf(3), { keys });
    expect(await reader.update(feed)).toBe('2026.11.3');
  });

  it('cannot lead a reader with an expired root astray, nor keep it from a newer one', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    reader.now += 2 * YEAR;
    expect(await reader.update(feed)).toBe('expired');
    publisher.roots.push(await testRoot(publisher.keys, 2, inDays(reader.now, 365)));
    const dated = (days: number) => ({ version: 9, expires: inDays(reader.now, days) });
    host.files = await publisher.publish(versionOf(3), { dates: { timestamp: dated(2), snapshot: dated(9), targets: dated(9) } });
    expect(await reader.update(feed)).toBe('2026.11.3');
  });

  it('is not believed for a timestamp of the same version and other contents', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const files = await publisher.publish(versionOf(3));
    host.files = await forged(files, publisher.keys, { timestamp: (signed) => ({ ...signed, version: 1 }) });
    expect(await reader.update(feed)).toBe('nothing');
    expect(await reader.version()).toBe('2026.11.2');
  });

  it('with a bad delta and no pack leaves the old version', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    host.bend = (path) => (path.startsWith('targets/') ? new Response('x') : undefined);
    expect(await reader.update(feed)).toBe('cut-off');
    expect(await reader.version()).toBe('2026.11.2');
  });
});
