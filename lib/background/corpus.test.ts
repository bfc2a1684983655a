import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listGenerations } from '../corpus/generations';
import { decodePack } from '../corpus/pack';
import { openStore } from '../corpus/store';
import { existingSerials, GenerationDatabase } from '../corpus/store-database';
import { putInbox, takeInbox } from '../corpus/store-inbox';
import { records } from '../corpus/test-corpus';
import { breakAfter, emptyIndexedDb } from '../corpus/test-store';
import { Corpus } from './corpus';
import { exportFile, importFile } from './corpus-files';
import { activeVersion, fileOf, importing, type PackFile, restart, start } from './test-corpora';

beforeEach(emptyIndexedDb);

describe('the first start', () => {
  it('installs the bundled pack as generation 0, once for all who ask', async () => {
    const { corpus, heard, readBundled } = start(fileOf('2026.11.1'));
    const [engine, again] = await Promise.all([corpus.ready(), corpus.ready()]);
    expect(again).toBe(engine);
    expect(readBundled).toHaveBeenCalledTimes(1);
    expect(heard).toEqual(['started 0 2026.11.1']);
    expect(await corpus.status()).toMatchObject({
      storage: 'indexeddb',
      generations: [
        { generation: 0, version: '2026.11.1', title: 'Test corpus', origin: { type: 'bundled' }, signed: false, active: true },
      ],
    });
  });

  it('fails for all who ask when the package is damaged, and tries again at the next question', async () => {
    let bundled: PackFile = new Uint8Array(3);
    const corpus = new Corpus({ readBundled: async () => bundled, extension: '1.0.0' }, async () => undefined, AbortSignal.abort());
    await expect(corpus.ready()).rejects.toThrow('The corpus that came with the extension cannot be read');
    bundled = await fileOf('2026.11.1');
    expect(await activeVersion(corpus)).toBe('2026.11.1');
  });
});

describe('a later start', () => {
  it('reads what is stored and not the bundled file', async () => {
    await start(fileOf('2026.11.1')).corpus.ready();
    const { corpus, readBundled } = await restart(fileOf('2026.11.1'));
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    expect(readBundled).not.toHaveBeenCalled();
  });

  it('of another version of the extension replaces generation 0', async () => {
    await start(fileOf('2026.11.1')).corpus.ready();
    const { corpus } = await restart(fileOf('2026.12.1'), '1.1.0');
    expect(await activeVersion(corpus)).toBe('2026.12.1');
    expect((await corpus.status()).generations).toHaveLength(1);
    expect(await existingSerials()).toHaveLength(1);
  });

  it('of another version with the same pack keeps generation 0 and does not look again', async () => {
    await start(fileOf('2026.11.1')).corpus.ready();
    await (await restart(fileOf('2026.11.1'), '1.1.0')).corpus.ready();
    const { corpus, readBundled } = await restart(fileOf('2026.11.1'), '1.1.0');
    await corpus.ready();
    expect(readBundled).not.toHaveBeenCalled();
  });

  it('of another version with a damaged pack keeps the one before and says so', async () => {
    await start(fileOf('2026.11.1')).corpus.ready();
    const { corpus } = await restart(new Uint8Array(3), '1.1.0');
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    expect((await corpus.status()).notice).toMatchObject({ code: 'not-renewed', detail: expect.stringContaining('cannot be read') });
  });

  it('keeps an imported corpus active over a newer bundled one', async () => {
    const first = start(fileOf('2026.11.1')).corpus;
    await first.ready();
    await importing(first, await fileOf('2026.11.2', 'Mine'));
    const { corpus } = await restart(fileOf('2026.12.1'), '1.1.0');
    expect(await activeVersion(corpus)).toBe('2026.11.2');
    expect((await corpus.status()).generations.map(({ version, active }) => [version, active])).toEqual([
      ['2026.12.1', false],
      ['2026.11.2', true],
    ]);
  });

  it('sweeps what an installation left behind', async () => {
    await start(fileOf('2026.11.1')).corpus.ready();
    const partial = new GenerationDatabase(50);
    await partial.entities.bulkPut([[]], [0]);
    partial.close();
    const { corpus } = await restart(fileOf('2026.11.1'));
    await corpus.ready();
    await vi.waitFor(async () => expect(await existingSerials()).not.toContain(50));
  });
});

