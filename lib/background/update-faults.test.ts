import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listGenerations } from '../corpus/generations';
import { encodePack } from '../corpus/pack';
import { openStore } from '../corpus/store';
import { existingSerials, MainDatabase, STORE_SCHEMA } from '../corpus/store-database';
import { takeInbox } from '../corpus/store-inbox';
import { endAfter } from '../corpus/test-store';
import { testPublisher, versionOf } from '../updates/test-feed';
import { ADDRESS, TestHost } from '../updates/test-host';
import { exportFile } from './corpus-files';
import { NOW, subscribedReader, TestReader } from './test-updates';

afterEach(() => vi.restoreAllMocks());

type Scene = Awaited<ReturnType<typeof subscribedReader>>;

/** After the end and a new start: one whole version, old or new, and nothing left over. */
async function afterwards({ reader }: Scene): Promise<string> {
  await reader.restart();
  const { pack } = await reader.corpus.ready();
  const { head, records } = versionOf(Number(pack.meta.version.split('.').at(-1)));
  const { key } = await exportFile(reader.corpus);
  expect(await takeInbox(key)).toEqual(await encodePack(head, records));
  // Leftovers are swept after the start, in turn: whatever is asked now waits for that.
  await reader.corpus.refreshBundled();
  const { generations } = await listGenerations(await openStore());
  expect((await existingSerials()).sort()).toEqual(generations.map(({ serial }) => serial).sort());
  return pack.meta.version;
}

/** Offers version 3, by delta or whole, and ends everything after so many steps; then what is there, and what a second try gives. */
async function endedAfter(steps: number, whole: boolean): Promise<{ ended: boolean; version: string }> {
  const scene = await subscribedReader(true);
  const { publisher, host, reader, feed } = scene;
  if (whole) publisher.versions.splice(0);
  host.files = await publisher.publish(versionOf(3));
  const end = endAfter(steps);
  host.bend = () => {
    end.step();
    return undefined;
  };
  await reader.updates.check(feed);
  const ended = end.ended();
  end.restore();
  host.bend = () => undefined;
  const version = await afterwards(scene);
  await reader.updates.check(feed);
  expect(await reader.version()).toBe('2026.11.3');
  return { ended, version };
}

describe('an update that ends in the middle', () => {
  it.each([
    ['by delta', false],
    ['whole', true],
  ])('leaves the old version or the new one, whole, at whichever step: %s', { timeout: 240_000 }, async (_, whole) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const versions: string[] = [];
    for (let steps = 0, ended = true; ended; steps++) {
      const outcome = await endedAfter(steps, whole);
      ended = outcome.ended;
      versions.push(outcome.version);
    }
    expect(versions.length).toBeGreaterThan(40);
    // Old until the pointer flips, new from then on.
    expect(versions).toEqual([...versions].sort());
    expect(new Set(versions)).toEqual(new Set(['2026.11.2', '2026.11.3']));
  });

  it('goes on by itself at the next start when it was to be installed', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    await reader.updates.check(feed);
    const { database } = await openStore();
    const row = await database.feeds.get(feed);
    if (!row?.latest) throw new Error('nothing pending');
    // As the end of the browser in the middle of installing leaves it.
    await database.feeds.put({ ...row, wanted: { hash: row.latest.hash, tries: 1 } });
    await reader.restart();
    await reader.updates.inTime();
    expect(await reader.version()).toBe('2026.11.3');
  });

  it('is not begun for ever', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    await reader.updates.check(feed);
    const { database } = await openStore();
    const row = await database.feeds.get(feed);
    if (!row?.latest) throw new Error('nothing pending');
    await database.feeds.put({ ...row, wanted: { hash: row.latest.hash, tries: 3 } });
    await reader.restart();
    await reader.updates.inTime();
    expect(await reader.version()).toBe('2026.11.2');
    expect(await reader.update(feed)).toBe('2026.11.3');
  });
});

describe('a disk that is full', () => {
  it.each(['downloading', 'installing'])('while %s is said, and the old version stays', async (when) => {
    const scene = await subscribedReader();
    const { publisher, host, reader, feed } = scene;
    publisher.versions.splice(0);
    host.files = await publisher.publish(versionOf(3));
    if (when === 'installing') await reader.updates.check(feed);
    const stores = when === 'installing' ? ['entities'] : ['parts'];
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (stores.includes(this.name)) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await reader.update(feed)).toBe('storage-full');
    vi.restoreAllMocks();
    expect(await afterwards(scene)).toBe('2026.11.2');
    expect(await reader.update(feed)).toBe('2026.11.3');
  });
});

describe('storage', () => {
  it('that is absent, as in a private window, leaves the bundled corpus, and a feed cannot be added', async () => {
    const host = new TestHost();
    host.files = await (await testPublisher(NOW)).publish(versionOf(2));
    const reader = await TestReader.create(host);
    vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError');
    });
    const looked = await reader.feeds.look(ADDRESS);
    const fingerprint = looked.ok ? looked.fingerprint : '';
    const added = await reader.feeds.add({ address: ADDRESS, fingerprint, automatic: true, origin: 'reader' });
    expect(added).toMatchObject({ ok: false, problem: { code: 'storage', detail: 'unusable' } });
    expect(await reader.updates.check()).toMatchObject({ ok: false, problem: { code: 'storage' } });
    expect(await reader.updates.status()).toEqual({ feeds: [], held: false });
    expect(await reader.version()).toBe('2026.11.1');
  });

  it('of a newer extension is left alone, with its feeds, and is there again after the update', async () => {
    const { reader, feed } = await subscribedReader();
    const { database } = await openStore();
    const state = await database.state.get('state');
    if (!state) throw new Error('no state');
    await database.state.put({ ...state, schema: STORE_SCHEMA + 1 });
    await reader.restart();
    expect(await reader.version()).toBe('2026.11.1');
    expect((await reader.corpus.status()).notice).toEqual({ code: 'newer' });
    expect(await reader.updates.check(feed)).toMatchObject({ ok: false, problem: { code: 'storage' } });
    await reader.updates.inTime();
    const raw = new MainDatabase();
    await raw.open();
    await raw.state.put(state);
    raw.close();
    await reader.restart();
    expect(await reader.version()).toBe('2026.11.2');
    expect((await reader.updates.status()).feeds).toHaveLength(1);
  });

  it('that was cleared while running does not stop the next update from being refused in words', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    const { database } = await openStore();
    await database.feeds.clear();
    await database.feedPacks.clear();
    await database.state.clear();
    await database.generations.clear();
    expect(await reader.updates.check(feed)).toEqual({ ok: false, problem: { code: 'gone' } });
    await reader.restart();
    expect(await reader.version()).toBe('2026.11.1');
    expect((await reader.updates.status()).feeds).toEqual([]);
  });

  it('of a pack that a delta needs may be lost: the full pack comes', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    await (await openStore()).database.feedPacks.clear();
    expect(await reader.update(feed)).toBe('2026.11.3');
    expect(host.asked.some((path) => path.startsWith('targets/packs/'))).toBe(true);
  });

  it('of the generation in use may be lost: the newest version is installed again', async () => {
    const { reader, feed } = await subscribedReader();
    const { database } = await openStore();
    for (const { serial, generation } of await database.generations.toArray()) {
      if (generation !== 0) await Dexie.delete(`siyaq-corpus-${serial}`);
    }
    await reader.restart();
    expect(await reader.version()).toBe('2026.11.1');
    expect((await reader.corpus.status()).notice).toEqual({ code: 'lost', detail: 'Test corpus, 2026.11.2' });
    expect(await reader.update(feed)).toBe('2026.11.2');
  });
});
