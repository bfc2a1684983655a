import type { Envelope } from '../../lib/updates/metadata';
import { inDays, testRoot, versionOf } from '../../lib/updates/test-feed';
import { endless } from '../../lib/updates/test-host';
import { type Attacks, forging, isPack, newRoot, withMeta } from './attack';
import { forged, newest } from './forge';

const YEAR = 365 * 86_400_000;

/** Old, held back, and mixed data, and clocks that are wrong. */
export const VERSION_ATTACKS: Attacks = {
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
  'endless snapshot that the timestamp announced': [
    'too-large',
    async (scene, files) => {
      const announced = withMeta('snapshot.json', { version: 9, length: 2 ** 50 });
      scene.host.files = await forged(files, scene.publisher.keys, { timestamp: announced });
      scene.host.bend = (path) => (path.endsWith('snapshot.json') ? new Response(endless(new Uint8Array(65_536))) : undefined);
    },
  ],
  'targets role removal': ['not-a-feed', forging({ snapshot: withMeta('other.json', { version: 1 }) })],
  'an older pack in newer metadata': [
    'rolled-back',
    async (scene) => {
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
};
