import { beforeEach, describe, expect, it } from 'vitest';
import { activateGeneration, BUNDLED, forgetGeneration, listGenerations, reserveSerial, sweepGenerations } from './generations';
import { installPack, type Provenance } from './install';
import { verifyStaged } from './install-verify';
import { encodePack, openPack } from './pack';
import type { Pack } from './pack-types';
import { closeStore, openStore } from './store';
import { existingSerials, GenerationDatabase } from './store-database';
import { readGeneration, writeGeneration } from './store-generation';
import { HEAD, records } from './test-corpus';
import { breakAfter, emptyIndexedDb } from './test-store';

const BUNDLE: Provenance = { origin: { type: 'bundled' }, digest: 'a', extension: '1.0.0', activate: true };
const FILE: Provenance = { origin: { type: 'file', name: 'my.siyaq' }, digest: 'b', extension: '1.0.0', activate: true };

async function packOf(version: string, change: (pack: ReturnType<typeof records>) => void = () => undefined): Promise<Pack> {
  const contents = records();
  change(contents);
  const opened = await openPack(await encodePack({ ...HEAD, version }, contents));
  if (!opened.ok) throw opened.error;
  return opened.value;
}

async function install(pack: Pack, provenance = FILE): Promise<number> {
  const installed = await installPack(await openStore(), pack, provenance);
  if (!installed.ok) throw new Error(installed.error.message);
  return installed.value.generation;
}

/** What answers after a restart: the active generation's pack, read from its database. */
async function afterRestart() {
  await closeStore();
  const store = await openStore();
  await sweepGenerations(store);
  const { generations, active } = await listGenerations(store);
  const row = generations.find(({ generation }) => generation === active);
  if (!row) throw new Error('nothing is active');
  return { active, pack: await readGeneration(row.serial), serials: await existingSerials(), rows: generations };
}

beforeEach(emptyIndexedDb);

describe('installPack', () => {
  it('gives back what was installed', async () => {
    const pack = await packOf('2026.11.1');
    expect(await install(pack, BUNDLE)).toBe(BUNDLED);
    const { pack: stored, rows } = await afterRestart();
    expect(stored).toEqual(pack);
    expect(rows).toMatchObject([{ generation: 0, signed: false, digest: 'a', meta: { title: 'Test corpus', version: '2026.11.1' } }]);
  });

  it('stores more records than one value holds, in their order', async () => {
    const many = await packOf('2026.11.1', ({ events }) => {
      const [event] = events;
      if (event) for (let index = 0; index < 1234; index++) events.push({ ...event, id: `event-${index}` });
    });
    await install(many);
    expect((await afterRestart()).pack.records.events).toEqual(many.records.events);
  });

  it('makes each new one active and keeps two before it and the bundled one', async () => {
    await install(await packOf('2026.11.1'), BUNDLE);
    const numbers = [];
    for (const version of ['2026.11.2', '2026.11.3', '2026.11.4', '2026.11.5']) numbers.push(await install(await packOf(version)));
    const { active, pack, rows, serials } = await afterRestart();
    expect(active).toBe(numbers[3]);
    expect(pack.meta.version).toBe('2026.11.5');
    expect(rows.map(({ generation }) => generation)).toEqual([BUNDLED, ...numbers.slice(1)]);
    expect(serials).toHaveLength(4);
  });

  it('leaves the pointer alone when told so', async () => {
    const mine = await install(await packOf('2026.11.2'));
    await install(await packOf('2026.11.3'), { ...BUNDLE, activate: false });
    expect((await afterRestart()).active).toBe(mine);
  });

  it('replaces generation 0 without a moment in which it is missing', async () => {
    await install(await packOf('2026.11.1'), BUNDLE);
    const before = (await afterRestart()).serials;
    await install(await packOf('2026.12.1'), { ...BUNDLE, extension: '1.1.0' });
    const { active, pack, rows, serials } = await afterRestart();
    expect([active, pack.meta.version, rows.length]).toEqual([BUNDLED, '2026.12.1', 1]);
    expect(serials).toHaveLength(1);
    expect(serials).not.toEqual(before);
  });
});