describe('importing', () => {
  it('makes the pack active and tells everybody', async () => {
    const { corpus, heard } = start(fileOf('2026.11.1'));
    await corpus.ready();
    const answer = await importing(corpus, await fileOf('2026.11.2', 'Mine'));
    expect(answer).toMatchObject({ ok: true, version: '2026.11.2' });
    const { generation, pack } = await corpus.ready();
    expect(answer).toMatchObject({ generation });
    expect(pack.meta.title).toBe('Mine');
    expect(heard).toEqual(['started 0 2026.11.1', `changed ${generation} 2026.11.2`]);
    expect((await corpus.status()).generations[1]).toMatchObject({
      origin: { type: 'file', name: 'mine.siyaq' },
      signed: false,
      active: true,
    });
  });

  it('works as the very first question', async () => {
    const { corpus } = start(fileOf('2026.11.1'));
    expect(await importing(corpus, await fileOf('2026.11.2'))).toMatchObject({ ok: true });
    expect(await activeVersion(corpus)).toBe('2026.11.2');
  });

  it('of two at the same time does one after the other', async () => {
    const { corpus } = start(fileOf('2026.11.1'));
    const [first, second] = await Promise.all([importing(corpus, await fileOf('2026.11.2')), importing(corpus, await fileOf('2026.11.3'))]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    const { active } = await listGenerations(await openStore());
    expect((await corpus.ready()).generation).toBe(active);
    expect((await corpus.status()).generations).toHaveLength(3);
  });

  it.each([
    ['no pack', async () => Uint8Array.of(1, 2, 3), 'no-pack'],
    ['cut off', async () => (await fileOf('2026.11.2')).slice(0, -10), 'cut-off'],
  ])('refuses a file that is %s, and the old corpus stays', async (_, make, code) => {
    const { corpus, heard } = start(fileOf('2026.11.1'));
    await corpus.ready();
    const answer = await importing(corpus, await make());
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-file', pack: { code } } });
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    expect(heard).toHaveLength(1);
  });

  it('refuses a key for which there is no file', async () => {
    const { corpus } = start(fileOf('2026.11.1'));
    expect(await importFile(corpus, 'nothing', 'x')).toEqual({ ok: false, problem: { code: 'file-gone' } });
  });

  it('on a full disk keeps the old corpus', async () => {
    const { corpus } = start(fileOf('2026.11.1'));
    await corpus.ready();
    const key = await putInbox(await fileOf('2026.11.2'));
    const fault = breakAfter(2, () => new DOMException('full', 'QuotaExceededError'));
    const answer = await importFile(corpus, key, 'mine.siyaq');
    fault.restore();
    expect(answer).toMatchObject({ ok: false, problem: { code: 'storage-full' } });
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    expect(await activeVersion((await restart(fileOf('2026.11.1'))).corpus)).toBe('2026.11.1');
  });
});

describe('going back', () => {
  it('activates a kept generation, also the bundled one', async () => {
    const { corpus, heard } = start(fileOf('2026.11.1'));
    await importing(corpus, await fileOf('2026.11.2'));
    expect(await corpus.activate(0)).toEqual({ ok: true });
    expect(await activeVersion(corpus)).toBe('2026.11.1');
    expect(heard.at(-1)).toBe('changed 0 2026.11.1');
    expect(await activeVersion((await restart(fileOf('2026.11.1'))).corpus)).toBe('2026.11.1');
  });

  it('refuses what is not installed', async () => {
    const { corpus } = start(fileOf('2026.11.1'));
    expect(await corpus.activate(9)).toEqual({ ok: false, problem: { code: 'not-installed' } });
    expect(await activeVersion(corpus)).toBe('2026.11.1');
  });
});

describe('exporting', () => {
  it('gives a file that can be imported and says the same', async () => {
    const { corpus } = start(fileOf('2026.11.1', 'Ruritania 1894–1933'));
    const { key, fileName } = await exportFile(corpus);
    expect(fileName).toBe('ruritania-1894-1933-2026.11.1.siyaq');
    const decoded = await decodePack(await takeInbox(key));
    expect(decoded).toMatchObject({ ok: true, value: { meta: (await corpus.ready()).pack.meta, records: records() } });
  });
});

describe('refreshing the bundled pack', () => {
  it('takes over another pack of the same version of the extension', async () => {
    await start(fileOf('2026.11.1')).corpus.ready();
    const { corpus, heard } = await restart(fileOf('2026.11.9'));
    await corpus.refreshBundled();
    expect(await activeVersion(corpus)).toBe('2026.11.9');
    expect(heard).toEqual(['started 0 2026.11.1', 'changed 0 2026.11.9']);
  });

  it('changes nothing when the pack is the same', async () => {
    const { corpus, heard } = start(fileOf('2026.11.1'));
    await corpus.refreshBundled();
    expect(heard).toEqual(['started 0 2026.11.1']);
  });
});
