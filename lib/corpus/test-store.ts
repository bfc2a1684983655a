import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { closeStore } from './store';

/** Gives a test an empty IndexedDB of its own. */
export async function emptyIndexedDb(): Promise<void> {
  await closeStore().catch(() => undefined);
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

/** Lets `writes` more values be written; from then on nothing can be written or dropped, with this error, until `restore` is called. */
export function breakAfter(writes: number, error: () => Error): { readonly broken: () => boolean; readonly restore: () => void } {
  let left = writes;
  const put = IDBObjectStore.prototype.put;
  const putSpy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (left-- <= 0) throw error();
    return put.apply(this, args);
  });
  const dropSpy = vi.spyOn(Dexie.dependencies.indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw error();
  });
  return {
    broken: () => left < 0,
    restore: () => {
      putSpy.mockRestore();
      dropSpy.mockRestore();
    },
  };
}

/** The end of the process after so many steps: from then on no database is opened or dropped, nothing is read or written. */
export function endAfter(steps: number): { readonly step: () => void; readonly ended: () => boolean; readonly restore: () => void } {
  let left = steps;
  const step = () => {
    if (left-- <= 0) throw new Error('the process ended');
  };
  const { put, get, getAll, delete: remove } = IDBObjectStore.prototype;
  const factory = Dexie.dependencies.indexedDB;
  const { open, deleteDatabase } = factory;
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      step();
      return put.apply(this, args);
    }),
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, ...args) {
      step();
      return get.apply(this, args);
    }),
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
      step();
      return getAll.apply(this, args);
    }),
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...args) {
      step();
      return remove.apply(this, args);
    }),
    vi.spyOn(factory, 'open').mockImplementation((...args) => {
      step();
      return open.apply(factory, args);
    }),
    vi.spyOn(factory, 'deleteDatabase').mockImplementation((...args) => {
      step();
      return deleteDatabase.apply(factory, args);
    }),
  ];
  return {
    step,
    ended: () => left < 0,
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
