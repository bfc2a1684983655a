import { LANGUAGES } from '../kinds';
import type { EntityRecord, EventRecord, PackRecords, SourceRecord } from '../records';
import type { CorpusSource } from './load';
import { lastChanges } from './notes';
import type { EntitySource, EventSource } from './schema';

/** An entry, or part of one, that is kept out of the build. */
export interface Draft {
  readonly type: 'entity' | 'event' | 'role';
  /** Id of the entity or event; of a role, that of its entity. */
  readonly id: string;
  readonly label: string;
  readonly reason: string;
}

/** What the build publishes, and what it leaves out. */
export interface CompiledCorpus {
  readonly records: PackRecords;
  readonly drafts: readonly Draft[];
}

/**
 * Compiles a source that passed the checks. Drafts are left out, and with them everything that points at them alone; of the sources, those
 * that something published cites. Entries are sorted by id and sources by id, so that the result depends on content only.
 */
export function compileCorpus(source: CorpusSource): CompiledCorpus {
  const published = source.entities.map((entry) => entry.value).filter((entity) => entity.draft === undefined);
  const known = new Set(published.map((entity) => entity.id));
  const changes = lastChanges(source);
  const entities = published
    .map((entity) => entityRecord(entity, known))
    .map((record) => dated(record, changes.entities))
    .sort(byId);
  const events = source.events
    .map((entry) => entry.value)
    .filter((event) => event.draft === undefined)
    .map((event) => eventRecord(event, known))
    .map((record) => dated(record, changes.events))
    .sort(byDateThenId);
  const cited = citedSources(entities, events);
  const sources = source.sources
    .map((entry): SourceRecord => entry.value)
    .filter((record) => cited.has(record.id))
    .sort(byId);
  const cues = Object.fromEntries(Object.entries(source.cues).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { records: { entities, events, sources, languages: [...source.languages], cues }, drafts: draftsOf(source) };
}

/** The record with the version in which it changed last. */
function dated<Kind extends EntityRecord | EventRecord>(record: Kind, changes: ReadonlyMap<string, string>): Kind {
  const changed = changes.get(record.id);
  return changed === undefined ? record : { ...record, changed };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byDateThenId(a: EventRecord, b: EventRecord): number {
  return a.date.lo - b.date.lo || a.date.hi - b.date.hi || byId(a, b);
}

function entityRecord(entity: EntitySource, known: ReadonlySet<string>): EntityRecord {
  const { draft: _draft, names, roles, relations, claims, ...fields } = entity;
  const aliases = LANGUAGES.flatMap((lang) => (names[lang] ?? []).map(({ whole: _, ...name }) => ({ ...name, lang })));
  return {
    ...fields,
    aliases,
    roles: roles
      .filter((role) => role.draft === undefined)
      .map(({ draft: _, of, ...role }) => (of !== undefined && known.has(of) ? { ...role, of } : role)),
    relations: relations.filter((relation) => known.has(relation.to)),
    claims: claims.map(({ sole: _, ...claim }) => claim),
  };
}

function eventRecord(event: EventSource, known: ReadonlySet<string>): EventRecord {
  const { draft: _draft, date, entities, ...fields } = event;
  return { ...fields, ...date, entities: entities.filter((id) => known.has(id)) };
}

function citedSources(entities: readonly EntityRecord[], events: readonly EventRecord[]): Set<string> {
  const lists = entities.flatMap(({ sources, roles, relations, claims, location }) => [
    sources,
    location ? [location.source] : [],
    ...[...roles, ...relations, ...claims].map((part) => part.sources),
  ]);
  return new Set([...lists, ...events.map((event) => event.sources)].flat());
}

function draftsOf(source: CorpusSource): Draft[] {
  const entities = source.entities.flatMap(({ value: { id, name, draft, roles } }): Draft[] => {
    if (draft !== undefined) return [{ type: 'entity', id, label: name, reason: draft }];
    return roles.flatMap((role) =>
      role.draft === undefined ? [] : [{ type: 'role' as const, id, label: role.label, reason: role.draft }],
    );
  });
  const events = source.events.flatMap(({ value: { id, title, draft } }): Draft[] =>
    draft === undefined ? [] : [{ type: 'event', id, label: title, reason: draft }],
  );
  return [...entities, ...events];
}
