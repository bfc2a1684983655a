import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testKeys, versionOf } from '../../lib/updates/test-feed';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { type Bend, ServedFeed } from '../e2e/harness/feed';
import { Session } from '../e2e/harness/session';
import { forged } from './forge';

/*
 * The attacks whose outcome depends on the browser's own network code: what is sent on the wire, redirects, encodings, broken connections.
 * The whole list plays against the client in `hostile-server.test.ts`.
 */

const HEADERS = { 'access-control-allow-origin': '*' };
const isPack = (path: string) => path.startsWith('/targets/packs/');
const TIMESTAMP = '/metadata/timestamp.json';

const ATTACKS: Readonly<Record<string, readonly [codes: readonly string[], attack: (feed: ServedFeed) => Bend | Promise<Bend>]>> = {
  'redirect to http elsewhere': [
    ['insecure'],
    () => (_, response) => !!response.writeHead(302, { ...HEADERS, location: 'http://elsewhere.test/stolen' }).end(),
  ],
  'HTML error page with status 200': [
    ['not-a-feed'],
    () => (_, response) =>
      !!response.writeHead(200, { ...HEADERS, 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>'),
  ],
  'truncated timestamp': [
    ['not-a-feed'],
    (feed) => (path, response) => path === TIMESTAMP && !!response.writeHead(200, HEADERS).end(feed.bytes(path).subarray(0, 100)),
  ],
  'truncated pack': [
    ['cut-off'],
    (feed) => (path, response) => isPack(path) && !!response.writeHead(200, HEADERS).end(feed.bytes(path).subarray(0, 500)),
  ],
  'pack whose connection breaks': [
    ['cut-off', 'unreachable'],
    (feed) => (path, response) => {
      if (!isPack(path)) return false;
      const bytes = feed.bytes(path);
      response.writeHead(200, { ...HEADERS, 'content-length': bytes.length });
      response.write(bytes.subarray(0, 500), () => response.destroy());
      return true;
    },
  ],
  'oversized timestamp': [
    ['too-large'],
    () => (path, response) => path === TIMESTAMP && !!response.writeHead(200, HEADERS).end(Buffer.alloc(1_000_000, 32)),
  ],
  'endless timestamp': [
    ['too-large'],
    () => (path, response) => {
      if (path !== TIMESTAMP) return false;
      response.writeHead(200, HEADERS);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
      };
      response.on('drain', more);
      more();
      return true;
    },
  ],
  'gzip bomb as content encoding': [
    ['too-large'],
    () => {
      const bomb = gzipSync(Buffer.alloc(200_000_000));
      return (path, response) => isPack(path) && !!response.writeHead(200, { ...HEADERS, 'content-encoding': 'gzip' }).end(bomb);
    },
  ],
  'wrong hash': [
    ['altered'],
    (feed) => (path, response) => {
      if (!isPack(path)) return false;
      const bytes = Uint8Array.from(feed.bytes(path));
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      return !!response.writeHead(200, HEADERS).end(bytes);
    },
  ],
  'wrong signature': [
    ['signature'],
    async (feed) => {
      const { timestamp } = await testKeys();
      feed.files = await forged(new Map([...feed.files].map(([path, bytes]) => [path, Uint8Array.from(bytes)])), feed.publisher.keys, {
        keys: { timestamp },
      });
      return () => false;
    },
  ],
  expired: [
    ['expired'],
    async (feed) => {
      const files = new Map([...feed.files].map(([path, bytes]) => [path, Uint8Array.from(bytes)]));
      feed.files = await forged(files, feed.publisher.keys, { timestamp: (signed) => ({ ...signed, expires: '2020-01-01T00:00:00Z' }) });
      return () => false;
    },
  ],
  'rolled back': [
    ['rolled-back'],
    async (feed) => {
      feed.publisher.versions.splice(0);
      await feed.publish(versionOf(1));
      return () => false;
    },
  ],
};

for (const name of BROWSER_NAMES) {
  describe(`a hostile server before ${name}`, () => {
    let session: Session;
    let served: ServedFeed;
    let feed: string;
    beforeAll(async () => {
      session = await Session.start(name);
      served = await ServedFeed.create(session);
      await served.publish(versionOf(2));
      feed = await served.subscribe(true);
      await served.settled();
    });
    afterAll(() => session?.end());

    const active = async () => {
      const { generations } = await session.extension.askBackground('corpus.status', {});
      return generations.find((generation) => generation.active)?.version;
    };

    it.each(Object.entries(ATTACKS).map(([attack, [codes, play]]) => [attack, codes, play] as const))('%s', async (_, codes, play) => {
      await expect.poll(active, { timeout: 20_000 }).toBe('2026.11.2');
      served.publisher.versions.splice(0);
      await served.publish(versionOf(3));
      session.network.takeRequests();
      served.bend = await play(served);
      expect(codes).toContain(await served.check(feed));
      expect(await active()).toBe('2026.11.2');
      expect(session.network.takeRequests().filter((line) => !line.startsWith('GET http://feed.test/'))).toEqual([]);
      served.bend = () => false;
    });

    it('that behaves again is believed again', async () => {
      served.bend = () => false;
      await served.publish(versionOf(4));
      expect(['found', 'nothing']).toContain(await served.check(feed));
      await expect.poll(active, { timeout: 20_000 }).toBe('2026.11.4');
    });
  });
}
