import * as v from 'valibot';
import { ALIAS_KINDS, ENTITY_KINDS, EVENT_KINDS, LANGUAGES, RELATION_KINDS, ROLE_TYPES, TOPICALITIES } from './kinds';
import { LanguageRulesSchema } from './language-rules';
import { text } from './record-text';

/** The pack schema version this code reads and writes. Raise it on any change that an older reader would misread. */
export const PACK_SCHEMA = 1;

/** Readable slug, never reused: lower-case letters, digits, hyphens. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(120));
const DaySchema = v.pipe(v.number(), v.integer(), v.minValue(-1_000_000), v.maxValue(1_000_000));

/** The parts of a date, for the contract of messages: pages need not carry the strictness of packs. */
export const PARTIAL_DATE = {
  lo: DaySchema,
  hi: DaySchema,
  precision: v.picklist(['day', 'month', 'year', 'decade']),
  qualifier: v.exactOptional(v.picklist(['?', '~', '%'])),
};
const PartialDateSchema = v.pipe(
  v.strictObject(PARTIAL_DATE),
  v.check((d) => d.lo <= d.hi, 'a date begins after it ends'),
);
/** `YYYY.MM.N` */
export const VersionSchema = v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,2}\.\d+$/));
/** Version in which a record came or changed last; absent when it is as it was in the first one. */
const changed = v.exactOptional(VersionSchema);
const interval = { from: v.exactOptional(PartialDateSchema), until: v.exactOptional(PartialDateSchema) };
const sourceIds = v.array(IdSchema);

/** One surface form as an editor wrote it; inflected and generated forms are derived when the lexicon is compiled. */
export const AliasSchema = v.strictObject({
  text: text(120),
  lang: v.picklist(LANGUAGES),
  kind: v.picklist(ALIAS_KINDS),
  ...interval,
  /** Words of which at least one must stand in the alias's neighbourhood (same paragraph) for the alias to count. */
  near: v.exactOptional(v.array(text(60))),
  /** Words that rule the alias out when they stand directly beside it. */
  never: v.exactOptional(v.array(text(60))),
  /** Case shape asked for: `exact` as written, `title` capitalised or all capitals (the default), `any`. */
  shape: v.exactOptional(v.picklist(['exact', 'title', 'any'])),
  /** Share of uses of this form that mean this entity, 0..1; default by kind. */
  prior: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Inflection class of `corpus/languages/<lang>.yaml`. */
  inflection: v.exactOptional(text(40)),
});
export type AliasRecord = v.InferOutput<typeof AliasSchema>;

export const RoleSchema = v.strictObject({
  /** "President of Syria": reads after a name and a comma. */
  label: text(200),
  type: v.picklist(ROLE_TYPES),
  ...interval,
  /** The entity that the role belongs to or that holds the place, if it has an entry. */
  of: v.exactOptional(IdSchema),
  /** Roles of one entity with the same `track` exclude each other in time. */
  track: v.exactOptional(text(40)),
  sources: sourceIds,
});
export type RoleRecord = v.InferOutput<typeof RoleSchema>;

export const RelationSchema = v.strictObject({ kind: v.picklist(RELATION_KINDS), to: IdSchema, ...interval, sources: sourceIds });
export type RelationRecord = v.InferOutput<typeof RelationSchema>;

/** A disputed or attributed statement; those with the same `topic` are shown side by side. */
export const ClaimSchema = v.strictObject({
  topic: text(120),
  by: text(120),
  text: text(400),
  date: v.exactOptional(PartialDateSchema),
  sources: sourceIds,
});

export const LocationSchema = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  /** `unit` = centroid of the administrative unit of that name, not of the town. */
  precision: v.picklist(['point', 'unit']),
  pcode: v.exactOptional(text(20)),
  geonames: v.exactOptional(v.pipe(v.number(), v.integer())),
  source: IdSchema,
});

export const EntitySchema = v.strictObject({
  id: IdSchema,
  kind: v.picklist(ENTITY_KINDS),
  /** English headword. */
  name: text(120),
  /** English Wikipedia title ("read more" and the evaluation's key), absent where there is no article. */
  wikipedia: v.exactOptional(text(160)),
  wikidata: v.exactOptional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/))),
  /** Name in Arabic script, shown beside the headword. */
  arabic: v.exactOptional(text(160)),
  topicality: v.picklist(TOPICALITIES),
  priority: v.picklist([1, 2, 3]),
  /** One line, at most 90 characters in the source; up to 200 accepted from older rows. */
  identification: text(200),
  background: v.exactOptional(text(1200)),
  ...interval,
  aliases: v.array(AliasSchema),
  roles: v.array(RoleSchema),
  relations: v.array(RelationSchema),
  claims: v.array(ClaimSchema),
  location: v.exactOptional(LocationSchema),
  sources: v.pipe(sourceIds, v.minLength(1)),
  changed,
});
export type EntityRecord = v.InferOutput<typeof EntitySchema>;

export const EventSchema = v.strictObject({
  id: IdSchema,
  kind: v.picklist(EVENT_KINDS),
  date: PartialDateSchema,
  end: v.exactOptional(PartialDateSchema),
  title: text(160),
  summary: text(600),
  entities: v.pipe(v.array(IdSchema), v.minLength(1)),
  sources: v.pipe(sourceIds, v.minLength(1)),
  changed,
});
export type EventRecord = v.InferOutput<typeof EventSchema>;

export const SourceSchema = v.strictObject({
  id: IdSchema,
  publisher: text(160),
  title: text(300),
  date: v.exactOptional(PartialDateSchema),
  /** Web address (http or https only) or UN document symbol; at least one. */
  url: v.exactOptional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/), v.maxLength(1000))),
  symbol: v.exactOptional(text(60)),
  /** `encyclopaedia` is shown as "read more", never counted as independent. */
  type: v.picklist(['news', 'document', 'encyclopaedia', 'dataset', 'reference']),
});
export type SourceRecord = v.InferOutput<typeof SourceSchema>;

export const MetaSchema = v.strictObject({
  schema: v.literal(PACK_SCHEMA),
  /** Name of the corpus, e.g. "Syria 2011–2026". */
  title: text(80),
  version: VersionSchema,
  licence: text(80),
  notice: text(4000),
  /** The corpus's knowledge ends on this day. */
  asOf: DaySchema,
  counts: v.strictObject({
    entities: v.number(),
    aliases: v.number(),
    forms: v.number(),
    events: v.number(),
    roles: v.number(),
    sources: v.number(),
  }),
  /** The gate's stems: case-sensitive substrings of which every relevant page holds at least one. */
  gate: v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(200)),
  redirects: v.record(IdSchema, IdSchema),
});
export type PackMeta = v.InferOutput<typeof MetaSchema>;

/** Everything in a pack that people wrote. Lexicon tables and search index are compiled from it and verified against it. */
export const RecordsSchema = v.strictObject({
  entities: v.array(EntitySchema),
  events: v.array(EventSchema),
  sources: v.array(SourceSchema),
  /** Language rules used by the lexicon compiler (see `corpus/languages/`), as plain data. */
  languages: v.array(LanguageRulesSchema),
  /** Words the linker reads as cues; see `corpus/cues.yaml`. */
  cues: v.record(v.string(), v.array(text(80))),
});
export type PackRecords = v.InferOutput<typeof RecordsSchema>;
