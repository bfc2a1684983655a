import * as v from 'valibot';
import { ALIAS_KINDS, ENTITY_KINDS, EVENT_KINDS, LANGUAGES, RELATION_KINDS, ROLE_TYPES } from '../corpus/kinds';
import { IdSchema } from '../corpus/records';
import { Count, Day, Family, optional, PartialDate } from './scalars';

/* What the entity page, the timeline and the map are told: the fields of `lib/corpus/page-view.ts` as the contract checks them. */

const Numbers = v.array(Count);
const interval = { from: optional(PartialDate), until: optional(PartialDate) };

const EntityRef = v.object({
  id: IdSchema,
  kind: v.picklist(ENTITY_KINDS),
  family: Family,
  name: v.string(),
  arabic: optional(v.string()),
});
const role = { label: v.string(), type: optional(v.picklist(ROLE_TYPES)), ...interval, sources: Numbers, of: optional(EntityRef) };

/** The fields of `EntityPageView` beside its card. */
export const PAGE_PARTS = {
  roles: v.array(v.object({ ...role, state: v.picklist(['over', 'held', 'later']) })),
  names: v.array(v.object({ text: v.string(), lang: v.picklist(LANGUAGES), kind: v.picklist(ALIAS_KINDS), ...interval })),
  relations: v.array(v.object({ kind: v.picklist(RELATION_KINDS), inverse: v.boolean(), to: EntityRef, ...interval, sources: Numbers })),
  placed: v.boolean(),
  version: v.string(),
  changed: optional(v.string()),
} as const;

/** `FoundEvent` as the contract checks it. */
export const FoundEventPart = v.object({
  id: IdSchema,
  kind: v.picklist(EVENT_KINDS),
  date: PartialDate,
  end: optional(PartialDate),
  title: v.string(),
});

/** The fields of `TimelineView` but for its sources. */
export const TimelinePart = {
  events: v.array(
    v.object({
      id: IdSchema,
      kind: v.picklist(EVENT_KINDS),
      date: PartialDate,
      end: optional(PartialDate),
      title: v.string(),
      summary: v.string(),
      entities: Numbers,
      sources: Numbers,
    }),
  ),
  entities: v.array(EntityRef),
  corpusAsOf: Day,
} as const;

/** The fields of `PlacesView` but for its sources. */
export const PlacesPart = {
  places: v.array(
    v.object({
      entity: EntityRef,
      lat: v.number(),
      lon: v.number(),
      precision: v.picklist(['point', 'unit']),
      held: optional(v.object(role)),
    }),
  ),
  asOf: optional(Day),
  corpusAsOf: Day,
} as const;
