import { compileLexicon } from '../lexicon/compile';
import { formsOf } from '../lexicon/forms';
import { loadLexicon } from '../lexicon/load';
import { spelledForms } from '../lexicon/spelled-forms';
import type { SoundOf } from '../lexicon/spelling-pieces';
import type { LexiconForm } from '../lexicon/types';
import { compileSearch } from '../search/compile';
import type { SpellingRules } from './language-rules';
import { flatAliases } from './pack-types';
import type { PackMeta, PackRecords } from './records';
import { soundsOf } from './transliterated';

/** What a pack holds beside what people wrote. */
export interface PackTables {
  readonly lexicon: ArrayBuffer;
  readonly search: ArrayBuffer;
}

/** Compiles lexicon and search tables. The same records give the same bytes on every machine. */
export function compileTables(records: PackRecords): PackTables {
  return { lexicon: compileNames(records), search: compileSearch(records) };
}

/** Compiles all that the lexicon finds: names as written, inflected, and in other spellings. */
export function compileNames({ entities, languages }: Pick<PackRecords, 'entities' | 'languages'>): ArrayBuffer {
  const aliases = flatAliases(entities);
  const forms: LexiconForm[] = formsOf(aliases, languages);
  const sounds = (entity: number, rules: SpellingRules): SoundOf => soundsOf(entities[entity], rules);
  return compileLexicon([...forms, ...spelledForms(aliases, languages, forms, sounds)]);
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
