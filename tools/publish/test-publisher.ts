import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { changed, FILES } from '../../lib/corpus/source/test-source';
import { DEFAULT_OPTIONS, type Options } from '../corpus/options';
import { keygen } from './keygen';
import { sign } from './sign';
import { Workspace } from './workspace';

const NOW = '2026-11-26T12:00:00Z';
/** A day after what tests publish first. */
export const LATER = '2026-11-27T12:00:00Z';
/** The source of a second version. */
export const SECOND = {
  ...FILES,
  ...changed('corpus.yaml', '2026.11.1', '2026.11.2'),
  ...changed('entities/person/rudolf.yaml', 'King of Ruritania from 1893 to 1897', 'Once King of Ruritania'),
  'versions/2026.11.2.yaml': 'version: 2026.11.2\nentities: [rudolf]\nevents: []\n',
};

/** What the commands of one test wrote. */
export const written = { out: '', err: '' };
let folders: string[] = [];

/** Catches what commands write, and removes the folders of a test after it. */
export function catchCommands(): void {
  beforeEach(() => {
    folders = [];
    Object.assign(written, { out: '', err: '' });
    vi.spyOn(console, 'log').mockImplementation((text) => {
      written.out += `${text}\n`;
    });
    vi.spyOn(console, 'error').mockImplementation((text) => {
      written.err += `${text}\n`;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
}

/** A folder that goes with the test. */
export function kept(folder: string): string {
  folders.push(folder);
  return folder;
}

/** A publisher at work. */
export interface Feed {
  readonly feed: string;
  readonly key: (name: string) => string;
  readonly run: (command: (options: Options) => Promise<number>, more?: Partial<Options>) => Promise<number>;
}

/** A publisher's folder with two root keys of which both sign, two targets keys of which `targets` sign, and one online key. */
export async function newFeed(source: string, targets = 1): Promise<Feed> {
  const feed = kept(mkdtempSync(join(tmpdir(), 'siyaq-feed-')));
  const key = (name: string) => join(feed, 'keys', `${name}.json`);
  await keygen({ ...DEFAULT_OPTIONS, plain: true, keys: ['ada', 'ben', 'editor', 'second', 'online'].map(key) });
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

/** As {@link newFeed}, with its first root signed. */
export async function withRoot(source: string, targets?: number): Promise<Feed> {
  const made = await newFeed(source, targets);
  expect(await made.run(sign, { rest: ['root'], keys: [made.key('ada')] })).toBe(0);
  expect(new Workspace(made.feed).roots()).toEqual([]);
  expect(await made.run(sign, { rest: ['root'], keys: [made.key('ben')] })).toBe(0);
  expect(new Workspace(made.feed).roots()).toHaveLength(1);
  return made;
}

/** All files below a folder with their contents. */
export function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());
  return new Map(files.sort().map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));
}
