import { compareVersions } from '../versions';
import type { CorpusSource } from './load';

/** In which version a record changed last, by id; nothing for what is as it was in the first version. */
export interface LastChanges {
  readonly entities: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, string>;
}

/** Reads the notes of all versions (`corpus/versions/`): of several that name a record the newest counts. */
export function lastChanges({ versions }: Pick<CorpusSource, 'versions'>): LastChanges {
  const notes = versions.map(({ value }) => value).sort((a, b) => compareVersions(a.version, b.version));
  const newest = (what: 'entities' | 'events') => new Map(notes.flatMap((note) => note[what].map((id) => [id, note.version] as const)));
  return { entities: newest('entities'), events: newest('events') };
}
