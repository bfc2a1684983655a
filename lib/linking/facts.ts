import { FAMILY_OF_KIND, type KindFamily } from '../corpus/kinds';
import { type FlatAlias, flatAliases, type Pack } from '../corpus/pack-types';
import type { AliasRecord, EntityRecord } from '../corpus/records';
import { soundOf } from './sound';
import { foldWord } from './words';

/** What the linker needs of an alias beyond its record. */
export interface AliasFacts {
  /** Position in the pack's flat alias list. */
  readonly index: number;
  readonly entity: EntityFacts;
  readonly record: AliasRecord;
  /** Number of words, particles included. */
  readonly words: number;
  readonly letters: number;
  /** Share of uses that mean this entity, in logits: the alias's own, or the strongest that the entity's aliases of this kind have. */
  readonly prior: number | undefined;
  /** Folded words of the alias. */
  readonly tokens: readonly string[];
  readonly near: readonly string[];
  readonly never: readonly string[];
  /** How the alias is written, as far as letter case goes. */
  readonly writing: Writing;
}

/** `common`: all small letters; `sentence`: at most the first letter is a capital; `names`: every longer word has one; `mixed`: some have. */
export type Writing = 'common' | 'sentence' | 'names' | 'mixed';

export interface EntityFacts {
  /** Position in `records.entities`. */
  readonly index: number;
  readonly record: EntityRecord;
  readonly family: KindFamily;
  /** Folded words of all names: what may stand before a surname without pointing at somebody else. */
  readonly names: ReadonlySet<string>;
  /** Folded first words of a person's full names; noms de guerre have none. */
  readonly givenNames: ReadonlySet<string>;
  /** Folded words of the labels of all roles. */
  readonly roleWords: ReadonlySet<string>;
  /** Folded aliases of one word: surnames and the like that the lexicon finds by itself. */
  readonly singleWords: ReadonlySet<string>;
}

/** Facts about aliases and entities, worked out when first asked for: a worker that starts for one page pays for that page only. */
export interface FactTable {
  readonly aliasCount: number;
  alias(index: number): AliasFacts;
  entity(index: number): EntityFacts;
  /** True for a name that holds a word for a country of the topic, inflected or not: its name, or the adjective of it. */
  namesHome(alias: AliasFacts): boolean;
  /** The entity's first name of several words, if it has one. */
  fullNameOf(entity: number): AliasFacts | undefined;
}

/** No editor can be surer than this. */
const MOST_SURE = 0.98;

