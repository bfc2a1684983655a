import type { AliasRecord, EntityRecord, PackMeta, PackRecords } from './records';

/** A decoded pack, as the engine uses it. Entity indexes are positions in `records.entities`. */
export interface Pack {
  readonly meta: PackMeta;
  readonly records: PackRecords;
  /** Compiled lexicon tables, for `loadLexicon`. */
  readonly lexicon: ArrayBuffer;
  /** Compiled search tables, for `loadSearch`. */
  readonly search: ArrayBuffer;
}

/** One alias in the flat list that the lexicon refers to. */
export interface FlatAlias {
  /** Index in `records.entities`. */
  readonly entity: number;
  readonly alias: AliasRecord;
}

/** All aliases of all entities, entity by entity in order: position = the alias index of lexicon and linker. */
export function flatAliases(entities: readonly EntityRecord[]): FlatAlias[] {
  return entities.flatMap((record, entity) => record.aliases.map((alias) => ({ entity, alias })));
}
