import type { DayNumber } from '../time/types';
import { FAMILY_OF_KIND } from './kinds';
import type { Pack } from './pack-types';
import { type Citations, createCitations, readMoreOf } from './query/citations';
import type { Fact } from './query/facts';
import { createForesight } from './query/known';
import { resolveRedirect } from './query/redirects';
import { sinceFacts } from './query/since';
import { labelOfRole, type StateAt, stateAt } from './query/state';
import { eventsByEntity, type PlacedEvent, timelineAround, wholeTimeline } from './query/timeline';
import type { EntityRecord, EventRecord, RoleRecord } from './records';
import type { CardView, EntryView, EventView, RoleView } from './views';

/** Answers about one pack. Dates are article dates; without one the answer is the latest state that the corpus knows. */
export interface Queries {
  /**
   * The card of an entity, redirects followed; `undefined` when the pack has no such entity.
   * @param extent `whole` puts every event into the timeline instead of those around the date
   */
  cardView(id: string, date?: DayNumber, extent?: 'around' | 'whole'): CardView | undefined;
  /** One line about an entity; `undefined` when `entityIndex` is not a position in `records.entities`. */
  entryView(entityIndex: number, date?: DayNumber): EntryView | undefined;
  /** All events of an entity, oldest first, redirects followed; empty when there are none. */
  eventsOf(id: string): readonly EventRecord[];
  /** The headword of an entity, redirects followed; `undefined` when the pack has no such entity. */
  nameOf(id: string): string | undefined;
}

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

  const cardView: Queries['cardView'] = (id, date, extent = 'around') => {
    const entity = find(id);
    if (!entity) return undefined;
    const citations = createCitations((source) => sources.get(source));
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

  return { cardView, entryView, eventsOf, nameOf };
}
