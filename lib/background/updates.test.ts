import { describe, expect, it, vi } from 'vitest';
import { encodePack } from '../corpus/pack';
import { putInbox, takeInbox } from '../corpus/store-inbox';
import { PACKAGED_FEEDS } from '../updates/packaged-feeds';
import { testPublisher, versionOf } from '../updates/test-feed';
import { ADDRESS, TestHost } from '../updates/test-host';
import { examineFile, exportFile, importFile } from './corpus-files';
import { NOW, subscribedReader, TestReader } from './test-updates';

describe('a feed', () => {
  it('is off until the reader subscribes', async () => {
    const reader = await TestReader.create(new TestHost());
    await reader.updates.inTime();
    expect(await reader.updates.status()).toEqual({ feeds: [], held: false });
    expect(reader.host.requests).toEqual([]);
  });

  it('shows its fingerprint first, and is not added under another', async () => {
    const host = new TestHost();
    host.files = await (await testPublisher(NOW)).publish(versionOf(2));
    const reader = await TestReader.create(host);
    const looked = await reader.feeds.look('feed.example/corpus?reader=7#x');
    expect(looked).toMatchObject({ ok: true, address: ADDRESS, name: 'Test feed', threshold: 2, keys: 2 });
    const other = { address: ADDRESS, fingerprint: '0'.repeat(64), automatic: false, origin: 'reader' } as const;
    expect(await reader.feeds.add(other)).toEqual({ ok: false, problem: { code: 'fingerprint' } });
    await reader.subscribe();
    const again = { ...other, fingerprint: looked.ok ? looked.fingerprint : '' };
    expect(await reader.feeds.add(again)).toEqual({ ok: false, problem: { code: 'known' } });
  });

  it('whose root is in the package is added without asking its host for one', async () => {
    const reader = await TestReader.create(new TestHost());
    const [packaged] = PACKAGED_FEEDS;
    if (!packaged) throw new Error('no feed in the package');
    const { address, fingerprint, name } = packaged;
    expect(await reader.feeds.add({ address, fingerprint, automatic: false, origin: 'reader' })).toMatchObject({ ok: true });
    expect(reader.host.requests).toEqual([]);
    expect((await reader.updates.status()).feeds).toMatchObject([{ name, fingerprint }]);
  });

  it.each(['http://feed.example/', 'ftp://feed.example/', 'https://user:pass@feed.example/', 'javascript:alert(1)', 'https://'])(
    'cannot lie at %s',
    async (address) => {
      const reader = await TestReader.create(new TestHost());
      expect(await reader.feeds.look(address)).toEqual({ ok: false, problem: { code: 'address' } });
      expect(reader.host.requests).toEqual([]);
    },
  );

  it('is asked without anything that tells who asks', async () => {
    const { host } = await subscribedReader();
    expect(host.requests.length).toBeGreaterThan(4);
    for (const { url, init } of host.requests) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
      expect(Object.keys(init).sort()).toEqual(expect.arrayContaining(['cache', 'credentials']));
      expect([...new Headers(init.headers)]).toEqual([]);
      expect(new URL(url).search).toBe('');
      expect(url.startsWith('https://')).toBe(true);
    }
  });

  it('is paused, taken up, put in order and removed; what it installed stays', async () => {
    const { reader, feed } = await subscribedReader();
    await reader.feeds.change({ feed, paused: true });
    expect((await reader.updates.status()).feeds[0]).toMatchObject({ paused: true, installed: '2026.11.2' });
    reader.now += 3 * 86_400_000;
    reader.host.asked.length = 0;
    await reader.updates.inTime();
    expect(reader.host.asked).toEqual([]);
    expect(await reader.feeds.order([feed])).toEqual({ ok: true });
    expect(await reader.feeds.order(['other'])).toMatchObject({ ok: false });
    expect(await reader.feeds.remove(feed)).toEqual({ ok: true });
    expect(await reader.feeds.remove(feed)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await reader.version()).toBe('2026.11.2');
  });
});

