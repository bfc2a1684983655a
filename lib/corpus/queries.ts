import type { DayNumber } from '../time/types';
import { FAMILY_OF_KIND } from './kinds';
import type { Pack } from './pack-types';
import type { EntityPageView, PlacesView, TimelineView } from './page-view';
import { chronicle } from './query/chronicle';
import { type Citations, createCitations, readMoreOf } from './query/citations';
import { namesInUse, relationsOf, roleSpans, tiesByTarget } from './query/entity-page';
import type { Fact } from './query/facts';
import { createForesight } from './query/known';
import { placesAround, placeView } from './query/places';
import { resolveRedirect } from './query/redirects';
import { sinceFacts } from './query/since';
import { labelOfRole, type StateAt, stateAt } from './query/state';
import { eventsByEntity, inOrder, type PlacedEvent, timelineAround, wholeTimeline } from './query/timeline';
import type { EntityRecord, EventRecord, RoleRecord } from './records';
import { newestVersion } from './versions';
import type { CardView, EntryView, EventView, RoleView } from './views';

/** Answers about one pack. Dates are article dates; without one the answer is the latest state that the corpus knows. */
export interface Queries {
  /**
   * The card of an entity, redirects followed; `undefined` when the pack has no such entity.
   * @param extent `whole` puts every event into the timeline instead of those around the date
   */
  cardView(id: string, date?: DayNumber, extent?: 'around' | 'whole'): CardView | undefined;
  /** Everything about an entity, redirects followed; `undefined` when the pack has no such entity. */
  entityPage(id: string, date?: DayNumber): EntityPageView | undefined;
  /** All events, or those that name one of `ids`, oldest first. */
  timeline(ids?: readonly string[]): TimelineView;
  /** All places, those among `ids`, or, with `around`, those that belong to one entity, as of `date`. */
  places(scope: { readonly ids?: readonly string[]; readonly around?: string }, date?: DayNumber): PlacesView;
  /** One line about an entity; `undefined` when `entityIndex` is not a position in `records.entities`. */
  entryView(entityIndex: number, date?: DayNumber): EntryView | undefined;
  /** All events of an entity, oldest first, redirects followed; empty when there are none. */
  eventsOf(id: string): readonly EventRecord[];
  /** The headword of an entity, redirects followed; `undefined` when the pack has no such entity. */
  nameOf(id: string): string | undefined;
}

const byPriority = (entities: readonly EntityRecord[]): EntityRecord[] => [...entities].sort((a, b) => a.priority - b.priority);

function roleView({ label, type, from, until, sources }: Fact, citations: Citations): RoleView {
  return { label, ...(type && { type }), ...(from && { from }), ...(until && { until }), sources: citations.cite(sources) };
}

function eventView({ event, later }: PlacedEvent, citations: Citations): EventView {
  const { id, date, end, title, summary } = event;
  return { id, date, ...(end && { end }), title, summary, later, sources: citations.cite(event.sources) };
}

