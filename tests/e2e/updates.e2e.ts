import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../lib/corpus/pack';
import { dayFromIso } from '../../lib/time/day';
import type { PublishedVersion } from '../../lib/updates/publish';
import { versionOf } from '../../lib/updates/test-feed';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pageExpectations } from './harness/expectations';
import { ServedFeed } from './harness/feed';
import { killAtRandom } from './harness/kill';
import { waitForMarks } from './harness/reading';
import { Session } from './harness/session';

const LABEL = 'President of Syria (label from the feed)';
/** Ends of the background in each browser; `npm run bench:kills` makes many more. */
const KILLS = 5;

/** The bundled corpus as another version, one role relabelled in the later one. */
async function bundledAs(version: string, label?: string): Promise<PublishedVersion> {
  const opened = await openPack(new Uint8Array(await readFile('public/corpus/bundled.siyaq')));
  if (!opened.ok) throw opened.error;
  const { meta, records } = opened.value;
  const { schema: _schema, counts: _counts, ...head } = meta;
  const entities = records.entities.map((entity) => {
    if (entity.id !== 'bashar-al-assad' || label === undefined) return entity;
    return { ...entity, roles: entity.roles.map((role) => (role.label === 'President of Syria' ? { ...role, label } : role)) };
  });
  return { head: { ...head, version }, records: { ...records, entities } };
}

for (const name of BROWSER_NAMES) {
  describe(`updates in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    it('come from a feed, are shown before they are installed, reach an open page without a reload, and can be undone', async () => {
      const story = pageExpectations().find((page) => page.name === 'dark');
      if (!story) throw new Error('tests/pages/dark is gone');
      const served = await ServedFeed.create(session);
      await served.publish(await bundledAs('2098.1.1'));
      const feed = await served.subscribe(true);
      await served.settled();
      const { extension } = session;
      const active = async () => (await extension.askBackground('corpus.status', {})).generations.find((generation) => generation.active);
      await expect.poll(async () => (await active())?.version, { timeout: 30_000 }).toBe('2098.1.1');
      await extension.askBackground('feeds.change', { feed, automatic: false });

      session.network.serve(story.url, { body: story.html });
      const reading = await session.read(story.url);
      await waitForMarks(reading.page);
      await served.publish(await bundledAs('2098.1.2', LABEL));
      expect(await served.check(feed)).toBe('found');
      const { feeds } = await extension.askBackground('updates.status', {});
      expect(feeds[0]?.pending).toMatchObject({ version: '2098.1.2', delta: true, added: 0, changed: 1, removed: 0 });
      expect((await active())?.version).toBe('2098.1.1');
      expect(await extension.askBackground('updates.install', { feed })).toMatchObject({ ok: true, version: '2098.1.2' });

      const date = dayFromIso('2017-12-22');
      const labels = async () => {
        const asked = { items: [{ id: 'bashar-al-assad', ...(date !== undefined && { date }) }] };
        return (await extension.askBackground('card.get', asked)).cards[0]?.atDate.map(({ label }) => label) ?? [];
      };
      expect(await labels()).toContain(LABEL);
      await reading.page.bringToFront();
      await waitForMarks(reading.page);
      const { generations } = await extension.askBackground('corpus.status', {});
      const before = generations.find(({ version }) => version === '2098.1.1');
      expect(await extension.askBackground('corpus.activate', { generation: before?.generation ?? -1 })).toEqual({ ok: true });
      expect(await labels()).not.toContain(LABEL);
      expect((await extension.askBackground('updates.status', {})).held).toBe(true);
    });
  });

  it(`a feed is asked in ${name} only whether what it has is still current, and not told who asks`, async () => {
    const session = await Session.start(name);
    try {
      const served = await ServedFeed.create(session);
      const asked: { readonly path: string; readonly status: number; readonly headers: IncomingHttpHeaders }[] = [];
      // A host that would like to know its readers again.
      served.bend = (path, response, { headers }) => {
        const bytes = served.bytes(path);
        const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
        const status = bytes.length === 0 ? 404 : headers['if-none-match'] === etag ? 304 : 200;
        asked.push({ path, status, headers });
        response.writeHead(status, { 'access-control-allow-origin': '*', etag, 'set-cookie': 'reader=7', 'cache-control': 'max-age=0' });
        response.end(status === 200 ? bytes : undefined);
        return true;
      };
      await served.publish(versionOf(2));
      const feed = await served.subscribe(false);
      // The first check begins by itself, a moment after the subscription.
      await expect.poll(() => asked.some(({ path }) => path.startsWith('/targets/')), { timeout: 30_000 }).toBe(true);
      await served.settled();
      asked.length = 0;
      expect(await served.check(feed)).toBe('found');
      expect(asked.map(({ path, status }) => [path, status])).toEqual([
        ['/metadata/2.root.json', 404],
        ['/metadata/timestamp.json', 304],
      ]);
      for (const { path, headers } of asked) {
        expect(path).not.toContain('?');
        expect(headers).not.toHaveProperty('cookie');
        expect(headers).not.toHaveProperty('referer');
        // Firefox gives the extension another address in each profile: a name by which its reader would be known.
        expect(headers.origin ?? '').not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
      }
    } finally {
      await session.end();
    }
  });

  it.each(['background', 'browser'] as const)(
    `an update in ${name} survives the end of the %s at random moments`,
    async (victim) => {
      const report = await killAtRandom(name, KILLS, { victim });
      expect(report.lost).toEqual([]);
      expect(report.old + report.fresh).toBe(KILLS);
    },
    180_000,
  );
}