describe('an update', () => {
  it('shows what will change before it is installed, and tells the tabs', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    expect(await reader.updates.check()).toEqual({ ok: true, found: [feed] });
    expect((await reader.updates.status()).feeds[0]?.pending).toMatchObject({
      version: '2026.11.3',
      delta: true,
      added: 0,
      changed: 1,
      removed: 0,
    });
    expect(await reader.updates.changes({ feed, offset: 0, limit: 10 })).toMatchObject({
      ok: true,
      from: '2026.11.2',
      to: '2026.11.3',
      changes: [{ type: 'changed', id: 'ruritania', fields: [{ field: 'identification' }] }],
    });
    expect(await reader.version()).toBe('2026.11.2');
    expect(await reader.updates.install(feed)).toMatchObject({ ok: true, version: '2026.11.3' });
    expect(await reader.version()).toBe('2026.11.3');
    expect(reader.heard.at(-1)).toMatch(/^changed \d+ 2026\.11\.3$/);
    const { generations } = await reader.corpus.status();
    expect(generations.find(({ active }) => active)).toMatchObject({
      signed: true,
      origin: { type: 'feeds', feeds: [{ name: 'Test feed' }] },
    });
    await reader.restart();
    expect(await reader.version()).toBe('2026.11.3');
  });

  it('comes as a delta where there is one, else whole', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    for (let number = 3; number < 20; number++) publisher.versions.push(versionOf(number));
    host.files = await publisher.publish();
    expect(await reader.update(feed)).toBe('2026.11.19');
    expect(host.asked.filter((path) => path.startsWith('targets/')).join()).toMatch(/^targets\/packs\/[^,]*$/);
    host.asked.length = 0;
    host.files = await publisher.publish(versionOf(20));
    expect(await reader.update(feed)).toBe('2026.11.20');
    expect(host.asked.filter((path) => path.startsWith('targets/')).join()).toMatch(/^targets\/deltas\/[^,]*$/);
  });

  it('is downloaded once', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    await reader.updates.check(feed);
    await reader.updates.check(feed);
    await reader.restart();
    await reader.updates.check(feed);
    expect(host.asked.filter((path) => path.startsWith('targets/'))).toHaveLength(1);
  });

  it('is the same by delta as whole', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    await reader.update(feed);
    const { pack } = await reader.corpus.ready();
    const { head, records } = versionOf(3);
    const { key } = await exportFile(reader.corpus);
    expect(pack.meta.version).toBe('2026.11.3');
    expect(key).not.toBe('');
    expect(await takeInbox(key)).toEqual(await encodePack(head, records));
  });

  it('falls back to the full pack when a delta does not give what was signed', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    host.bend = (path) => (path.startsWith('targets/deltas/') ? new Response('nonsense') : undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await reader.update(feed)).toBe('2026.11.3');
    expect(host.asked.some((path) => path.startsWith('targets/packs/'))).toBe(true);
  });

  it('comes and is installed by itself, daily, when the reader said so', async () => {
    const { publisher, host, reader } = await subscribedReader(true);
    await reader.updates.inTime();
    expect(host.asked).toEqual([]);
    host.files = await publisher.publish(versionOf(3));
    reader.now += 1.2 * 86_400_000;
    await reader.updates.inTime();
    expect(await reader.version()).toBe('2026.11.3');
  });

  it('waits longer after each failure, and not at all while offline', async () => {
    const { host, reader, feed } = await subscribedReader();
    host.bend = () => new Response('', { status: 500 });
    const waits: number[] = [];
    for (let round = 0; round < 9; round++) {
      expect(await reader.updates.check(feed)).toEqual({ ok: false, problem: { code: 'unreachable', detail: '500' } });
      waits.push(Date.parse((await reader.updates.status()).feeds[0]?.next ?? '') - reader.now);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(86_400_000);
    reader.online = false;
    reader.now += 3 * 86_400_000;
    host.asked.length = 0;
    await reader.updates.inTime();
    expect(host.asked).toEqual([]);
    expect(await reader.updates.check(feed)).toEqual({ ok: false, problem: { code: 'offline' } });
  });

  it('goes on where a download was cut off', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    const half = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length >> 1);
    host.bend = (path) => {
      const bytes = host.files.get(path);
      if (path.startsWith('targets/deltas/')) return new Response('', { status: 404 });
      return path.startsWith('targets/packs/') && bytes ? new Response(half(bytes)) : undefined;
    };
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await reader.update(feed)).toBe('cut-off');
    await reader.restart();
    host.bend = (path) => (path.startsWith('targets/deltas/') ? new Response('', { status: 404 }) : undefined);
    expect(await reader.update(feed)).toBe('2026.11.3');
    expect(host.asked.some((path) => / from \d+$/.test(path))).toBe(true);
  });

  it('begins anew where a host gives no parts of files', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    publisher.versions.splice(0);
    host.files = await publisher.publish(versionOf(3));
    host.bend = (path) => {
      const bytes = host.files.get(path);
      return path.startsWith('targets/packs/') && bytes ? new Response(bytes.slice(0, bytes.length >> 1)) : undefined;
    };
    expect(await reader.update(feed)).toBe('cut-off');
    host.bend = (_, { from }) => {
      if (from > 0) throw new TypeError('Failed to fetch');
      return undefined;
    };
    expect(await reader.update(feed)).toBe('2026.11.3');
  });

  it('is stopped by the reader', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    host.bend = (path) => {
      if (path.startsWith('targets/')) reader.updates.cancel();
      return undefined;
    };
    expect(await reader.updates.check(feed)).toEqual({ ok: false, problem: { code: 'cancelled' } });
    host.bend = () => undefined;
    expect(await reader.update(feed)).toBe('2026.11.3');
  });

  it('is made once when two windows ask at once', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    const [one, two] = await Promise.all([reader.updates.check(feed), reader.updates.check(feed)]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
    const answers = await Promise.all([reader.updates.install(feed), reader.updates.install(feed)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'busy')).toHaveLength(1);
    expect(await reader.version()).toBe('2026.11.3');
  });
});