describe('an installation that is cut off', () => {
  it('leaves the old generation or the new one, whole, at whichever write it happens', async () => {
    const [old, next] = [await packOf('2026.11.1'), await packOf('2026.11.2')];
    const outcomes: string[] = [];
    for (let writes = 0, broken = true; broken; writes++) {
      await emptyIndexedDb();
      await install(old, BUNDLE);
      const fault = breakAfter(writes, () => new Error('the process ended'));
      await installPack(await openStore(), next, FILE);
      broken = fault.broken();
      fault.restore();
      const { pack, serials, rows } = await afterRestart();
      expect(pack).toEqual(pack.meta.version === '2026.11.2' ? next : old);
      expect(serials).toHaveLength(rows.length);
      outcomes.push(pack.meta.version);
    }
    expect(outcomes.length).toBeGreaterThan(5);
    expect(new Set(outcomes)).toEqual(new Set(['2026.11.1', '2026.11.2']));
    // Old until the last write, new from then on.
    expect(outcomes).toEqual([...outcomes].sort());
  });

  it('leaves a database that the next start sweeps, and a number that is not used again', async () => {
    await install(await packOf('2026.11.1'), BUNDLE);
    const serial = await reserveSerial(await openStore());
    const partial = new GenerationDatabase(serial);
    await partial.entities.bulkPut([records().entities], [0]);
    partial.close();
    expect(await existingSerials()).toContain(serial);
    expect((await afterRestart()).serials).not.toContain(serial);
    expect(await install(await packOf('2026.11.2'))).toBeGreaterThan(serial);
  });

  it('by a full disk says so, keeps the old one and leaves nothing behind', async () => {
    const old = await packOf('2026.11.1');
    await install(old, BUNDLE);
    const fault = breakAfter(2, () => new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
    const failed = await installPack(await openStore(), await packOf('2026.11.2'), FILE);
    fault.restore();
    expect(failed).toEqual({ ok: false, error: { full: true, message: 'The storage is full.' } });
    const { pack, serials } = await afterRestart();
    expect(pack).toEqual(old);
    expect(serials).toHaveLength(1);
  });
});

describe('a staged generation', () => {
  it('is refused when what was stored is not what was written', async () => {
    const pack = await packOf('2026.11.1');
    const { entities, events, sources, languages, cues } = pack.records;
    const less = { entities: entities.slice(0, 2), events, sources, languages, cues };
    expect(() => verifyStaged(pack, pack)).not.toThrow();
    expect(() => verifyStaged({ ...pack, records: less }, pack)).toThrow('2 of 3 entities were stored.');
    expect(() => verifyStaged({ ...pack, search: pack.search.slice(4) }, pack)).toThrow('The stored search tables differ');
  });

  it('is refused when its names are not found', async () => {
    const pack = await packOf('2026.11.1');
    const renamed = await packOf('2026.11.1', ({ entities }) => {
      for (const alias of entities[1]?.aliases ?? []) if (alias.text === 'Zenda') alias.text = 'Hentzau';
    });
    const mixed = { ...pack, lexicon: renamed.lexicon };
    expect(() => verifyStaged(mixed, mixed)).toThrow('The name "Zenda" of "zenda" is not found after storing.');
  });

  it('cannot be read when it is incomplete', async () => {
    const serial = await reserveSerial(await openStore());
    await writeGeneration(serial, await packOf('2026.11.1'));
    const database = new GenerationDatabase(serial);
    await database.events.clear();
    database.close();
    await expect(readGeneration(serial)).rejects.toThrow(`The stored corpus ${serial} lacks events.`);
    await expect(readGeneration(serial + 1)).rejects.toThrow(`The stored corpus ${serial + 1} is incomplete.`);
  });
});

describe('the pointer', () => {
  it('goes back to a kept generation and refuses others', async () => {
    await install(await packOf('2026.11.1'), BUNDLE);
    const first = await install(await packOf('2026.11.2'));
    await install(await packOf('2026.11.3'));
    const store = await openStore();
    await activateGeneration(store, first);
    await expect(activateGeneration(store, 99)).rejects.toThrow('This version of the corpus is no longer installed.');
    expect(await afterRestart()).toMatchObject({ active: first, pack: { meta: { version: '2026.11.2' } } });
  });

  it('falls back to the bundled generation when the active one is forgotten', async () => {
    await install(await packOf('2026.11.1'), BUNDLE);
    const lost = await install(await packOf('2026.11.2'));
    await forgetGeneration(await openStore(), lost);
    const { active, serials } = await afterRestart();
    expect(active).toBe(BUNDLED);
    expect(serials).toHaveLength(1);
  });
});
