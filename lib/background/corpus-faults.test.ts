import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listGenerations } from '../corpus/generations';
import { closeStore, openStore } from '../corpus/store';
import { existingSerials, GenerationDatabase, STORE_SCHEMA } from '../corpus/store-database';
import { breakAfter, emptyIndexedDb } from '../corpus/test-store';
import type { Corpus } from './corpus';
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
    expect(notice).toMatch(
      /^The corpus Mine, version 2026\.11\.2, could not be read and was removed .* came with the extension is used\.$/,
    );
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

describe('without storage', () => {
  const expectMemory = async (corpus: Corpus, reason: string) => {
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    const { storage, notice, generations } = await corpus.status();
    expect(storage).toBe('memory');
    expect(notice).toContain(reason);
    expect(notice).toContain('The corpus that came with the extension answers from memory');
    expect(generations).toMatchObject([{ generation: 0, version: '2026.11.1', active: true }]);
    expect(await corpus.importPack('key', 'x')).toEqual({ ok: false, message: notice });
    expect(await corpus.activate(0)).toEqual({ ok: false, message: notice });
  };

  it('the bundled pack answers from memory', async () => {
    vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    await expectMemory(start(fileOf('2026.11.1')).corpus, "The browser's storage cannot be used");
  });

  it('so it does when the first installation does not fit', async () => {
    await openStore();
    const fault = breakAfter(2, () => new DOMException('full', 'QuotaExceededError'));
    await expectMemory(start(fileOf('2026.11.1')).corpus, 'There is not enough storage left');
    fault.restore();
  });

  it('so it does when the storage belongs to a newer version, which stays as it is', async () => {
    const { database } = await openStore();
    const newer = { key: 'state', schema: STORE_SCHEMA + 1, next: 9, active: 4 } as const;
    await database.state.put(newer);
    await closeStore();
    await expectMemory(start(fileOf('2026.11.1')).corpus, 'belong to a newer version of the extension');
    const raw = await new Dexie('siyaq').open();
    expect(await raw.table('state').toArray()).toEqual([newer]);
    raw.close();
  });
});

async function dropDatabases(serials: readonly number[]): Promise<void> {
  for (const serial of serials) await new GenerationDatabase(serial).delete();
}
