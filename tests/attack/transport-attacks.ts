import { broken, endless } from '../../lib/updates/test-host';
import { type Attacks, flipped, half, isPack, longer, serving, TIMESTAMP } from './attack';

const page = () => new Response('<!doctype html><title>Welcome to the network</title>', { headers: { 'content-type': 'text/html' } });

/** What a server, or somebody between, can do without any key. */
export const TRANSPORT_ATTACKS: Attacks = {
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
