import { BUILD_AGAIN, PackError } from './pack-error';
import { resolveRedirect } from './query/redirects';
import type { EntityRecord, EventRecord, PackMeta, PackRecords } from './records';

/** A reference: where it stands, and the id it names. */
type Reference = readonly [where: string, id: string];

/**
 * Checks that ids are unique and that everything a record refers to is in the pack.
 *
 * @throws PackError that names the first thing wrong and counts the rest.
 */
export function checkReferences(meta: PackMeta, records: PackRecords): void {
  const problems = [
    ...duplicates('entity', records.entities),
    ...duplicates('event', records.events),
    ...duplicates('source', records.sources),
    ...duplicates('language', records.languages, ({ lang }) => lang),
    ...unknownReferences(records),
    ...brokenRedirects(meta, records),
  ];
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more problems)` : '';
  throw new PackError(`The pack contradicts itself: ${first}${more}. ${BUILD_AGAIN}`);
}

function duplicates<Item extends object>(what: string, items: readonly Item[], key: (item: Item) => string = idOf): string[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const id = key(item);
    if (seen.has(id)) return [`there are two records for ${what} "${id}"`];
    seen.add(id);
    return [];
  });
}

function idOf(item: object): string {
  return 'id' in item ? String(item.id) : '';
}

function unknownReferences({ entities, events, sources }: PackRecords): string[] {
  const known = {
    entity: new Set(entities.map(({ id }) => id)),
    source: new Set(sources.map(({ id }) => id)),
  };
  const missing = (what: keyof typeof known, references: readonly Reference[]) =>
    references.filter(([, id]) => !known[what].has(id)).map(([where, id]) => `${where} refers to the unknown ${what} "${id}"`);
  return [
    ...missing('entity', [...entities.flatMap(entitiesOfEntity), ...events.flatMap(entitiesOfEvent)]),
    ...missing('source', [...entities.flatMap(sourcesOfEntity), ...events.flatMap(sourcesOfEvent)]),
  ];
}

function entitiesOfEntity({ id, roles, relations }: EntityRecord): Reference[] {
  return [
    ...roles.flatMap(({ of }, index): Reference[] => (of === undefined ? [] : [[`entity "${id}", roles.${index}.of`, of]])),
    ...relations.map(({ to }, index): Reference => [`entity "${id}", relations.${index}.to`, to]),
  ];
}

function entitiesOfEvent({ id, entities }: EventRecord): Reference[] {
  return entities.map((entity, index): Reference => [`event "${id}", entities.${index}`, entity]);
}

function sourcesOfEntity({ id, sources, roles, relations, claims, location }: EntityRecord): Reference[] {
  const cited = (field: string, ids: readonly string[]) =>
    ids.map((source, index): Reference => [`entity "${id}", ${field}.${index}`, source]);
  return [
    ...cited('sources', sources),
    ...Object.entries({ roles, relations, claims }).flatMap(([field, parts]) =>
      parts.flatMap((part, index) => cited(`${field}.${index}.sources`, part.sources)),
    ),
    ...(location ? [[`entity "${id}", location.source`, location.source] as const] : []),
  ];
}

function sourcesOfEvent({ id, sources }: EventRecord): Reference[] {
  return sources.map((source, index): Reference => [`event "${id}", sources.${index}`, source]);
}

function brokenRedirects({ redirects }: PackMeta, { entities }: PackRecords): string[] {
  const known = new Set(entities.map(({ id }) => id));
  return Object.keys(redirects).flatMap((id) => {
    if (known.has(id)) return [`the redirect "${id}" hides an entity of that id`];
    return known.has(resolveRedirect(redirects, id)) ? [] : [`the redirect "${id}" leads to no entity`];
  });
}
