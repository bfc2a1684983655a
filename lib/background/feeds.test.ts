import { describe, expect, it } from 'vitest';
import { PACKAGED_FEEDS } from '../updates/packaged-feeds';
import { testPublisher, versionOf } from '../updates/test-feed';
import { ADDRESS, TestHost } from '../updates/test-host';
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