/** Words of `text`, folded; hyphens and spaces part them. */
export function foldedWords(text: string): string[] {
  return foldWord(text)
    .split(/[\s/()",]+/)
    .filter((word) => word.length > 0);
}

/** Builds the table over a pack's records. */
export function createFacts(pack: Pick<Pack, 'records'>): FactTable {
  const flat = flatAliases(pack.records.entities);
  const aliases = new Array<AliasFacts | undefined>(flat.length);
  const entities = new Array<EntityFacts | undefined>(pack.records.entities.length);
  const entity = (index: number): EntityFacts => {
    const record = pack.records.entities[index];
    if (!record) throw new RangeError(`entity ${index} is not in the pack (${entities.length} entities)`);
    entities[index] ??= entityFacts(index, record);
    return entities[index];
  };
  const alias = (index: number): AliasFacts => {
    const entry = flat[index];
    if (!entry) throw new RangeError(`alias ${index} is not in the pack (${flat.length} aliases)`);
    aliases[index] ??= aliasFacts(index, entry, entity(entry.entity));
    return aliases[index];
  };
  let firstAlias: Int32Array | undefined;
  const fullNameOf = (index: number): AliasFacts | undefined => {
    firstAlias ??= firstAliases(flat, entities.length);
    const { record } = entity(index);
    const at = record.aliases.findIndex(isFullName);
    return at < 0 ? undefined : alias((firstAlias[index] ?? 0) + at);
  };
  let home: readonly string[] | undefined;
  const namesHome = ({ tokens }: AliasFacts): boolean => {
    home ??= homeWords(pack.records.entities);
    return tokens.some((word) => home?.some((own) => word === own || (own.length > FEW_LETTERS && word.startsWith(own))));
  };
  return { aliasCount: flat.length, alias, entity, namesHome, fullNameOf };
}

/** Folded names of one word, and adjectives, of the countries that belong to the topic alone. */
function homeWords(entities: readonly EntityRecord[]): string[] {
  const countries = entities.filter(({ kind, topicality }) => kind === 'country' && topicality === 'core');
  return countries.flatMap(({ aliases }) => aliases.map(({ text }) => foldWord(text))).filter((word) => !word.includes(' '));
}

/** Where each entity's aliases begin in the flat list. */
function firstAliases(flat: readonly FlatAlias[], entityCount: number): Int32Array {
  const first = new Int32Array(entityCount).fill(-1);
  flat.forEach(({ entity }, index) => {
    if (first[entity] === -1) first[entity] = index;
  });
  return first;
}

const FULL_NAMES: ReadonlySet<string> = new Set(['name', 'variant', 'former']);

function isFullName({ text, kind }: AliasRecord): boolean {
  return FULL_NAMES.has(kind) && text.includes(' ');
}

function aliasFacts(index: number, { alias }: FlatAlias, entity: EntityFacts): AliasFacts {
  const tokens = foldedWords(alias.text);
  return {
    index,
    entity,
    record: alias,
    words: tokens.length,
    letters: tokens.join('').length,
    prior: priorOf(alias, entity.record),
    tokens,
    near: (alias.near ?? []).map(foldWord),
    never: (alias.never ?? []).map(foldWord),
    writing: writingOf(alias.text),
  };
}

/** An editor weighs a surname once, in one language; its spellings in others share the weight. */
function priorOf(alias: AliasRecord, entity: EntityRecord): number | undefined {
  const siblings = entity.aliases.filter((other) => other.kind === alias.kind && other.near === undefined);
  const share = alias.prior ?? (alias.kind === 'surname' ? Math.max(-1, ...siblings.map((other) => other.prior ?? -1)) : -1);
  if (share < 0) return undefined;
  const clamped = Math.min(MOST_SURE, Math.max(1 - MOST_SURE, share));
  return Math.log(clamped / (1 - clamped));
}

const LONG_WORD = 4;
/** Of an acronym no other word is an inflected form. */
const FEW_LETTERS = 3;
/** Letters that make a first name of its beginning. */
const WHOLE_NAME = 3;

function writingOf(text: string): Writing {
  if (text === text.toUpperCase()) return 'names';
  if (text === text.toLowerCase()) return 'common';
  const words = text.split(/[\s-]+/);
  if (words.length > 1 && text.slice(1) === text.slice(1).toLowerCase()) return 'sentence';
  return words.every((word) => word.length < LONG_WORD || word.charAt(0) !== word.charAt(0).toLowerCase()) ? 'names' : 'mixed';
}

/** The first words of somebody's full names without those that only begin another, however spelled: "Abdel" where there is "Abdulaziz". */
function wholeGivenNames(words: readonly string[]): ReadonlySet<string> {
  const sounds = [...new Set(words.map(soundOf))];
  const begins = (sound: string): boolean => sounds.some((other) => other.startsWith(sound) && other.length >= sound.length + WHOLE_NAME);
  return new Set(words.filter((word) => !begins(soundOf(word))));
}

function entityFacts(index: number, record: EntityRecord): EntityFacts {
  const family = FAMILY_OF_KIND[record.kind];
  const names = new Set<string>(foldedWords(record.name));
  for (const alias of record.aliases) if (alias.kind !== 'descriptive') for (const word of foldedWords(alias.text)) names.add(word);
  const singleWords = new Set(record.aliases.map((alias) => foldWord(alias.text)).filter((word) => !word.includes(' ')));
  const fullNames = family === 'person' ? record.aliases.filter(isFullName) : [];
  const givenNames = wholeGivenNames(fullNames.flatMap((alias) => foldedWords(alias.text).slice(0, 1)));
  return {
    index,
    record,
    family,
    names,
    givenNames,
    singleWords,
    roleWords: new Set(record.roles.flatMap((role) => foldedWords(role.label))),
  };
}
