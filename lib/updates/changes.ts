import * as v from 'valibot';
import type { EntityRecord, EventRecord, PackRecords, SourceRecord } from '../corpus/records';
import type { Content } from './content-hash';

const Text = v.string();
const about = {
  what: v.picklist(['entity', 'event', 'source', 'language', 'cue']),
  id: Text,
  /** Headword, title or id. */
  name: Text,
};
const FieldChangeSchema = v.object({
  /** E.g. `roles.0.label`. */
  field: Text,
  /** JSON of the value; absent where there was or is none. */
  before: v.exactOptional(Text),
  after: v.exactOptional(Text),
});
/** One record that differs between two versions. */
export const ChangeSchema = v.variant('type', [
  v.object({ type: v.literal('added'), ...about }),
  v.object({ type: v.literal('changed'), ...about, fields: v.array(FieldChangeSchema) }),
  v.object({ type: v.literal('removed'), ...about }),
]);
export type Change = v.InferOutput<typeof ChangeSchema>;
export type FieldChange = v.InferOutput<typeof FieldChangeSchema>;

/** A change log: what a person reviews, and what `changes/<version>.json.gz` holds. `from` is absent for the first version. */
export const ChangeLogSchema = v.object({
  format: v.literal(1),
  from: v.exactOptional(Text),
  to: Text,
  changes: v.array(ChangeSchema),
});
export type ChangeLog = v.InferOutput<typeof ChangeLogSchema>;

type Named = Pick<Change, 'id' | 'name'> & { readonly record: object };

/** What differs between two versions, entities first, each list in the order of the newer version, removals last. */
export function changesBetween(before: Content | undefined, after: Content): ChangeLog {
  const [old, next] = [namedRecords(before?.records), namedRecords(after.records)];
  const changes = (['entity', 'event', 'source', 'language', 'cue'] as const).flatMap((what) => changesOf(what, old[what], next[what]));
  return { format: 1, ...(before && { from: before.meta.version }), to: after.meta.version, changes };
}

function changesOf(what: Change['what'], old: readonly Named[], next: readonly Named[]): Change[] {
  const before = new Map(old.map((named) => [named.id, named]));
  const after = new Set(next.map(({ id }) => id));
  const present = next.flatMap(({ id, name, record }): Change[] => {
    const known = before.get(id);
    if (!known) return [{ type: 'added', what, id, name }];
    const fields = fieldChanges(known.record, record);
    return fields.length === 0 ? [] : [{ type: 'changed', what, id, name, fields }];
  });
  const gone = old.filter(({ id }) => !after.has(id)).map(({ id, name }): Change => ({ type: 'removed', what, id, name }));
  return [...present, ...gone];
}

function namedRecords(records?: PackRecords): Record<Change['what'], Named[]> {
  const named = (record: EntityRecord | EventRecord | SourceRecord) => ({
    id: record.id,
    name: 'name' in record ? record.name : record.title,
    // The version in which it changed is no change of its own.
    record: { ...record, changed: undefined },
  });
  return {
    entity: records?.entities.map(named) ?? [],
    event: records?.events.map(named) ?? [],
    source: records?.sources.map(named) ?? [],
    language: records?.languages.map((record) => ({ id: record.lang, name: record.lang, record })) ?? [],
    cue: Object.entries(records?.cues ?? {}).map(([id, words]) => ({ id, name: id, record: words })),
  };
}

/** Fields that differ, down to the leaves; of lists of words what was added and removed, without regard to places. */
function fieldChanges(before: unknown, after: unknown, path: readonly string[] = []): FieldChange[] {
  const [left, right] = [JSON.stringify(before), JSON.stringify(after)];
  if (left === right) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path.join('.') || 'list');
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => fieldChanges(Reflect.get(before, key), Reflect.get(after, key), [...path, key]));
  }
  const field = path.join('.') || 'value';
  return [{ field, ...(left !== undefined && { before: left }), ...(right !== undefined && { after: right }) }];
}

/** Items that stand in only one of two lists; when those are as many on both sides, each changed into the other at its place. */
function listChanges(before: readonly unknown[], after: readonly unknown[], field: string): FieldChange[] {
  const [gone, come] = [missingFrom(after, before), missingFrom(before, after)];
  if (gone.length === 0 && come.length === 0) return [{ field, before: JSON.stringify(before), after: JSON.stringify(after) }];
  if (gone.length === come.length) {
    return gone.flatMap(({ item, at }, index) => fieldChanges(item, come[index]?.item, [field, String(at)]));
  }
  return [
    ...gone.map(({ item, at }) => ({ field: `${field}.${at}`, before: JSON.stringify(item) })),
    ...come.map(({ item, at }) => ({ field: `${field}.${at}`, after: JSON.stringify(item) })),
  ];
}

function missingFrom(others: readonly unknown[], items: readonly unknown[]): { readonly item: unknown; readonly at: number }[] {
  const known = new Set(others.map((item) => JSON.stringify(item)));
  return items.flatMap((item, at) => (known.has(JSON.stringify(item)) ? [] : [{ item, at }]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
