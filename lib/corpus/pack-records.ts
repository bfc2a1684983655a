import * as v from 'valibot';
import { readJson, writeJson } from './pack-json';
import { type PackRecords, RecordsSchema } from './records';

/*
 * The section of records, which may hold 100,000 of them: checked record by record, so that no second copy of all is held at any time. What is
 * wrong is told by the schema of the whole.
 */

const { entities, events, sources, languages, cues } = RecordsSchema.entries;
/** Lists with whatever they hold. */
const ListsSchema = v.strictObject({
  entities: v.array(v.unknown()),
  events: v.array(v.unknown()),
  sources: v.array(v.unknown()),
  languages: v.array(v.unknown()),
  cues,
});
/** Records that are written at once. */
const PIECE = 500;

/**
 * Reads the section and checks it by its schema.
 *
 * @throws PackError that names record and field.
 */
export function readRecords(bytes: Uint8Array): PackRecords {
  const lists = listsOf(bytes);
  const read = lists && {
    entities: checked(lists.entities, entities.item),
    events: checked(lists.events, events.item),
    sources: checked(lists.sources, sources.item),
    languages: checked(lists.languages, languages.item),
  };
  if (lists && read?.entities && read.events && read.sources && read.languages) {
    return { entities: read.entities, events: read.events, sources: read.sources, languages: read.languages, cues: lists.cues };
  }
  return readJson('records', bytes, RecordsSchema);
}

/**
 * Writes the section: only what the schema knows, in the schema's order, so that equal contents are equal bytes.
 *
 * @throws PackError that names record and field.
 */
export function writeRecords(records: PackRecords): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const write = (text: string) => pieces.push(new TextEncoder().encode(text));
  const list = (items: readonly unknown[], schema: v.GenericSchema): boolean => {
    for (let start = 0; start < items.length; start += PIECE) {
      const piece = v.safeParse(v.array(schema), items.slice(start, start + PIECE));
      if (!piece.success) return false;
      write(`${start === 0 ? '' : ','}${JSON.stringify(piece.output).slice(1, -1)}`);
    }
    return true;
  };
  const lists = (['entities', 'events', 'sources', 'languages'] as const).map((name, index) => {
    write(`${index === 0 ? '{' : ','}"${name}":[`);
    const good = list(records[name], RecordsSchema.entries[name].item);
    write(']');
    return good;
  });
  const words = v.safeParse(cues, records.cues);
  if (!words.success || lists.includes(false)) return writeJson('records', records, RecordsSchema);
  write(`,"cues":${JSON.stringify(words.output)}}`);
  return joined(pieces);
}

function listsOf(bytes: Uint8Array): v.InferOutput<typeof ListsSchema> | undefined {
  const { success, output } = v.safeParse(ListsSchema, readJson('records', bytes, v.unknown()));
  return success ? output : undefined;
}

/** The records, each in its place as soon as it is checked; nothing when one is not as it should be. */
function checked<Schema extends v.GenericSchema>(list: unknown[], schema: Schema): v.InferOutput<Schema>[] | undefined {
  const records: v.InferOutput<Schema>[] = [];
  for (const [index, item] of list.entries()) {
    const { success, output } = v.safeParse(schema, item);
    if (!success) return undefined;
    records.push(output);
    list[index] = undefined;
  }
  return records;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
