import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listGenerations } from '../corpus/generations';
import type { NoticeCode } from '../corpus/notice';
import { closeStore, openStore } from '../corpus/store';
import { existingSerials, GenerationDatabase, STORE_SCHEMA } from '../corpus/store-database';
import { breakAfter, emptyIndexedDb } from '../corpus/test-store';
import type { Corpus } from './corpus';
import { importFile } from './corpus-files';
import { activeVersion, fileOf, importing, restart, start } from './test-corpora';

beforeEach(emptyIndexedDb);

describe('storage that is lost', () => {
  it('is rebuilt from the bundled pack when the browser cleared everything', async () => {
    await importing(start(fileOf('2026.11.1')).corpus, await fileOf('2026.11.2'));
    await emptyIndexedDb();
    expect(await activeVersion(start(fileOf('2026.11.1')).corpus)).toBe('2026.11.1');
  });

  it('of the imported corpus lets the bundled one answer, and says so', async () => {
    const first = start(fileOf('2026.11.1')).corpus;
    await importing(first, await fileOf('2026.11.2', 'Mine'));
    await dropDatabases((await listGenerations(await openStore())).generations.slice(1).map(({ serial }) => serial));
    const { corpus } = await restart(fileOf('2026.11.1'));
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    const { notice, generations } = await corpus.status();
    expect(notice).toEqual({ code: 'lost', detail: 'Mine, 2026.11.2' });
    expect(generations).toHaveLength(1);
  });

  it('of every corpus installs the bundled one again', async () => {
    const first = start(fileOf('2026.11.1')).corpus;
    await importing(first, await fileOf('2026.11.2'));
    await dropDatabases(await existingSerials());
    const { corpus } = await restart(fileOf('2026.11.1'));
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    expect(await activeVersion((await restart(fileOf('2026.11.1'))).corpus)).toBe('2026.11.1');
  });

  it('while running does not stop the next import', async () => {
    const { corpus } = start(fileOf('2026.11.1'));
    await corpus.ready();
    const { database } = await openStore();
    await dropDatabases(await existingSerials());
    await database.state.clear();
    await database.generations.clear();
    expect(await importing(corpus, await fileOf('2026.11.2'))).toMatchObject({ ok: true });
    expect(await activeVersion((await restart(fileOf('2026.11.1'))).corpus)).toBe('2026.11.2');
  });
});

describe('storage that the browser takes away while it is used', () => {
  const clearAll = async () => {
    for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  };

  it('is set up again from the package, and the reader is told until the notice was read', async () => {
    const restore = async () => ({ code: 'purged', detail: 'Mine, 2026.11.2' }) as const;
    const { corpus, heard } = start(fileOf('2026.11.1'), '1.0.0', restore);
    await corpus.ready();
    await corpus.noticeRead();
    await importing(corpus, await fileOf('2026.11.2', 'Mine'));
    await clearAll();
    await vi.waitFor(async () => expect(await activeVersion(corpus)).toBe('2026.11.1'));
    expect(heard.at(-1)).toBe('changed 0 2026.11.1');
    const { notice, generations } = await corpus.status();
    expect(notice).toEqual({ code: 'purged', detail: 'Mine, 2026.11.2' });
    expect(generations).toMatchObject([{ generation: 0, active: true }]);
    const next = await restart(fileOf('2026.11.1'));
    expect((await next.corpus.status()).notice).toEqual(notice);
    await next.corpus.noticeRead();
    expect(await next.corpus.status()).not.toHaveProperty('notice');
  });

  it('leaves questions answered meanwhile, and the next import works', async () => {
    const { corpus } = start(fileOf('2026.11.1'));
    await corpus.ready();
    await clearAll();
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    expect(await importing(corpus, await fileOf('2026.11.2'))).toMatchObject({ ok: true });
    expect((await corpus.status()).generations.map(({ version }) => version)).toEqual(['2026.11.1', '2026.11.2']);
  });
});

describe('without storage', () => {
  const expectMemory = async (corpus: Corpus, reason: NoticeCode) => {
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    const { storage, notice, generations } = await corpus.status();
    expect(storage).toBe('memory');
    expect(notice?.code).toBe(reason);
    expect(generations).toMatchObject([{ generation: 0, version: '2026.11.1', active: true }]);
    const refused = { ok: false, problem: { code: 'storage', detail: reason } };
    expect(await importFile(corpus, 'key', 'x')).toMatchObject(refused);
    expect(await corpus.activate(0)).toMatchObject(refused);
  };

  it('the bundled pack answers from memory', async () => {
    vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    await expectMemory(start(fileOf('2026.11.1')).corpus, 'unusable');
  });

  it('so it does when the first installation does not fit', async () => {
    await openStore();
    const fault = breakAfter(2, () => new DOMException('full', 'QuotaExceededError'));
    await expectMemory(start(fileOf('2026.11.1')).corpus, 'full');
    fault.restore();
  });

  it('looks again from time to time, and uses the storage once it is there', async () => {
    const absent = vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const { corpus } = start(fileOf('2026.11.1'));
    expect((await corpus.status()).storage).toBe('memory');
    absent.mockRestore();
    expect((await corpus.status()).storage).toBe('memory');
    const later = performance.now() + 60_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    expect((await corpus.status()).storage).toBe('indexeddb');
    expect(await importing(corpus, await fileOf('2026.11.2'))).toMatchObject({ ok: true });
    vi.restoreAllMocks();
  });

  it('so it does when the storage belongs to a newer version, which stays as it is', async () => {
    const { database } = await openStore();
    const newer = { key: 'state', schema: STORE_SCHEMA + 1, next: 9, active: 4 } as const;
    await database.state.put(newer);
    await closeStore();
    await expectMemory(start(fileOf('2026.11.1')).corpus, 'newer');
    const raw = await new Dexie('siyaq').open();
    expect(await raw.table('state').toArray()).toEqual([newer]);
    raw.close();
  });
});

async function dropDatabases(serials: readonly number[]): Promise<void> {
  for (const serial of serials) await new GenerationDatabase(serial).delete();
}
