import * as v from 'valibot';
import { ENTITY_KINDS, ROLE_TYPES } from '../corpus/kinds';
import { IdSchema } from '../corpus/records';
import { Count, Day, Family, optional, PartialDate } from './scalars';

/* What a card, a row of a list and their sources are told: the fields of `lib/corpus/views.ts` as the contract checks them. */

const RoleView = v.object({
  label: v.string(),
  type: optional(v.picklist(ROLE_TYPES)),
  from: optional(PartialDate),
  until: optional(PartialDate),
  sources: v.array(Count),
});
export const SourceView = v.object({
  publisher: v.string(),
  title: v.string(),
  date: optional(PartialDate),
  url: optional(v.string()),
  symbol: optional(v.string()),
  encyclopaedia: optional(v.literal(true)),
});
export const EntryViewSchema = v.object({
  id: IdSchema,
  kind: v.picklist(ENTITY_KINDS),
  family: Family,
  name: v.string(),
  arabic: optional(v.string()),
  line: v.string(),
  from: optional(PartialDate),
  until: optional(PartialDate),
  title: optional(v.string()),
  score: optional(v.number()),
  matched: optional(v.string()),
});
export const CardViewSchema = v.object({
  id: IdSchema,
  kind: v.picklist(ENTITY_KINDS),
  family: Family,
  name: v.string(),
  arabic: optional(v.string()),
  from: optional(PartialDate),
  until: optional(PartialDate),
  identification: v.string(),
  background: optional(v.string()),
  asOf: optional(Day),
  atDate: v.array(RoleView),
  atDateNote: optional(
    v.variant('kind', [
      v.object({ kind: v.literal('not-yet'), from: PartialDate }),
      v.object({ kind: v.literal('over'), until: PartialDate }),
      v.object({ kind: v.literal('before-role'), label: v.string(), from: PartialDate }),
      v.object({ kind: v.literal('after-role'), label: v.string(), until: PartialDate }),
      v.object({ kind: v.literal('unknown') }),
    ]),
  ),
  since: v.array(RoleView),
  timeline: v.array(
    v.object({
      id: IdSchema,
      date: PartialDate,
      end: optional(PartialDate),
      title: v.string(),
      summary: v.string(),
      later: v.boolean(),
      sources: v.array(Count),
    }),
  ),
  timelineTotal: Count,
  wholeTimeline: optional(v.literal(true)),
  claims: v.array(v.object({ topic: v.string(), by: v.string(), text: v.string(), sources: v.array(Count) })),
  sources: v.array(SourceView),
  readMore: optional(SourceView),
  corpusAsOf: Day,
});
/** Which of its readings a metonym has where it stands, and the entities that the other reading means. */
export const SenseViewSchema = v.object({
  sense: v.picklist(['government', 'place', 'open']),
  stands: v.pipe(v.array(v.object({ id: IdSchema, kind: v.picklist(ENTITY_KINDS), name: v.string() })), v.minLength(1)),
});
