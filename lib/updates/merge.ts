import type { PackHead } from '../corpus/pack';
import { resolveRedirect } from '../corpus/query/redirects';
import type { PackRecords } from '../corpus/records';
import type { Content } from './content-hash';

/** A corpus that is laid together with others. */
export interface Layer {
  /** Name of its feed, for conflicts. */
  readonly name: string;
  readonly content: Content;
  /** It stands alone: what is made of it is called by its name, whichever place it has. */
  readonly whole?: boolean;
}

/** A record that an earlier layer keeps out. */
export interface Conflict {
  readonly what: 'entity' | 'event';
  readonly id: string;
  readonly name: string;
  /** Name of the layer whose record is used. */
  readonly keptFrom: string;
}

export interface Merged {
  readonly head: PackHead;
  readonly records: PackRecords;
  readonly conflicts: readonly Conflict[];
}

const LARGEST_GATE = 200;
const LONGEST_NOTICE = 4000;

/**
 * Lays corpora together, the one that comes first first. No record of an earlier layer is changed or replaced by a later one's: what stands
 * against it is left out and listed. A source of a later layer whose id is taken gets another id, so that nothing cites the wrong one.
 *
 * @param layers - At least one.
 */
export function mergeLayers(layers: readonly [Layer, ...Layer[]]): Merged {
  const [first, ...others] = layers;
  const owners = { entities: ownersOf(layers, 'entities'), events: ownersOf(layers, 'events') };
  const merged = others.reduce<Merged>((above, layer, index) => laidUnder(above, layer, index, owners), {
    ...headAndRecords(first.content),
    conflicts: [],
  });
  return { ...merged, head: { ...merged.head, ...named(layers) } };
}

/** What the whole is called, and who made what: as the layer that stands alone says, else the first. */
function named(layers: readonly [Layer, ...Layer[]]): Pick<PackHead, 'title' | 'version' | 'licence' | 'asOf' | 'notice'> {
  const main = layers.find(({ whole }) => whole) ?? layers[0];
  const { title, version, licence, asOf } = main.content.meta;
  const notice = layers
    .filter((layer) => layer !== main)
    .map(({ content: { meta } }) => meta)
    .reduce(
      (text, meta) => (text.includes(meta.notice) ? text : `${text}\n\n${meta.title}: ${meta.licence}. ${meta.notice}`),
      main.content.meta.notice,
    );
  return { title, version, licence, asOf, notice: notice.length > LONGEST_NOTICE ? `${notice.slice(0, LONGEST_NOTICE - 1)}…` : notice };
}

/** Names of layers, by the ids of the records that they are the first to have. */
type Owners = Readonly<Record<'entities' | 'events', ReadonlyMap<string, string>>>;

function ownersOf(layers: readonly Layer[], what: keyof Owners): ReadonlyMap<string, string> {
  // Of equal keys the last one counts: from the end.
  return new Map([...layers].reverse().flatMap(({ name, content }) => content.records[what].map(({ id }) => [id, name] as const)));
}

function headAndRecords({ meta, records }: Content): Pick<Merged, 'head' | 'records'> {
  const { schema: _schema, counts: _counts, ...head } = meta;
  return { head, records };
}

function laidUnder({ head, records, conflicts }: Merged, layer: Layer, index: number, owners: Owners): Merged {
  const { content } = layer;
  const citing = renamedSources(records, content.records, index + 2);
  const under = replacedSources(content.records, citing);
  const owner = (what: keyof Owners, id: string) => owners[what].get(id) ?? layer.name;
  const taken = takenIds(head, records);
  const kept = {
    entities: under.entities.filter(({ id }) => !taken.entities.has(id)),
    events: under.events.filter(({ id }) => !taken.events.has(id)),
  };
  const left: Conflict[] = [
    ...under.entities
      .filter(({ id }) => taken.entities.has(id))
      .map(({ id, name }): Conflict => ({ what: 'entity', id, name, keptFrom: owner('entities', resolveRedirect(head.redirects, id)) })),
    ...under.events
      .filter(({ id }) => taken.events.has(id))
      .map(({ id, title }): Conflict => ({ what: 'event', id, name: title, keptFrom: owner('events', id) })),
  ];
  const languages = new Set(records.languages.map(({ lang }) => lang));
  const sources = new Set(records.sources.map(({ id }) => id));
  const merged: PackRecords = {
    entities: [...records.entities, ...kept.entities],
    events: [...records.events, ...kept.events],
    sources: [...records.sources, ...under.sources.filter(({ id }) => !sources.has(id))],
    languages: [...records.languages, ...under.languages.filter(({ lang }) => !languages.has(lang))],
    cues: mergedCues(records.cues, under.cues),
  };
  return { head: mergedHead(head, content, merged), records: resolved(merged, head), conflicts: [...conflicts, ...left] };
}

