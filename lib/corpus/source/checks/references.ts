import type { CorpusSource } from '../load';
import type { Path, Problem } from '../problem';
import type { EntitySource, EventSource } from '../schema';
import type { Located } from '../yaml-file';
import { errorOf } from './checker';

const unknown = errorOf('unknown-reference');

/** Everything that is named by id exists. Drafts count as existing: the build leaves out what points at them. */
export function checkReferences(source: CorpusSource): Problem[] {
  const ids = { entity: idsOf(source.entities), source: idsOf(source.sources) };
  const missing = (entry: Located<unknown>, { what, id, path }: Reference): Problem[] =>
    ids[what].has(id) ? [] : [unknown(entry, path, `there is no ${what} "${id}"; add it or correct the id`)];
  return [
    ...source.entities.flatMap((entry) => ofEntity(entry.value).flatMap((reference) => missing(entry, reference))),
    ...source.events.flatMap((entry) => ofEvent(entry.value).flatMap((reference) => missing(entry, reference))),
  ];
}

interface Reference {
  readonly what: 'entity' | 'source';
  readonly id: string;
  readonly path: Path;
}

function idsOf(entries: readonly Located<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.value.id));
}

function ofEntity({ sources, roles, relations, claims, location }: EntitySource): Reference[] {
  return [
    ...cited(sources, []),
    ...roles.flatMap((role, i) => [...cited(role.sources, ['roles', i]), ...(role.of ? [entity(role.of, ['roles', i, 'of'])] : [])]),
    ...relations.flatMap((relation, i) => [...cited(relation.sources, ['relations', i]), entity(relation.to, ['relations', i, 'to'])]),
    ...claims.flatMap((claim, i) => cited(claim.sources, ['claims', i])),
    ...(location ? [{ what: 'source' as const, id: location.source, path: ['location', 'source'] }] : []),
  ];
}

function ofEvent({ sources, entities }: EventSource): Reference[] {
  return [...cited(sources, []), ...entities.map((id, i) => entity(id, ['entities', i]))];
}

function entity(id: string, path: Path): Reference {
  return { what: 'entity', id, path };
}

function cited(ids: readonly string[], path: Path): Reference[] {
  return ids.map((id, i) => ({ what: 'source', id, path: [...path, 'sources', i] }));
}
