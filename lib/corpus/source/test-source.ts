import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkCorpus } from './check';
import { type CorpusSource, loadCorpusSource } from './load';
import type { Problem } from './problem';

/** A small correct corpus, as files of a source folder: two people, a town, an event, two sources. */
export const FILES: Readonly<Record<string, string>> = {
  'corpus.yaml': `title: Ruritania
version: 2026.11.1
licence: CC-BY-4.0
notice: Made for tests.
asOf: 2026-08-22
gate: [Ruritania]
`,
  'cues.yaml': 'en-title: [king]\n',
  'entities/person/rudolf.yaml': `id: rudolf
kind: person
name: Rudolf Elphberg
topicality: core
priority: 1
identification: King of Ruritania from 1893 to 1897
from: 1861?
until: 1897-05
names:
  en: [Rudolf Elphberg, {text: Elphberg, kind: surname, prior: 0.9}]
roles:
  - {label: King of Ruritania, type: office, from: 1893-07-01, until: 1897-05-02, track: 'office:king', sources: [gazette]}
relations:
  - {kind: opposed, to: michael, sources: [gazette]}
sources: [gazette]
`,
  'entities/person/michael.yaml': `id: michael
kind: person
name: Michael of Strelsau
topicality: core
priority: 2
identification: Duke of Strelsau
names:
  en: [Michael of Strelsau]
sources: [gazette]
`,
  'entities/place/zenda.yaml': `id: zenda
kind: place
name: Zenda
topicality: core
priority: 1
identification: Town with a castle
names:
  en: [Zenda]
  und: [{text: Zenda Castle, kind: variant}]
location: {lat: 50.1, lon: 14.2, precision: unit, source: map}
sources: [gazette, map]
`,
  'events/1893.yaml': `- id: 1893-07-01-coronation
  kind: politics
  date: 1893-07-01/1893-07-02
  title: Coronation
  summary: Rudolf was crowned.
  entities: [rudolf, zenda]
  sources: [gazette]
`,
  'sources/all.yaml': `- {id: gazette, publisher: The Gazette, title: Year of 1893, date: 1893, type: news}
- {id: map, publisher: Survey, title: Map, url: 'https://example.org/map', type: dataset}
`,
};

/** Writes files into a fresh folder and gives its path; the caller removes it. */
export function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'siyaq-corpus-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Calls `use` with a fresh folder of files and removes it. */
export function withFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = makeFolder(files);
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The correct corpus with some files replaced or added. */
export function loadWith(changes: Readonly<Record<string, string>> = {}): CorpusSource {
  return withFolder({ ...FILES, ...changes }, loadCorpusSource);
}

/** Problems of the correct corpus with some files changed, with file names relative to the corpus folder. */
export function problemsWith(changes: Readonly<Record<string, string>>): Problem[] {
  return withFolder({ ...FILES, ...changes }, (folder) =>
    checkCorpus(loadCorpusSource(folder)).map((problem) => ({ ...problem, file: relative(folder, problem.file) })),
  );
}

/** A file of the correct corpus with `from` replaced by `to`, for `problemsWith`. */
export function changed(name: string, from: string, to: string): Record<string, string> {
  const text = FILES[name];
  if (!text?.includes(from)) throw new Error(`${name} does not hold ${JSON.stringify(from)}`);
  return { [name]: text.replace(from, to) };
}
