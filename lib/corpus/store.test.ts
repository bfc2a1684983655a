import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeStore, onStoreLost, openStore, StoreError } from './store';
import { STORE_SCHEMA } from './store-database';
import { putInbox, sweepInbox, takeInbox } from './store-inbox';
import { emptyIndexedDb } from './test-store';

beforeEach(emptyIndexedDb);

describe('openStore', () => {
  it('starts empty, and opens once', async () => {
    const store = await openStore();
    expect(await store.database.state.toArray()).toEqual([{ key: 'state', schema: STORE_SCHEMA, next: 1 }]);
    expect(await openStore()).toBe(store);
  });

  it('keeps what is stored when it is opened again', async () => {
    const { database } = await openStore();
    await database.state.put({ key: 'state', schema: STORE_SCHEMA, next: 7, active: 3 });
    await closeStore();
    const again = await openStore();
    expect(await again.database.state.get('state')).toEqual({ key: 'state', schema: STORE_SCHEMA, next: 7, active: 3 });
  });

  it('refuses what a newer version of the extension wrote, and leaves it alone', async () => {
    const { database } = await openStore();
    const newer = { key: 'state', schema: STORE_SCHEMA + 1, next: 7, active: 3 } as const;
    await database.state.put(newer);
    await closeStore();
    await expect(openStore()).rejects.toMatchObject({ notice: { code: 'newer' } });
    await expect(openStore()).rejects.toBeInstanceOf(StoreError);
    const raw = new Dexie('siyaq');
    await raw.open();
    expect(await raw.table('state').toArray()).toEqual([newer]);
    raw.close();
  });

  it('takes over what an older version of the extension wrote, which then refuses it', async () => {
    const old = new Dexie('siyaq');
    old.version(1).stores({ state: 'key', generations: 'generation', inbox: 'key, put' });
    await old.table('state').put({ key: 'state', schema: 1, next: 7, active: 3 });
    await old.table('generations').put({ generation: 3, serial: 3 });
    old.close();
    const { database } = await openStore();
    expect(await database.state.get('state')).toEqual({ key: 'state', schema: STORE_SCHEMA, next: 7, active: 3 });
    expect(await database.generations.count()).toBe(1);
    expect(await database.feeds.toArray()).toEqual([]);
  });

  it('gives up while another version of the extension blocks it, and opens once that is gone', async () => {
    const blocker = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = Dexie.dependencies.indexedDB.open('siyaq', 10);
      request.onupgradeneeded = () => void request.result.createObjectStore('state', { keyPath: 'key' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await expect(openStore(50)).rejects.toMatchObject({ notice: { code: 'blocked' } });
    blocker.close();
    expect((await openStore()).database.isOpen()).toBe(true);
  });

  it('says so where IndexedDB is absent', async () => {
    vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no storage in private windows', 'InvalidStateError');
    });
    await expect(openStore()).rejects.toMatchObject({
      notice: { code: 'unusable', detail: expect.stringContaining('no storage in private windows') },
    });
  });

  it('gives up on a storage that never answers, and tries again later', async () => {
    const neverOpens = vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    await expect(openStore(20)).rejects.toMatchObject({ notice: { code: 'blocked' } });
    neverOpens.mockRestore();
    expect((await openStore()).database.isOpen()).toBe(true);
  });
});

describe('a store that the browser closes under us', () => {
  it('is told of, stays closed, and another one takes its place', async () => {
    const life = new AbortController();
    const lost = vi.fn();
    onStoreLost(lost, life.signal);
    const store = await openStore();
    await Dexie.delete('siyaq');
    expect(lost).toHaveBeenCalledOnce();
    await expect(store.database.state.toArray()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
    expect(await openStore()).not.toBe(store);
    life.abort();
    await Dexie.delete('siyaq');
    expect(lost).toHaveBeenCalledOnce();
  });

  it('is not one that we close ourselves', async () => {
    const life = new AbortController();
    const lost = vi.fn();
    onStoreLost(lost, life.signal);
    await openStore();
    await closeStore();
    expect(lost).not.toHaveBeenCalled();
    life.abort();
  });
});

describe('the inbox', () => {
  it('hands a file over once', async () => {
    const key = await putInbox(Uint8Array.of(1, 2, 3));
    expect(await takeInbox(key)).toEqual(Uint8Array.of(1, 2, 3));
    await expect(takeInbox(key)).rejects.toThrow('file-gone');
  });

  it('loses what nobody took for an hour, and nothing younger', async () => {
    const key = await putInbox(Uint8Array.of(1));
    const { database } = await openStore();
    await database.inbox.put({ key: 'old', bytes: Uint8Array.of(2), put: Date.now() - 3_600_001 });
    await sweepInbox();
    expect(await database.inbox.toCollection().primaryKeys()).toEqual([key]);
  });
});
