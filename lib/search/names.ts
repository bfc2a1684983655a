import type { AliasKind } from '../corpus/kinds';
import type { EntityRecord, PackRecords } from '../corpus/records';
import { romanise } from './romanise';

/** What a name is to its entity; the order is the one in which the tables number them. */
export const NAME_CLASSES = ['headword', 'name', 'part', 'descriptive', 'role'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** Words of one name beyond this many are not looked up. */
export const MOST_WORDS = 16;

const CLASS_OF_ALIAS: Readonly<Record<AliasKind, NameClass>> = {
  name: 'name',
  variant: 'name',
  former: 'name',
  'nom-de-guerre': 'name',
  acronym: 'name',
  surname: 'part',
  descriptive: 'descriptive',
  adjective: 'descriptive',
  metonym: 'descriptive',
};

/** One name by which an entity can be found. */
export interface SearchName {
  /** Index in `records.entities`. */
  readonly entity: number;
  readonly nameClass: NameClass;
  /** Index in the entity's aliases or, for class `role`, roles; 0 for headwords. */
  readonly item: number;
  /** Romanised, at most MOST_WORDS. */
  readonly words: readonly string[];
}

interface Spelled {
  readonly text: string;
  readonly nameClass: NameClass;
  readonly item: number;
}

const withoutAsides = (text: string): string => text.replace(/\s*\([^()]*\)/g, '');

/** @param shared titles of articles that several entities point at, which therefore name none of them */
function spellings(entity: EntityRecord, shared: ReadonlySet<string>): Spelled[] {
  const title = entity.wikipedia && !shared.has(entity.wikipedia) ? entity.wikipedia : undefined;
  const headwords = [entity.name, entity.arabic, title].filter((text) => text !== undefined);
  return [
    ...headwords.map((text): Spelled => ({ text, nameClass: 'headword', item: 0 })),
    ...entity.aliases.map(({ text, kind }, item): Spelled => ({ text, nameClass: CLASS_OF_ALIAS[kind], item })),
    ...entity.roles.flatMap(({ label, type }, item): Spelled[] =>
      type === 'office' ? [{ text: withoutAsides(label), nameClass: 'role', item }] : [],
    ),
  ];
}

function sharedTitles(entities: readonly EntityRecord[]): Set<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { wikipedia } of entities) if (wikipedia) (once.has(wikipedia) ? shared : once).add(wikipedia);
  return shared;
}

/** All names of all entities, entity by entity; spellings that romanise alike are kept once, in their strongest class. */
export function namesOf(records: PackRecords): SearchName[] {
  const shared = sharedTitles(records.entities);
  return records.entities.flatMap((entity, index) => {
    const seen = new Set<string>();
    return spellings(entity, shared).flatMap(({ text, nameClass, item }) => {
      const words = romanise(text).slice(0, MOST_WORDS);
      // A role may be worded like a name and yet needs its own dates.
      const key = `${nameClass === 'role' ? item : ''}|${words.join(' ')}`;
      if (words.length === 0 || seen.has(key)) return [];
      seen.add(key);
      return [{ entity: index, nameClass, item, words }];
    });
  });
}
