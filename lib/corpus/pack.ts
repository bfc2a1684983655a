import { equalBytes } from '../bytes';
import { fail, messageOf, ok, type Result } from '../result';
import { readContainer, type Sections, writeContainer } from './pack-container';
import { BUILD_AGAIN, PackError } from './pack-error';
import { readJson, writeJson } from './pack-json';
import { readRecords, writeRecords } from './pack-records';
import { checkReferences } from './pack-references';
import { compileTables, countsOf, type PackTables } from './pack-tables';
import type { Pack } from './pack-types';
import { MetaSchema, PACK_SCHEMA, type PackMeta, type PackRecords } from './records';

/** What people say about a pack; format and counts follow from the contents. */
export type PackHead = Omit<PackMeta, 'schema' | 'counts'>;

/**
 * Compiles and writes a pack's file. The same contents give the same bytes.
 *
 * @throws PackError when the records do not fit the schema or contradict each other.
 */
export async function encodePack(head: PackHead, records: PackRecords): Promise<Uint8Array<ArrayBuffer>> {
  return writePack(compilePack(head, records));
}

/**
 * Compiles a pack.
 *
 * @throws PackError when the records contradict each other.
 */
export function compilePack(head: PackHead, records: PackRecords): Pack {
  const tables = compileTables(records);
  const meta: PackMeta = { ...head, schema: PACK_SCHEMA, counts: countsOf(records, tables.lexicon) };
  checkReferences(meta, records);
  return { meta, records, ...tables };
}

/** Writes the file of a pack that is already compiled, e.g. for export. */
export function writePack(pack: Pack): Promise<Uint8Array<ArrayBuffer>> {
  return writeContainer(sectionsOf(pack));
}

/** What a pack's file holds, expanded. */
export function sectionsOf({ meta, records, lexicon, search }: Pack): Sections {
  return {
    meta: writeJson('meta', meta, MetaSchema),
    records: writeRecords(records),
    lexicon: new Uint8Array(lexicon),
    search: new Uint8Array(search),
  };
}

/**
 * Reads a pack from anywhere: file format, schema, references and counts are checked, and the tables must be those that the records compile
 * to, so that a pack cannot find names that its records do not show.
 */
export function decodePack(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Pack, PackError>> {
  return asResult(async () => decodeSections(await readContainer(bytes)));
}

/**
 * Reads the expanded sections of a pack from anywhere, see {@link decodePack}.
 *
 * @throws PackError
 */
export function decodeSections(sections: Sections): Pack {
  const pack = unpack(sections);
  checkReferences(pack.meta, pack.records);
  checkTables(pack);
  return pack;
}

/** Reads a pack that we built ourselves: as {@link decodePack}, without compiling the tables again. */
export function openPack(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Pack, PackError>> {
  return asResult(async () => unpack(await readContainer(bytes)));
}

function unpack({ meta, records, lexicon, search }: Sections): Pack {
  return {
    meta: readJson('meta', meta, MetaSchema),
    records: readRecords(records),
    lexicon: lexicon.buffer,
    search: search.buffer,
  };
}

function checkTables({ meta, records, lexicon, search }: Pack): void {
  const expected = compiled(records);
  for (const [name, given, right] of [
    ['lexicon', lexicon, expected.lexicon],
    ['search', search, expected.search],
  ] as const) {
    if (!equalBytes(given, right)) {
      const message = `The pack's section "${name}" does not say what its records say. Do not use this file, or: ${BUILD_AGAIN}`;
      throw new PackError(message, 'tables', name);
    }
  }
  const counts = countsOf(records, lexicon);
  for (const [what, count] of Object.entries(counts)) {
    const claimed = new Map(Object.entries(meta.counts)).get(what);
    if (claimed !== count)
      throw new PackError(`The pack says that it holds ${claimed} ${what}; it holds ${count}. ${BUILD_AGAIN}`, 'counts');
  }
}

function compiled(records: PackRecords): PackTables {
  try {
    return compileTables(records);
  } catch (error) {
    throw new PackError(`The pack's names cannot be compiled: ${messageOf(error)}. ${BUILD_AGAIN}`, 'names', messageOf(error));
  }
}

async function asResult(read: () => Promise<Pack>): Promise<Result<Pack, PackError>> {
  try {
    return ok(await read());
  } catch (error) {
    if (error instanceof PackError) return fail(error);
    throw error;
  }
}
