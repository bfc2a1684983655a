import { writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FILES, makeFolder } from '../../lib/corpus/source/test-source';
import { httpServer, SERVER_PATIENCE } from '../../lib/updates/http';
import { firstRoot, refresh } from '../../lib/updates/refresh';
import { DEFAULT_OPTIONS } from '../corpus/options';
import { publish } from './publish';
import { cacheControl, feedServer, serve } from './serve';
import { catchCommands, kept, newFeed, withRoot } from './test-publisher';

catchCommands();
let server: Server | undefined;
afterEach(async () => {
  const open = server;
  server = undefined;
  if (open) await new Promise((closed) => open.close(closed));
});

async function served() {
  const { run, key, feed } = await withRoot(kept(makeFolder(FILES)));
  await run(publish, { keys: [key('editor'), key('online')] });
  const listening = feedServer(join(feed, 'public'));
  server = listening;
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
  return { feed, address: `http://127.0.0.1:${(listening.address() as AddressInfo).port}/` };
}

/** Asks as written: `fetch` would tidy the path up. */
function asked(address: string, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => resolve(response.resume())).once('error', reject);
  });
}

describe('corpus serve', () => {
  it('gives the client what it needs to follow the feed', async () => {
    const { address } = await served();
    const { signal } = new AbortController();
    const source = httpServer(address, { fetch, online: () => true, signal, patience: SERVER_PATIENCE });
    const { text } = await firstRoot(source);
    const { targets } = await refresh({ root: text }, { source, now: Date.UTC(2026, 10, 26, 13), save: async () => undefined });
    const [[name, { length, hashes }] = ['', { length: 0, hashes: { sha256: '' } }]] = Object.entries(targets.targets);
    const path = `targets/${name.replace(/([^/]+)$/, `${hashes.sha256}.$1`)}`;
    const sizes: number[] = [];
    await source.target(
      path,
      length,
      length - 10,
      async () => void sizes.push(-1),
      async (piece) => void sizes.push(piece.length),
    );
    expect(sizes).toEqual([10]);
  });

  it('lets browsers keep what never changes, and ask again for what does', async () => {
    const { address } = await served();
    const first = await asked(address, '/metadata/timestamp.json');
    expect(first.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300, must-revalidate' });
    const again = await asked(address, '/metadata/timestamp.json', { 'if-none-match': first.headers.etag ?? '' });
    expect([first.statusCode, again.statusCode]).toEqual([200, 304]);
    expect(cacheControl('/metadata/1.root.json')).toContain('immutable');
    expect(cacheControl('/targets/packs/abc.2026.11.1.siyaq')).toContain('immutable');
    expect(cacheControl('/metadata/timestamp.json')).not.toContain('immutable');
  });

  it.each(['/publisher.json', '/../publisher.json', '/%2e%2e/publisher.json', '/metadata/%00', '/%zz', '/metadata'])(
    'gives nothing but the feed: %s',
    async (path) => {
      const { feed, address } = await served();
      writeFileSync(join(feed, 'publisher.json'), 'secret');
      expect((await asked(address, path)).statusCode).toBe(404);
    },
  );

  it('says what to do where nothing was published, or the port is taken', async () => {
    const { run } = await newFeed('');
    await expect(run(serve)).rejects.toThrow('`corpus publish` writes it');
    const { feed, address } = await served();
    await expect(serve({ ...DEFAULT_OPTIONS, feed, port: Number(new URL(address).port) })).rejects.toThrow('Choose another with --port');
  });
});
