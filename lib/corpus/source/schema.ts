import * as v from 'valibot';
import { parseEdtf, parseEdtfInterval } from '../../time/edtf';
import { ALIAS_KINDS, LANGUAGES } from '../kinds';
import {
  AliasSchema,
  ClaimSchema,
  EntitySchema,
  EventSchema,
  IdSchema,
  MetaSchema,
  RelationSchema,
  RoleSchema,
  SourceSchema,
  VersionSchema,
} from '../records';

/*
 * The shape of the YAML that people edit. It differs from the pack's records in what is convenient to write: dates are EDTF strings, names
 * are grouped by language, empty lists may be left out, and `draft` keeps an entry out of the build.
 */

/** A bare year is a number to YAML. */
const EdtfText = v.pipe(
  v.union([v.string(), v.number()], 'this is not a date in EDTF'),
  v.transform((value) => String(value)),
);

/** A schema for EDTF text that compiles it with `parse` and turns what it throws into an issue. */
function edtf<T>(parse: (text: string) => T) {
  return v.pipe(
    EdtfText,
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      try {
        return parse(dataset.value);
      } catch (error) {
        addIssue({ message: error instanceof Error ? error.message : String(error) });
        return NEVER;
      }
    }),
  );
}
const EdtfDate = edtf(parseEdtf);
/** One date, or the first and the last as an EDTF interval. */
const EdtfDateOrSpan = edtf((text) => {
  if (!text.includes('/')) return { date: parseEdtf(text) };
  const { from, until } = parseEdtfInterval(text);
  if (!from) throw new RangeError(`"${text}" has no beginning; an event needs one`);
  return { date: from, ...(until && { end: until }) };
});

const interval = { from: v.exactOptional(EdtfDate), until: v.exactOptional(EdtfDate) };
const sources = v.optional(v.array(IdSchema), []);
const reason = v.exactOptional(v.pipe(v.string(), v.minLength(1, 'say why')));
const draft = reason;

const { lang: _lang, ...nameFields } = AliasSchema.entries;
/** `whole` says to editors why this name is more than the shorter name of another entity that it holds. */
const Name = v.strictObject({ ...nameFields, ...interval, kind: v.optional(v.picklist(ALIAS_KINDS), 'name'), whole: reason });
/** A bare string is a full name. */
const NameOrText = v.lazy((input) =>
  typeof input === 'string'
    ? v.pipe(
        AliasSchema.entries.text,
        v.transform((text): v.InferOutput<typeof Name> => ({ text, kind: 'name' })),
      )
    : Name,
);

const Role = v.strictObject({ ...RoleSchema.entries, ...interval, sources, draft });
const Relation = v.strictObject({ ...RelationSchema.entries, ...interval, sources });
/** `sole` says to editors why no other side speaks on the claim's topic. */
const Claim = v.strictObject({ ...ClaimSchema.entries, date: v.exactOptional(EdtfDate), sources, sole: reason });

const { aliases: _aliases, changed: _changed, ...entityFields } = EntitySchema.entries;
/** `corpus/entities/<kind>/<id>.yaml` */
export const EntityFileSchema = v.strictObject({
  ...entityFields,
  ...interval,
  /** Names by language, most usual first. */
  names: v.record(v.picklist(LANGUAGES), v.array(NameOrText)),
  roles: v.optional(v.array(Role), []),
  relations: v.optional(v.array(Relation), []),
  claims: v.optional(v.array(Claim), []),
  sources,
  draft,
});
export type EntitySource = v.InferOutput<typeof EntityFileSchema>;

/** One entry of `corpus/events/<year>.yaml`. */
export const EventEntrySchema = v.strictObject({
  id: EventSchema.entries.id,
  kind: EventSchema.entries.kind,
  /** `2017-12-22`, or `2017-12-21/2017-12-22` for an event of several days. */
  date: EdtfDateOrSpan,
  title: EventSchema.entries.title,
  summary: EventSchema.entries.summary,
  entities: v.array(IdSchema),
  sources,
  draft,
});
export type EventSource = v.InferOutput<typeof EventEntrySchema>;

/** One entry of `corpus/sources/*.yaml`. */
export const SourceEntrySchema = v.strictObject({ ...SourceSchema.entries, date: v.exactOptional(EdtfDate) });
export type SourceSource = v.InferOutput<typeof SourceEntrySchema>;

/** `corpus/corpus.yaml` */
export const CorpusFileSchema = v.strictObject({
  title: MetaSchema.entries.title,
  version: MetaSchema.entries.version,
  licence: MetaSchema.entries.licence,
  notice: MetaSchema.entries.notice,
  /** The day on which the corpus's knowledge ends. */
  asOf: EdtfDate,
  gate: MetaSchema.entries.gate,
  redirects: v.optional(v.record(IdSchema, IdSchema), {}),
  /** Stretches of the timeline in which little happened that the corpus tells, and why. */
  quiet: v.optional(v.array(v.strictObject({ from: EdtfDate, until: EdtfDate, why: v.pipe(v.string(), v.minLength(1)) })), []),
});
export type CorpusSettings = v.InferOutput<typeof CorpusFileSchema>;

/** `corpus/cues.yaml`: lists of words by cue. */
export const CuesFileSchema = v.record(v.string(), v.array(v.pipe(v.string(), v.minLength(1))));

/** `corpus/versions/<version>.yaml`: what is new or changed in a version, as `corpus note` writes it. */
export const VersionNotesSchema = v.strictObject({ version: VersionSchema, entities: v.array(IdSchema), events: v.array(IdSchema) });
export type VersionNotes = v.InferOutput<typeof VersionNotesSchema>;
