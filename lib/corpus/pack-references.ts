import { BUILD_AGAIN, PackError, type PackFaultCode } from './pack-error';
import { resolveRedirect } from './query/redirects';
import type { EntityRecord, EventRecord, PackMeta, PackRecords } from './records';

/** A reference: the record and the field where it stands, and the id it names. */
interface Reference {
  readonly record: string;
  readonly field: string;
  readonly id: string;
}
/** Something wrong: in words, and as data. */
interface Contradiction {
  readonly words: string;
  readonly code: PackFaultCode;
  readonly params: readonly string[];
}

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
  throw new PackError(`The pack contradicts itself: ${first.words}${more}. ${BUILD_AGAIN}`, first.code, ...first.params);
}

function duplicates<Item extends object>(what: string, items: readonly Item[], key: (item: Item) => string = idOf): Contradiction[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const id = key(item);
    if (seen.has(id)) return [{ words: `there are two records for ${what} "${id}"`, code: 'twice', params: [id] }];
    seen.add(id);
    return [];
  });
}

function idOf(item: object): string {
  return 'id' in item ? String(item.id) : '';
}

function unknownReferences({ entities, events, sources }: PackRecords): Contradiction[] {
  const known = {
    entity: new Set(entities.map(({ id }) => id)),
    source: new Set(sources.map(({ id }) => id)),
  };
  // Record by record: all references of a large corpus at once would be more than the corpus.
  const missing =
    (what: keyof typeof known, of: 'entity' | 'event') =>
    ({ record, field, id }: Reference): Contradiction[] => {
      if (known[what].has(id)) return [];
      const words = `${of} "${record}", ${field} refers to the unknown ${what} "${id}"`;
      return [{ words, code: 'unknown', params: [`${record} › ${field}`, id] }];
    };
  return [
    ...entities.flatMap((entity) => entitiesOfEntity(entity).flatMap(missing('entity', 'entity'))),
    ...events.flatMap((event) => entitiesOfEvent(event).flatMap(missing('entity', 'event'))),
    ...entities.flatMap((entity) => sourcesOfEntity(entity).flatMap(missing('source', 'entity'))),
    ...events.flatMap((event) => sourcesOfEvent(event).flatMap(missing('source', 'event'))),
  ];
}

function entitiesOfEntity({ id: record, roles, relations }: EntityRecord): Reference[] {
  return [
    ...roles.flatMap(({ of }, index) => (of === undefined ? [] : [{ record, field: `roles.${index}.of`, id: of }])),
    ...relations.map(({ to }, index) => ({ record, field: `relations.${index}.to`, id: to })),
  ];
}

function entitiesOfEvent({ id: record, entities }: EventRecord): Reference[] {
  return entities.map((id, index) => ({ record, field: `entities.${index}`, id }));
}

function sourcesOfEntity({ id: record, sources, roles, relations, claims, location }: EntityRecord): Reference[] {
  const cited = (field: string, ids: readonly string[]) => ids.map((id, index) => ({ record, field: `${field}.${index}`, id }));
  return [
    ...cited('sources', sources),
    ...Object.entries({ roles, relations, claims }).flatMap(([field, parts]) =>
      parts.flatMap((part, index) => cited(`${field}.${index}.sources`, part.sources)),
    ),
    ...(location ? [{ record, field: 'location.source', id: location.source }] : []),
  ];
}

function sourcesOfEvent({ id: record, sources }: EventRecord): Reference[] {
  return sources.map((id, index) => ({ record, field: `sources.${index}`, id }));
}

function brokenRedirects({ redirects }: PackMeta, { entities }: PackRecords): Contradiction[] {
  const known = new Set(entities.map(({ id }) => id));
  const broken = (id: string, what: string): Contradiction => ({ words: `the redirect "${id}" ${what}`, code: 'redirect', params: [id] });
  return Object.keys(redirects).flatMap((id) => {
    if (known.has(id)) return [broken(id, 'hides an entity of that id')];
    return known.has(resolveRedirect(redirects, id)) ? [] : [broken(id, 'leads to no entity')];
  });
}
