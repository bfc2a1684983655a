import type { EntityRecord, PackRecords } from '../corpus/records';
import { type SearchTables, type WordIndex, writeTables } from './layout';
import { NAME_CLASSES, namesOf, type SearchName } from './names';
import { skeletonOf } from './skeleton';

const WORD_BITS = 4;

interface Entry {
  readonly key: string;
  readonly value: number;
}

const byKey = (a: Entry, b: Entry): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.value - b.value);

/** Indexes names, each given by its words (a-z and digits, at most 16). */
export function indexWords(names: readonly (readonly string[])[]): WordIndex {
  const starts = new Uint32Array(names.length + 1);
  const entries: Entry[] = [];
  names.forEach((words, name) => {
    starts[name + 1] = (starts[name] ?? 0) + words.join(' ').length;
    for (let word = 0; word < words.length; word += 1) {
      entries.push({ key: words.slice(word).join(''), value: (name << WORD_BITS) | word });
    }
  });
  const pool = new TextEncoder().encode(names.map((words) => words.join(' ')).join(''));
  return { starts, order: Uint32Array.from(entries.sort(byKey), ({ value }) => value), pool };
}

/** Of 255: what the editors say, whether it belongs to the topic, and how much happened. Whole numbers, so that every machine agrees. */
function prominenceOf(entity: EntityRecord, events: number): number {
  const priority = [0, 110, 60, 20][entity.priority] ?? 0;
  const topicality = { core: 40, related: 30, background: 10 }[entity.topicality];
  const binaryDigits = 32 - Math.clz32(events);
  return priority + topicality + Math.min(105, 15 * binaryDigits);
}

function prominences({ entities, events }: PackRecords): Uint8Array {
  const counts = new Map<string, number>();
  for (const event of events) for (const id of new Set(event.entities)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Uint8Array.from(entities, (entity) => prominenceOf(entity, counts.get(entity.id) ?? 0));
}

const itemOf = ({ nameClass, item }: SearchName): number => NAME_CLASSES.indexOf(nameClass) * 0x10000 + item;

/** Compiles the search tables of a pack; the same records give the same bytes on every machine. */
export function compileSearch(records: PackRecords): ArrayBuffer {
  const names = namesOf(records);
  const tables: SearchTables = {
    prominence: prominences(records),
    nameEntity: Uint32Array.from(names, ({ entity }) => entity),
    nameItem: Uint32Array.from(names, itemOf),
    letters: indexWords(names.map(({ words }) => words)),
    skeletons: indexWords(names.map(({ words }) => words.map(skeletonOf))),
  };
  return writeTables(tables);
}
