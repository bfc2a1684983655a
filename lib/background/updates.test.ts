import { describe, expect, it, vi } from 'vitest';
import { encodePack } from '../corpus/pack';
import { takeInbox } from '../corpus/store-inbox';
import { inDays, versionOf } from '../updates/test-feed';
import { exportFile } from './corpus-files';
import { subscribedReader } from './test-updates';

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

  it('comes by itself only as a delta while the line is to be spared, and the reader is told; asked for, it comes whole', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    reader.sparing = true;
    publisher.versions.splice(0);
    host.files = await publisher.publish(versionOf(3));
    reader.now += 1.3 * 86_400_000;
    await reader.updates.inTime();
    expect(host.asked.filter((path) => path.startsWith('targets/'))).toEqual([]);
    const [spared] = (await reader.updates.status()).feeds;
    expect(spared).toMatchObject({ installed: '2026.11.2', spared: { version: '2026.11.3', size: expect.any(Number) } });
    expect(await reader.update(feed)).toBe('2026.11.3');
    expect((await reader.updates.status()).feeds[0]?.spared).toBeUndefined();
    reader.now += 1.3 * 86_400_000;
    const dated = (days: number) => ({ version: 9, expires: inDays(reader.now, days) });
    host.files = await publisher.publish(versionOf(4), { dates: { timestamp: dated(2), snapshot: dated(9), targets: dated(9) } });
    await reader.updates.inTime();
    expect((await reader.updates.status()).feeds[0]?.pending).toMatchObject({ version: '2026.11.4', delta: true });
  });

  it('measures all expiry by the moment at which the check began', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    reader.now += 20 * 86_400_000;
    // Somebody sets the clock back in the middle of the check, to when the data was good.
    host.bend = () => {
      reader.now -= 7 * 86_400_000;
      return undefined;
    };
    expect(await reader.updates.check(feed)).toMatchObject({ ok: false, problem: { code: 'expired' } });
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
