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
