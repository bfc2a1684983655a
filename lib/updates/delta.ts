import * as v from 'valibot';
import { LanguageRulesSchema } from '../corpus/language-rules';
import { EntitySchema, EventSchema, MetaSchema, RecordsSchema, SourceSchema } from '../corpus/records';
import type { Content } from './content-hash';
import { applyList, diffList } from './delta-list';

const list = <Record extends v.GenericSchema>(record: Record) =>
  v.strictObject({
    put: v.array(v.strictObject({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), record })),
    delete: v.array(v.string()),
  });

/** What leads from one version's content to another's; a file of it is this as JSON, compressed with gzip. */
export const DeltaSchema = v.strictObject({
  format: v.literal(1),
  meta: MetaSchema,
  entities: list(EntitySchema),
  events: list(EventSchema),
  sources: list(SourceSchema),
  languages: list(LanguageRulesSchema),
  /** Complete; absent when unchanged. */
  cues: v.exactOptional(RecordsSchema.entries.cues),
});
export type Delta = v.InferOutput<typeof DeltaSchema>;

const byId = ({ id }: { readonly id: string }) => id;
const byLanguage = ({ lang }: { readonly lang: string }) => lang;

/** What leads from `before` to `after`. */
export function diffRecords(before: Content, after: Content): Delta {
  const [old, next] = [before.records, after.records];
  const sameCues = JSON.stringify(old.cues) === JSON.stringify(next.cues);
  return v.parse(DeltaSchema, {
    format: 1,
    meta: after.meta,
    entities: diffList(old.entities, next.entities, byId),
    events: diffList(old.events, next.events, byId),
    sources: diffList(old.sources, next.sources, byId),
    languages: diffList(old.languages, next.languages, byLanguage),
    ...(!sameCues && { cues: next.cues }),
  });
}

/** Applies a delta. Whether it was made for this content shows only in the result's hash, which the caller checks. */
export function applyDelta({ records }: Content, delta: Delta): Content {
  return {
    meta: delta.meta,
    records: {
      entities: applyList(records.entities, delta.entities, byId),
      events: applyList(records.events, delta.events, byId),
      sources: applyList(records.sources, delta.sources, byId),
      languages: applyList(records.languages, delta.languages, byLanguage),
      cues: delta.cues ?? records.cues,
    },
  };
}
