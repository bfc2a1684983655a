import { compileLexicon } from '../lexicon/compile';
import { formsOf } from '../lexicon/forms';
import { loadLexicon } from '../lexicon/load';
import { compileSearch } from '../search/compile';
import { flatAliases } from './pack-types';
import type { PackMeta, PackRecords } from './records';

/** What a pack holds beside what people wrote. */
export interface PackTables {
  readonly lexicon: ArrayBuffer;
  readonly search: ArrayBuffer;
}

/** Compiles lexicon and search tables. The same records give the same bytes on every machine. */
export function compileTables(records: PackRecords): PackTables {
  return { lexicon: compileLexicon(formsOf(flatAliases(records.entities), records.languages)), search: compileSearch(records) };
}

/** Counts what a pack holds. */
export function countsOf(records: PackRecords, lexicon: ArrayBuffer): PackMeta['counts'] {
  const { entities, events, sources } = records;
  return {
    entities: entities.length,
    aliases: entities.reduce((sum, { aliases }) => sum + aliases.length, 0),
    forms: loadLexicon(lexicon).formCount,
    events: events.length,
    roles: entities.reduce((sum, { roles }) => sum + roles.length, 0),
    sources: sources.length,
  };
}
