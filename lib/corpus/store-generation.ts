import type { Table } from 'dexie';
import { withinLimit } from '../time-limit';
import type { Pack } from './pack-types';
import { GenerationDatabase } from './store-database';

/** Records in one stored value. */
const CHUNK = 500;
const PACK_KEY = 0;
/** How long a database may take to open or to be dropped, ms. */
const LIMIT = 10_000;

/** Writes a pack into a new generation database. Kept in steps: an end in the middle leaves a database that nothing refers to. */
export async function writeGeneration(serial: number, { meta, records, lexicon, search }: Pack): Promise<void> {
  const { entities, events, sources, languages, cues } = records;
  await withDatabase(serial, async (database) => {
    await putChunks(database.entities, entities);
    await putChunks(database.events, events);
    await putChunks(database.sources, sources);
    await database.pack.put({ meta, languages, cues, lexicon, search }, PACK_KEY);
  });
}

/**
 * Reads a generation.
 *
 * @throws Error when its database is gone or incomplete.
 */
export function readGeneration(serial: number): Promise<Pack> {
  return withDatabase(serial, async (database) => {
    const [row, entities, events, sources] = await Promise.all([
      database.pack.get(PACK_KEY),
      database.entities.toArray(),
      database.events.toArray(),
      database.sources.toArray(),
    ]);
    if (!row) throw new Error(`The stored corpus ${serial} is incomplete.`);
    const { meta, languages, cues, lexicon, search } = row;
    const records = { entities: entities.flat(), events: events.flat(), sources: sources.flat(), languages, cues };
    for (const what of ['entities', 'events', 'sources'] as const) {
      if (records[what].length !== meta.counts[what]) throw new Error(`The stored corpus ${serial} lacks ${what}.`);
    }
    return { meta, records, lexicon, search };
  });
}

/** Drops a generation's database; does nothing when there is none. */
export async function dropGeneration(serial: number): Promise<void> {
  await withinLimit(new GenerationDatabase(serial).delete(), LIMIT, () => tooLate(serial));
}

async function putChunks<Item>(table: Table<readonly Item[], number>, items: readonly Item[]): Promise<void> {
  const starts = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => index * CHUNK);
  await table.bulkPut(
    starts.map((start) => items.slice(start, start + CHUNK)),
    starts,
  );
}

async function withDatabase<Value>(serial: number, use: (database: GenerationDatabase) => Promise<Value>): Promise<Value> {
  const database = new GenerationDatabase(serial);
  try {
    await withinLimit(database.open(), LIMIT, () => tooLate(serial));
    return await use(database);
  } finally {
    database.close();
  }
}

function tooLate(serial: number): Error {
  return new Error(`The stored corpus ${serial} does not answer.`);
}
