import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changed, FILES, makeFolder } from '../../lib/corpus/source/test-source';
import { DEFAULT_OPTIONS, type Options } from '../corpus/options';
import { diff } from './diff';
import { keygen } from './keygen';
import { note } from './note';
import { publish } from './publish';
import { sign } from './sign';
import { verify } from './verify';
import { readPack, Workspace } from './workspace';

const NOW = '2026-11-26T12:00:00Z';
const LATER = '2026-11-27T12:00:00Z';
const SECOND = {
  ...FILES,
  ...changed('corpus.yaml', '2026.11.1', '2026.11.2'),
  ...changed('entities/person/rudolf.yaml', 'King of Ruritania from 1893 to 1897', 'Once King of Ruritania'),
  'versions/2026.11.2.yaml': 'version: 2026.11.2\nentities: [rudolf]\nevents: []\n',
};

let folders: string[] = [];
let out = '';
let err = '';

beforeEach(() => {
  folders = [];
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
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function kept(folder: string): string {
  folders.push(folder);
  return folder;
}

interface Feed {
  readonly feed: string;
  readonly key: (name: string) => string;
  readonly run: (command: (options: Options) => Promise<number>, more?: Partial<Options>) => Promise<number>;
}

/** A publisher's folder with two root keys of which both sign, two targets keys of which `targets` sign, and one online key. */
async function newFeed(source: string, targets = 1): Promise<Feed> {
  const feed = kept(mkdtempSync(join(tmpdir(), 'siyaq-feed-')));
  const key = (name: string) => join(feed, 'keys', `${name}.json`);
  await keygen({ ...DEFAULT_OPTIONS, keys: ['ada', 'ben', 'editor', 'second', 'online'].map(key) });
  const role = (threshold: number, days: number, ...names: string[]) => ({
    threshold,
    days,
    keys: names.map((name) => `keys/${name}.pub.json`),
  });
  const roles = {
    root: role(2, 365, 'ada', 'ben'),
    targets: role(targets, 90, 'editor', 'second'),
    snapshot: role(1, 14, 'online'),
    timestamp: role(1, 2, 'online'),
  };
  writeFileSync(join(feed, 'publisher.json'), JSON.stringify({ name: 'Ruritania', roles }));
  return { feed, key, run: (command, more = {}) => command({ ...DEFAULT_OPTIONS, source, feed, now: NOW, json: true, ...more }) };
}

async function withRoot(source: string, targets?: number): Promise<Feed> {
  const made = await newFeed(source, targets);
  expect(await made.run(sign, { rest: ['root'], keys: [made.key('ada')] })).toBe(0);
  expect(new Workspace(made.feed).roots()).toEqual([]);
  expect(await made.run(sign, { rest: ['root'], keys: [made.key('ben')] })).toBe(0);
  expect(new Workspace(made.feed).roots()).toHaveLength(1);
  return made;
}

/** All files below a folder with their contents. */
function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());
  return new Map(files.sort().map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));
}

describe('corpus keygen', () => {
  it('writes a secret that only its owner may read, and never writes one over', async () => {
    const { key } = await newFeed('');
    expect(statSync(key('ada')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(key('ada'), '../ada.pub.json'), 'utf8')).not.toContain('"d"');
    await expect(keygen({ ...DEFAULT_OPTIONS, keys: [key('ada')] })).rejects.toThrow('A key is never written over');
  });
});

describe('corpus sign', () => {
  it('refuses a key that has no part in the role', async () => {
    const { run, key } = await newFeed('');
    await expect(run(sign, { rest: ['root'], keys: [key('online')] })).rejects.toThrow('may not sign root');
  });

  it('does not count the same person twice', async () => {
    const { run, key, feed } = await newFeed('');
    await run(sign, { rest: ['root'], keys: [key('ada')] });
    await run(sign, { rest: ['root'], keys: [key('ada')] });
    expect(new Workspace(feed).roots()).toEqual([]);
  });

  it('asks the old root keys for consent to new ones', async () => {
    const { run, key, feed } = await withRoot('');
    await keygen({ ...DEFAULT_OPTIONS, keys: [key('cem'), key('dua')] });
    const publisher = join(feed, 'publisher.json');
    writeFileSync(
      publisher,
      readFileSync(publisher, 'utf8').replace('keys/ada.pub.json', 'keys/cem.pub.json').replace('keys/ben.pub.json', 'keys/dua.pub.json'),
    );
    await run(sign, { rest: ['root'], keys: [key('cem'), key('dua')] });
    expect(new Workspace(feed).roots()).toHaveLength(1);
    await run(sign, { rest: ['root'], keys: [key('ada'), key('ben')] });
    expect(new Workspace(feed).roots()).toHaveLength(2);
  });
});