/** Prepares a pack for questions; nothing is copied but three indexes by id. */
export function createQueries(pack: Pack): Queries {
  const { meta, records } = pack;
  const entities = new Map(records.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const events = eventsByEntity(records.events);
  const foresight = createForesight(records.entities);

  const find = (id: string): EntityRecord | undefined => entities.get(resolveRedirect(meta.redirects, id));
  const nameOf = (id: string): string | undefined => find(id)?.name;
  const eventsOf = (id: string): readonly EventRecord[] => events.get(find(id)?.id ?? id) ?? [];
  const labelling =
    (day: DayNumber) =>
    (role: RoleRecord): string =>
      labelOfRole(role, day, foresight, nameOf);
  const laterLabel = labelling(meta.asOf);

  /** At the article's date, or at the end of the corpus's knowledge, when everything in it is known. */
  const stateOf = (entity: EntityRecord, date: DayNumber | undefined): StateAt => {
    const day = date ?? meta.asOf;
    const state = stateAt(entity, day, foresight, labelling(day));
    return date === undefined ? { ...state, identification: entity.identification } : state;
  };

  const newCitations = (): Citations => createCitations((source) => sources.get(source));

  const cardOf = (entity: EntityRecord, date: DayNumber | undefined, extent: 'around' | 'whole', citations: Citations): CardView => {
    const state = stateOf(entity, date);
    const atDate = state.facts.map((fact) => roleView(fact, citations));
    const since = date === undefined ? [] : sinceFacts(entity, date, laterLabel, nameOf).map((fact) => roleView(fact, citations));
    const own = eventsOf(entity.id);
    const timeline = timelineAround(own, date).map((placed) => eventView(placed, citations));
    const claims = entity.claims.map(({ topic, by, text, sources: ids }) => ({ topic, by, text, sources: citations.cite(ids) }));
    citations.cite(entity.sources);
    const readMore = readMoreOf(entity, citations.sources);
    // Cited last, so that the sources of both extents have the same numbers as far as they go.
    const whole = extent === 'whole' ? wholeTimeline(own, date).map((placed) => eventView(placed, citations)) : undefined;
    return {
      id: entity.id,
      kind: entity.kind,
      family: FAMILY_OF_KIND[entity.kind],
      name: entity.name,
      ...(entity.arabic && { arabic: entity.arabic }),
      ...(entity.from && { from: entity.from }),
      ...(entity.until && { until: entity.until }),
      identification: state.identification,
      ...(entity.background && { background: entity.background }),
      ...(date !== undefined && { asOf: date }),
      atDate,
      ...(state.note && { atDateNote: state.note }),
      since,
      timeline: whole ?? timeline,
      timelineTotal: own.length,
      ...(whole && { wholeTimeline: true }),
      claims,
      sources: citations.sources,
      ...(readMore && { readMore }),
      corpusAsOf: meta.asOf,
    };
  };

  const cardView: Queries['cardView'] = (id, date, extent = 'around') => {
    const entity = find(id);
    return entity && cardOf(entity, date, extent, newCitations());
  };

  let ties: ReturnType<typeof tiesByTarget> | undefined;
  const entityPage = (id: string, date?: DayNumber): EntityPageView | undefined => {
    const entity = find(id);
    if (!entity) return undefined;
    ties ??= tiesByTarget(records.entities);
    const citations = newCitations();
    // The card first: its statements keep the numbers that they have elsewhere. Its list of sources grows with what follows.
    const card = cardOf(entity, date, 'whole', citations);
    const changed = newestVersion([entity.changed, ...eventsOf(entity.id).map((event) => event.changed)]);
    return {
      card,
      roles: roleSpans(entity, date ?? meta.asOf, find, citations),
      names: namesInUse(entity),
      relations: relationsOf(entity, ties.get(entity.id) ?? [], find, citations),
      placed: placesAround(entity, eventsOf(entity.id), find).length > 0,
      version: meta.version,
      ...(changed !== undefined && { changed }),
    };
  };

  const timeline = (ids?: readonly string[]): TimelineView => {
    const wanted = ids && new Set(ids.map((id) => find(id)?.id));
    const chosen = allEvents().filter((event) => !wanted || event.entities.some((id) => wanted.has(find(id)?.id)));
    return { ...chronicle(chosen, find, newCitations()), corpusAsOf: meta.asOf };
  };
  let ordered: readonly EventRecord[] | undefined;
  const allEvents = (): readonly EventRecord[] => {
    ordered ??= inOrder(records.events);
    return ordered;
  };

  const places: Queries['places'] = ({ ids, around }, date) => {
    const centre = around === undefined ? undefined : find(around);
    const named = (ids?.map(find) ?? byPriority(records.entities)).filter((entity) => entity !== undefined);
    const found = centre ? placesAround(centre, eventsOf(centre.id), find) : named;
    const citations = newCitations();
    const views = [...new Set(found)].map((entity) => placeView(entity, date ?? meta.asOf, find, citations));
    return {
      places: views.filter((view) => view !== undefined),
      sources: citations.sources,
      ...(date !== undefined && { asOf: date }),
      corpusAsOf: meta.asOf,
    };
  };

  const entryView = (entityIndex: number, date?: DayNumber): EntryView | undefined => {
    const entity = records.entities[entityIndex];
    if (!entity) return undefined;
    const state = stateOf(entity, date);
    const line = date === undefined ? state.identification : (state.facts[0]?.label ?? state.identification);
    return {
      id: entity.id,
      kind: entity.kind,
      family: FAMILY_OF_KIND[entity.kind],
      name: entity.name,
      ...(entity.arabic && { arabic: entity.arabic }),
      line,
      ...(line === '' && entity.from && { from: entity.from }),
      ...(line === '' && entity.until && { until: entity.until }),
      ...(entity.wikipedia && { title: entity.wikipedia }),
    };
  };

  return { cardView, entityPage, timeline, places, entryView, eventsOf, nameOf };
}
