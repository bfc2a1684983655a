import type { Language } from '../corpus/kinds';
import type { AliasRecord, EntityRecord, PackRecords, RoleRecord } from '../corpus/records';
import type { DayNumber } from '../time/types';
import { candidatesFor } from './candidates';
import { readTables } from './layout';
import { NAME_CLASSES } from './names';
import { type Query, readQuery } from './query';
import { type Answer, scoreOf } from './rank';
import { similarity } from './similarity';
import { checkTables } from './validate';
import { lettersOf } from './word-index';

const DEFAULT_LIMIT = 10;
/** Results that score less than this share of the best one are noise beside it. */
const LEAST_SHARE = 0.75;

export interface SearchOptions {
  /** Language of the article being read; among equal answers those with a name in that language come first. */
  readonly lang?: Language | undefined;
  /** The article's date: who held an office then, and what existed then, comes first. */
  readonly date?: DayNumber | undefined;
  /** Ids of entities on the page being read; they come before equals. */
  readonly onPage?: readonly string[] | undefined;
  /** Most results; 10 when absent. */
  readonly limit?: number | undefined;
}

export interface SearchHit {
  /** Index in `records.entities`. */
  readonly entity: number;
  /** 0..1; comparable within one answer only. */
  readonly score: number;
  /** The name or role by which it was found; absent where that is its headword. */
  readonly matched?: string;
}

export interface SearchIndex {
  /**
   * Entities that a query in any script may mean, the likeliest first. Meant to be asked with every key typed: the end of the query is taken
   * as open. Empty for a query without letters or digits.
   */
  search(query: string, options?: SearchOptions): SearchHit[];
}

type NameFacts = Pick<Answer, 'entity' | 'nameClass' | 'interval'> & { readonly lang?: Language };

const periodOf = ({ from, until }: AliasRecord | RoleRecord): Pick<Answer, 'interval'> =>
  from || until ? { interval: { ...(from && { from }), ...(until && { until }) } } : {};

function factsOf(entity: EntityRecord, packed: number): NameFacts {
  const nameClass = NAME_CLASSES[packed >>> 16] ?? 'headword';
  const item = packed & 0xffff;
  if (nameClass === 'headword') return { entity, nameClass };
  const role = nameClass === 'role' ? entity.roles[item] : undefined;
  if (role) return { entity, nameClass, ...periodOf(role) };
  const alias = entity.aliases[item];
  return alias ? { entity, nameClass, lang: alias.lang, ...periodOf(alias) } : { entity, nameClass };
}

/**
 * Opens compiled search tables; nothing is parsed or copied.
 * @param records the records from which the tables were compiled
 * @throws RangeError when the tables are damaged or do not belong to `records`
 */
export function loadSearch(buffer: ArrayBuffer, records: PackRecords): SearchIndex {
  const tables = readTables(buffer);
  checkTables(tables, records);

  const scoreName = (name: number, query: Query, onPage: ReadonlySet<string>, options: SearchOptions): number | undefined => {
    const index = tables.nameEntity[name] ?? 0;
    const entity = records.entities[index];
    const alike = similarity(query, lettersOf(tables.letters, name));
    if (!entity || !alike) return undefined;
    const facts = factsOf(entity, tables.nameItem[name] ?? 0);
    const answer: Answer = {
      ...facts,
      similarity: alike,
      prominence: tables.prominence[index] ?? 0,
      onPage: onPage.has(entity.id),
      sameLanguage: options.lang !== undefined && facts.lang === options.lang,
    };
    return scoreOf(answer, options.date);
  };

  return {
    search(text, options = {}) {
      const onPage = new Set(options.onPage);
      const best = new Map<number, { readonly score: number; readonly name: number }>();
      for (const query of readQuery(text)) {
        for (const name of candidatesFor(tables, query)) {
          const score = scoreName(name, query, onPage, options);
          const entity = tables.nameEntity[name] ?? 0;
          if (score !== undefined && score > (best.get(entity)?.score ?? -1)) best.set(entity, { score, name });
        }
      }
      const least = LEAST_SHARE * Math.max(0, ...[...best.values()].map(({ score }) => score));
      return [...best]
        .flatMap(([entity, { score, name }]) => (score >= least ? [{ entity, score, name }] : []))
        .sort((a, b) => b.score - a.score || a.entity - b.entity)
        .slice(0, options.limit ?? DEFAULT_LIMIT)
        .map(({ entity, score, name }) => {
          const matched = textOf(records.entities[entity], tables.nameItem[name] ?? 0);
          return { entity, score, ...(matched !== undefined && { matched }) };
        });
    },
  };
}

/** The name or role that an item of the tables stands for; `undefined` for headwords. */
function textOf(entity: EntityRecord | undefined, packed: number): string | undefined {
  const item = packed & 0xffff;
  switch (NAME_CLASSES[packed >>> 16]) {
    case 'headword':
      return undefined;
    case 'role':
      return entity?.roles[item]?.label;
    default:
      return entity?.aliases[item]?.text;
  }
}
