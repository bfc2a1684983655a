import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodePack } from '../../lib/corpus/pack';
import { changed, FILES, makeFolder } from '../../lib/corpus/source/test-source';
import { build } from './build';
import { check } from './check';
import { DEFAULT_OPTIONS, type Options } from './options';
import { stats } from './stats';

const BROKEN = { ...FILES, ...changed('events/1893.yaml', '[rudolf, zenda]', '[nobody]') };
const folders: string[] = [];
let out = '';
let err = '';

beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(console, 'log').mockImplementation((text) => {
    out += `${text}\n`;
  });
  vi.spyOn(console, 'error').mockImplementation((text) => {
    err += `${text}\n`;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function optionsFor(files: Readonly<Record<string, string>>): Options {
  const source = makeFolder(files);
  folders.push(source);
  return { ...DEFAULT_OPTIONS, source, out: join(source, 'made', 'pack.siyaq'), json: true };
}

describe('corpus check', () => {
  it('answers 0 and one JSON object for a correct corpus', async () => {
    expect(await check(optionsFor(FILES))).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, counts: { entities: 3, events: 1, sources: 2, errors: 0 } });
    expect(err).toBe('');
  });

  it('answers 1 and writes each error with its place to standard error', async () => {
    expect(await check(optionsFor(BROKEN))).toBe(1);
    expect(err).toMatch(/events\/1893\.yaml:6: error: entities\[0\]: there is no entity "nobody"/);
    expect(JSON.parse(out)).toMatchObject({ ok: false });
  });
});

describe('corpus build', () => {
  it('writes a pack that can be read, the same bytes each time', async () => {
    const [first, second] = [optionsFor(FILES), optionsFor(FILES)];
    expect(await build(first)).toBe(0);
    expect(await build(second)).toBe(0);
    const bytes = readFileSync(first.out);
    expect(bytes.equals(readFileSync(second.out))).toBe(true);
    const pack = await decodePack(new Uint8Array(bytes));
    expect(pack.ok && pack.value.records.entities.map((entity) => entity.id)).toEqual(['michael', 'rudolf', 'zenda']);
  });

  it('writes nothing when there is an error', async () => {
    const options = optionsFor(BROKEN);
    expect(await build(options)).toBe(1);
    expect(existsSync(options.out)).toBe(false);
    expect(err).toContain('Nothing was written');
  });

  it('lists what it leaves out', async () => {
    const draft = changed('entities/person/michael.yaml', 'priority: 2', 'priority: 2\ndraft: not read');
    expect(await build(optionsFor({ ...FILES, ...draft }))).toBe(0);
    expect(err).toContain('left out: entity michael: not read');
  });
});

describe('corpus stats', () => {
  it('prints one JSON object', async () => {
    expect(await stats(optionsFor(FILES))).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ entities: 3, events: 1, byKind: { person: 2, place: 1 }, byLanguage: { en: 4, und: 1 } });
  });

  it('counts nothing of a corpus with errors', async () => {
    expect(await stats(optionsFor(BROKEN))).toBe(1);
    expect(out).toBe('');
  });
});