describe('corpus publish', () => {
  it('writes a repository, the same bytes from the same source, keys and moment', async () => {
    const source = kept(makeFolder(FILES));
    const first = await withRoot(source);
    const copy = kept(mkdtempSync(join(tmpdir(), 'siyaq-feed-')));
    cpSync(first.feed, copy, { recursive: true });
    const keys = [first.key('editor'), first.key('online')];
    expect(await first.run(publish, { keys })).toBe(0);
    expect(await first.run(publish, { keys, feed: copy })).toBe(0);
    const files = contentsOf(join(first.feed, 'public'));
    expect(files).toEqual(contentsOf(join(copy, 'public')));
    expect([...files.keys()].filter((file) => file.startsWith('metadata'))).toEqual([
      'metadata/1.root.json',
      'metadata/1.snapshot.json',
      'metadata/1.targets.json',
      'metadata/timestamp.json',
    ]);
  });

  it('offers a delta from the version before, and leaves the files of the old one for readers on their way', async () => {
    const source = kept(makeFolder(FILES));
    const { run, key, feed } = await withRoot(source);
    const keys = [key('editor'), key('online')];
    await run(publish, { keys });
    const before = [...contentsOf(join(feed, 'public')).keys()];
    await run(publish, { keys, source: kept(makeFolder(SECOND)), now: LATER });
    const after = [...contentsOf(join(feed, 'public')).keys()];
    expect(after).toEqual(expect.arrayContaining([...before, 'metadata/2.snapshot.json', 'metadata/2.targets.json']));
    expect(after.some((file) => /^targets\/deltas\/[0-9a-f]{64}\.2026\.11\.1-to-2026\.11\.2\.json\.gz$/.test(file))).toBe(true);
  });

  it('waits for as many signatures as the role asks for, and changes nothing public before', async () => {
    const { run, key, feed } = await withRoot(kept(makeFolder(FILES)), 2);
    expect(await run(publish, { keys: [key('editor'), key('online')] })).toBe(1);
    expect(existsSync(join(feed, 'public'))).toBe(false);
    expect(err).toContain('needs 1 more');
    await run(sign, { rest: ['targets'], keys: [key('second')] });
    expect(await run(publish, { keys: [key('online')] })).toBe(0);
    expect(existsSync(join(feed, 'public/metadata/timestamp.json'))).toBe(true);
    expect(new Workspace(feed).draft('targets')).toBeUndefined();
  });

  it('renews with the online key alone: a new timestamp, everything else as it was', async () => {
    const { run, key, feed } = await withRoot(kept(makeFolder(FILES)));
    await run(publish, { keys: [key('editor'), key('online')] });
    const before = contentsOf(join(feed, 'public'));
    expect(await run(publish, { renew: true, keys: [key('online')], now: LATER })).toBe(0);
    const after = contentsOf(join(feed, 'public'));
    expect([...after].filter(([file, bytes]) => before.get(file) !== bytes).map(([file]) => file)).toEqual(['metadata/timestamp.json']);
  });

  it('writes nothing without the online key', async () => {
    const { run, key, feed } = await withRoot(kept(makeFolder(FILES)));
    await expect(run(publish, { keys: [key('editor')] })).rejects.toThrow('snapshot needs 1 more');
    expect(existsSync(join(feed, 'public'))).toBe(false);
  });

  it('never publishes one version with two contents, nor goes back', async () => {
    const { run, key } = await withRoot(kept(makeFolder(SECOND)));
    const keys = [key('editor'), key('online')];
    await run(publish, { keys });
    await expect(run(publish, { keys, source: kept(makeFolder(FILES)) })).rejects.toThrow('is older than 2026.11.2');
    const other = { ...SECOND, ...changed('entities/person/michael.yaml', 'Duke of Strelsau', 'Duke') };
    await expect(run(publish, { keys, source: kept(makeFolder(other)) })).rejects.toThrow('with other contents');
  });
});

