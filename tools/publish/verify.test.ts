import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES, makeFolder } from '../../lib/corpus/source/test-source';
import { DEFAULT_OPTIONS } from '../corpus/options';
import { diff } from './diff';
import { publish } from './publish';
import { catchCommands, contentsOf, kept, LATER, SECOND, withRoot, written } from './test-publisher';
import { verify } from './verify';

catchCommands();

describe('corpus verify', () => {
  async function published() {
    const made = await withRoot(kept(makeFolder(FILES)));
    const keys = [made.key('editor'), made.key('online')];
    await made.run(publish, { keys });
    await made.run(publish, { keys, source: kept(makeFolder(SECOND)), now: LATER });
    written.out = '';
    return { ...made, publicFolder: join(made.feed, 'public') };
  }

  it('reads what was published as a reader would, every delta applied', async () => {
    const { run } = await published();
    expect(await run(verify, { now: LATER })).toBe(0);
    expect(JSON.parse(written.out)).toMatchObject({ ok: true, name: 'Ruritania', version: '2026.11.2', files: 3 });
    expect(JSON.parse(written.out)['deltas, bytes']).toMatch(/^2026\.11\.1: \d+$/);
  });

  it('says when it has expired', async () => {
    const { run } = await published();
    expect(await run(verify, { now: '2026-12-20T00:00:00Z' })).toBe(1);
    expect(JSON.parse(written.out)).toMatchObject({ ok: false, code: 'expired' });
  });

  it('says when a file is not what was signed, or is missing', async () => {
    const { run, publicFolder } = await published();
    const [pack] = [...contentsOf(publicFolder).keys()].filter((file) => file.endsWith('2026.11.2.siyaq'));
    const path = join(publicFolder, pack ?? '');
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(1), Buffer.of(0)]));
    expect(await run(verify, { now: LATER })).toBe(1);
    expect(JSON.parse(written.out)).toMatchObject({ code: 'altered' });
    rmSync(path);
    written.out = '';
    expect(await run(verify, { now: LATER })).toBe(1);
    expect(JSON.parse(written.out)).toMatchObject({ code: 'mixed' });
  });
});

describe('corpus diff', () => {
  it('prints what a person reviews, field by field', async () => {
    const [old, next] = [kept(makeFolder(FILES)), kept(makeFolder(SECOND))];
    expect(await diff({ ...DEFAULT_OPTIONS, rest: [old, next] })).toBe(0);
    expect(written.out.trim().split('\n')).toEqual([
      '2026.11.1 -> 2026.11.2: 0 added, 1 changed, 0 removed',
      '~ entity rudolf (Rudolf Elphberg)',
      '    - identification: "King of Ruritania from 1893 to 1897"',
      '    + identification: "Once King of Ruritania"',
    ]);
  });

  it('takes the newest published version for the old one', async () => {
    const { run, key } = await withRoot(kept(makeFolder(FILES)));
    await run(publish, { keys: [key('editor'), key('online')] });
    written.out = '';
    await run(diff, { source: kept(makeFolder(SECOND)) });
    expect(JSON.parse(written.out)).toMatchObject({ from: '2026.11.1', to: '2026.11.2', changes: [{ type: 'changed', id: 'rudolf' }] });
  });
});