/** Ids that mean something already: an id that was redirected must not come back as another thing. */
function takenIds({ redirects }: PackHead, { entities, events }: PackRecords) {
  return {
    entities: new Set([...entities.map(({ id }) => id), ...Object.keys(redirects)]),
    events: new Set(events.map(({ id }) => id)),
  };
}

/** New ids for sources whose ids mean other sources in the layers above. */
function renamedSources(above: PackRecords, below: PackRecords, number: number): ReadonlyMap<string, string> {
  const taken = new Map(above.sources.map((source) => [source.id, JSON.stringify(source)]));
  const used = new Set([...taken.keys(), ...below.sources.map(({ id }) => id)]);
  return new Map(
    below.sources.flatMap((source) => {
      const known = taken.get(source.id);
      if (known === undefined || known === JSON.stringify(source)) return [];
      return [[source.id, freeId(source.id, number, used)] as const];
    }),
  );
}

function freeId(id: string, number: number, used: Set<string>): string {
  for (let suffix = number; ; suffix++) {
    const ending = `-${suffix}`;
    const free = `${id.slice(0, 120 - ending.length).replace(/-+$/, '')}${ending}`;
    if (used.has(free)) continue;
    used.add(free);
    return free;
  }
}

function replacedSources(records: PackRecords, ids: ReadonlyMap<string, string>): PackRecords {
  if (ids.size === 0) return records;
  const cited = <Part extends { sources: string[] }>(part: Part): Part => ({
    ...part,
    sources: part.sources.map((id) => ids.get(id) ?? id),
  });
  return {
    ...records,
    sources: records.sources.map((source) => ({ ...source, id: ids.get(source.id) ?? source.id })),
    events: records.events.map(cited),
    entities: records.entities.map((entity) => ({
      ...cited(entity),
      roles: entity.roles.map(cited),
      relations: entity.relations.map(cited),
      claims: entity.claims.map(cited),
      ...(entity.location && { location: { ...entity.location, source: ids.get(entity.location.source) ?? entity.location.source } }),
    })),
  };
}

/** Later layers may name entities by ids that an earlier one redirects. */
function resolved(records: PackRecords, { redirects }: PackHead): PackRecords {
  const to = (id: string) => (Object.hasOwn(redirects, id) ? resolveRedirect(redirects, id) : id);
  return {
    ...records,
    entities: records.entities.map((entity) => ({
      ...entity,
      roles: entity.roles.map((role) => (role.of === undefined ? role : { ...role, of: to(role.of) })),
      relations: entity.relations.map((relation) => ({ ...relation, to: to(relation.to) })),
    })),
    events: records.events.map((event) => ({ ...event, entities: event.entities.map(to) })),
  };
}

function mergedCues(above: PackRecords['cues'], below: PackRecords['cues']): PackRecords['cues'] {
  const names = [...new Set([...Object.keys(above), ...Object.keys(below)])];
  return Object.fromEntries(names.map((name) => [name, [...new Set([...(above[name] ?? []), ...(below[name] ?? [])])]]));
}

function mergedHead(head: PackHead, { meta }: Content, { entities }: PackRecords): PackHead {
  const known = new Set(entities.map(({ id }) => id));
  const fresh = Object.entries(meta.redirects).filter(([id]) => !known.has(id) && !Object.hasOwn(head.redirects, id));
  return {
    ...head,
    gate: [...new Set([...head.gate, ...meta.gate])].slice(0, LARGEST_GATE),
    redirects: { ...head.redirects, ...Object.fromEntries(fresh) },
  };
}
