import { describe, expect, it, vi } from 'vitest';
import { encodePack } from '../corpus/pack';
import { putInbox } from '../corpus/store-inbox';
import { versionOf } from '../updates/test-feed';
import { examineFile, importFile } from './corpus-files';
import { subscribedReader } from './test-updates';

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
