import { describe, expect, it } from 'vitest';
import type { PublishedVersion } from '../updates/publish';
import { testPublisher, versionOf } from '../updates/test-feed';
import { NOW, subscribedReader } from './test-updates';

const OTHER = 'https://other.example/';

/** A feed that adds a town and wants to say something else about Ruritania. */
function addition(): PublishedVersion {
  return versionOf(7, ({ entities }) => {
    const [ruritania, zenda] = entities;
    if (!(ruritania && zenda)) throw new Error('no entities');
    ruritania.identification = 'Not a country at all';
    entities.push({ ...zenda, id: 'strelsau', name: 'Strelsau', aliases: [{ text: 'Strelsau', lang: 'en', kind: 'name' }] });
  });
}

async function withTwoFeeds() {
  const scene = await subscribedReader();
  const files = await (await testPublisher(NOW)).publish(addition(), { as: { scope: 'addition' } });
  scene.host.bend = (path) => {
    if (!path.startsWith(OTHER)) return undefined;
    const bytes = files.get(path.slice(OTHER.length));
    return new Response(bytes ?? null, { status: bytes ? 200 : 404 });
  };
  const looked = await scene.reader.feeds.look(OTHER);
  if (!looked.ok) throw new Error(looked.problem.code);
  const added = await scene.reader.feeds.add({ address: OTHER, fingerprint: looked.fingerprint, automatic: false, origin: 'reader' });
  if (!added.ok) throw new Error(added.problem.code);
  return { ...scene, second: added.feed };
}

describe('several feeds', () => {
  it('are laid together in the order that the reader set; the first one’s word stands and the reader is told', async () => {
    const { reader, second } = await withTwoFeeds();
    expect(await reader.updates.check(second)).toMatchObject({ ok: true });
    const [, view] = (await reader.updates.status()).feeds;
    expect(view?.pending).toMatchObject({ version: '2026.11.7', added: 1, changed: 0, removed: 0 });
    expect(view?.pending?.conflicts).toBeGreaterThan(0);
    expect(await reader.updates.changes({ feed: second, offset: 0, limit: 100 })).toMatchObject({
      ok: true,
      conflicts: expect.arrayContaining([{ what: 'entity', id: 'ruritania', name: 'Ruritania', keptFrom: 'Test feed' }]),
    });
    expect(await reader.updates.install(second)).toMatchObject({ ok: true });
    const { records } = (await reader.corpus.ready()).pack;
    expect(records.entities.find(({ id }) => id === 'ruritania')?.identification).toBe('Country as of version 2');
    expect(records.entities.find(({ id }) => id === 'strelsau')).toBeDefined();
    const { generations } = await reader.corpus.status();
    expect(generations.find(({ active }) => active)?.origin).toMatchObject({ feeds: [{ version: '2026.11.2' }, { version: '2026.11.7' }] });
  });

  it('are updated one by one: the other one’s part stays', async () => {
    const { publisher, host, reader, feed, second } = await withTwoFeeds();
    await reader.update(second);
    host.files = await publisher.publish(versionOf(3));
    expect(await reader.update(feed)).toBe('2026.11.3');
    const { records } = (await reader.corpus.ready()).pack;
    expect(records.entities.find(({ id }) => id === 'ruritania')?.identification).toBe('Country as of version 3');
    expect(records.entities.find(({ id }) => id === 'strelsau')).toBeDefined();
  });

  it('in another order change nothing by themselves: what they would change is shown and waits', async () => {
    const { reader, feed, second } = await withTwoFeeds();
    await reader.update(second);
    const word = async () => (await reader.corpus.ready()).pack.records.entities.find(({ id }) => id === 'ruritania')?.identification;
    expect((await reader.updates.status()).feeds.map(({ pending }) => pending)).toEqual([undefined, undefined]);
    expect(await reader.feeds.order([second, feed])).toEqual({ ok: true });
    expect(await word()).toBe('Country as of version 2');
    const [raised, other] = (await reader.updates.status()).feeds;
    expect(raised).toMatchObject({ id: second, pending: { version: '2026.11.7', moved: true, changed: expect.any(Number) } });
    expect(other?.pending).toBeUndefined();
    expect(await reader.updates.changes({ feed: second, offset: 0, limit: 10 })).toMatchObject({
      changes: [{ type: 'changed', id: 'ruritania' }],
    });
    expect(await reader.updates.install(second)).toMatchObject({ ok: true });
    expect(await word()).toBe('Not a country at all');
    expect((await reader.updates.status()).feeds.map(({ pending }) => pending)).toEqual([undefined, undefined]);
  });

  it('that only add stand behind the bundled corpus', async () => {
    const { reader, feed, second } = await withTwoFeeds();
    await reader.feeds.remove(feed);
    await reader.update(second);
    const { records } = (await reader.corpus.ready()).pack;
    expect(records.entities.find(({ id }) => id === 'ruritania')?.identification).toBe('Country as of version 1');
    expect(records.entities.find(({ id }) => id === 'strelsau')).toBeDefined();
  });
});