describe('going back', () => {
  it('holds updates until released', async () => {
    const { publisher, host, reader, feed } = await subscribedReader(true);
    const [, old] = (await reader.corpus.status()).generations;
    host.files = await publisher.publish(versionOf(3));
    await reader.updates.check(feed);
    expect(await reader.version()).toBe('2026.11.3');
    expect(await reader.corpus.activate(old?.generation ?? -1)).toEqual({ ok: true });
    expect(await reader.updates.status()).toMatchObject({ held: true });
    host.files = await publisher.publish(versionOf(4));
    expect(await reader.updates.check(feed)).toEqual({ ok: true, found: [feed] });
    await reader.restart();
    await reader.updates.inTime();
    expect(await reader.version()).toBe('2026.11.2');
    await reader.updates.release();
    await vi.waitFor(async () => expect(await reader.version()).toBe('2026.11.4'));
    expect(await reader.updates.status()).toMatchObject({ held: false });
  });

  it('is refused below the oldest version that the feed still allows', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const [, old] = (await reader.corpus.status()).generations;
    host.files = await publisher.publish(versionOf(3), { as: { scope: 'whole', floor: '2026.11.3' } });
    await reader.update(feed);
    expect(await reader.corpus.activate(old?.generation ?? -1)).toMatchObject({
      ok: false,
      problem: { code: 'floor', detail: '2026.11.3' },
    });
    expect(await reader.version()).toBe('2026.11.3');
  });

  it('is what importing a file means as well', async () => {
    const { publisher, host, reader, feed } = await subscribedReader(true);
    const { head, records } = versionOf(1);
    const file = await encodePack({ ...head, version: '2020.1.1' }, records);
    await importFile(reader.corpus, await putInbox(file), 'mine.siyaq');
    host.files = await publisher.publish(versionOf(3));
    await reader.updates.check(feed);
    expect(await reader.version()).toBe('2020.1.1');
    expect((await reader.updates.status()).held).toBe(true);
  });

  it('knows a file that a subscribed feed signed', async () => {
    const { reader } = await subscribedReader();
    const two = versionOf(2);
    const key = await putInbox(await encodePack(two.head, two.records));
    expect(await examineFile(reader.corpus, key)).toMatchObject({ ok: true, version: '2026.11.2', signedBy: 'Test feed' });
    const one = versionOf(1);
    const other = await examineFile(reader.corpus, await putInbox(await encodePack(one.head, one.records)));
    expect(other).toEqual({ ok: true, title: 'Test corpus', version: '2026.11.1' });
  });
});