describe('corpus note', () => {
  it('writes which records changed, and they say so in the pack', async () => {
    const first = kept(makeFolder(FILES));
    const { run, key, feed } = await withRoot(first);
    const keys = [key('editor'), key('online')];
    await run(publish, { keys });
    const { 'versions/2026.11.2.yaml': _, ...unnoted } = SECOND;
    const source = kept(makeFolder(unnoted));
    await expect(run(publish, { keys, source, now: LATER })).rejects.toThrow('does not name the entities that changed');
    expect(await run(note, { source })).toBe(0);
    expect(readFileSync(join(source, 'versions/2026.11.2.yaml'), 'utf8')).toBe('version: 2026.11.2\nentities:\n  - rudolf\nevents: []\n');
    expect(await run(publish, { keys, source, now: LATER })).toBe(0);
    const { records } = await readPack(new Workspace(feed).packPaths().at(-1)?.path ?? '');
    expect(records.entities.map(({ id, changed: version }) => [id, version])).toEqual([
      ['michael', undefined],
      ['rudolf', '2026.11.2'],
      ['zenda', undefined],
    ]);
  });

  it('keeps earlier notes: what does not change again keeps its version', async () => {
    const { run, key, feed } = await withRoot(kept(makeFolder(FILES)));
    const keys = [key('editor'), key('online')];
    await run(publish, { keys });
    await run(publish, { keys, source: kept(makeFolder(SECOND)), now: LATER });
    const source = kept(
      makeFolder({
        ...SECOND,
        ...changed('corpus.yaml', '2026.11.1', '2026.12.1'),
        ...changed('events/1893.yaml', 'Rudolf was crowned.', 'Rudolf was crowned in Strelsau.'),
      }),
    );
    expect(await run(note, { source })).toBe(0);
    expect(await run(publish, { keys, source, now: LATER })).toBe(0);
    const { records } = await readPack(new Workspace(feed).packPaths().at(-1)?.path ?? '');
    expect(records.entities.find(({ id }) => id === 'rudolf')?.changed).toBe('2026.11.2');
    expect(records.events.map((event) => event.changed)).toEqual(['2026.12.1']);
  });

  it('has nothing to compare with before the first version', async () => {
    const { run } = await newFeed(kept(makeFolder(FILES)));
    await expect(run(note)).rejects.toThrow('needs no notes');
  });
});

describe('corpus verify', () => {
  async function published() {
    const made = await withRoot(kept(makeFolder(FILES)));
    const keys = [made.key('editor'), made.key('online')];
    await made.run(publish, { keys });
    await made.run(publish, { keys, source: kept(makeFolder(SECOND)), now: LATER });
    out = '';
    return { ...made, publicFolder: join(made.feed, 'public') };
  }

  it('reads what was published as a reader would, every delta applied', async () => {
    const { run } = await published();
    expect(await run(verify, { now: LATER })).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, name: 'Ruritania', version: '2026.11.2', files: 3 });
    expect(JSON.parse(out)['deltas, bytes']).toMatch(/^2026\.11\.1: \d+$/);
  });

  it('says when it has expired', async () => {
    const { run } = await published();
    expect(await run(verify, { now: '2026-12-20T00:00:00Z' })).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, code: 'expired' });
  });

  it('says when a file is not what was signed, or is missing', async () => {
    const { run, publicFolder } = await published();
    const [pack] = [...contentsOf(publicFolder).keys()].filter((file) => file.endsWith('2026.11.2.siyaq'));
    const path = join(publicFolder, pack ?? '');
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(1), Buffer.of(0)]));
    expect(await run(verify, { now: LATER })).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ code: 'altered' });
    rmSync(path);
    out = '';
    expect(await run(verify, { now: LATER })).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ code: 'mixed' });
  });
});

describe('corpus diff', () => {
  it('prints what a person reviews, field by field', async () => {
    const [old, next] = [kept(makeFolder(FILES)), kept(makeFolder(SECOND))];
    expect(await diff({ ...DEFAULT_OPTIONS, rest: [old, next] })).toBe(0);
    expect(out.trim().split('\n')).toEqual([
      '2026.11.1 -> 2026.11.2: 0 added, 1 changed, 0 removed',
      '~ entity rudolf (Rudolf Elphberg)',
      '    - identification: "King of Ruritania from 1893 to 1897"',
      '    + identification: "Once King of Ruritania"',
    ]);
  });

  it('takes the newest published version for the old one', async () => {
    const { run, key } = await withRoot(kept(makeFolder(FILES)));
    await run(publish, { keys: [key('editor'), key('online')] });
    out = '';
    await run(diff, { source: kept(makeFolder(SECOND)) });
    expect(JSON.parse(out)).toMatchObject({ from: '2026.11.1', to: '2026.11.2', changes: [{ type: 'changed', id: 'rudolf' }] });
  });
});
