import type { Candidate, Span } from './candidate';
import type { Reading } from './reading';
import { coverage } from './spans';
import { foldWord, isCapital, wordBefore } from './words';

/** What an article itself says about its names. */
export interface Introductions {
  /** Entity index -> offsets at which it is named in full, ascending. */
  readonly byEntity: ReadonlyMap<number, readonly number[]>;
  /** Folded surname -> offsets at which it belongs to somebody the corpus does not know. */
  readonly strangers: ReadonlyMap<string, readonly number[]>;
  /** The same where it may be so: it counts for those only whom the article does not introduce. */
  readonly doubted: ReadonlyMap<string, readonly number[]>;
  /** Acronym as written -> what the article says it stands for. */
  readonly acronyms: ReadonlyMap<string, AcronymMeaning>;
}

/** The entity named in full before the bracket, or the folded words there when they are no name of the corpus. */
export type AcronymMeaning = { readonly entity: number } | { readonly words: readonly string[] };

const ACRONYM = /^\(\s*["“«]?(\p{Lu}[\p{Lu}\p{N}-]{1,7})["”»]?\s*[),;]/u;
/** "Full Name, or ABC,": behind the comma one small word, whatever the language. */
const OR_ACRONYM = /^,\s+\p{Ll}{1,4}\s+["“«]?(\p{Lu}[\p{Lu}\p{N}-]{1,7})["”»]?\s*[,;)]/u;
const BEFORE_BRACKET = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}-]{1,7})["”»]?\s$/u;
const MAX_SPELLED = 80;
const MAX_ACRONYM = 12;
/** Where a name stands that an earlier part of the article holds. */
const BEFORE_TEXT = -1;
const MAX_SMALL_WORDS = 3;

/** True for an alias that introduces its entity: a name that needs nothing else to be understood. */
function isFullName({ alias }: Candidate): boolean {
  const { kind } = alias.record;
  return alias.words > 1 && kind !== 'surname' && kind !== 'descriptive' && kind !== 'adjective';
}

/** Collects the introductions of an article from its certain spans and from the surnames that belong to strangers. */
export function findIntroductions(reading: Reading, spans: readonly Span[], certain: readonly Candidate[]): Introductions {
  const byEntity = new Map<number, number[]>();
  for (const entity of reading.introduced) byEntity.set(entity, [BEFORE_TEXT]);
  const named: Candidate[] = [];
  for (const candidate of certain) {
    if (!isFullName(candidate)) continue;
    append(byEntity, candidate.alias.entity.index, candidate.start);
    named.push(candidate);
  }
  return { byEntity, ...findStrangers(reading, spans, certain), acronyms: findAcronyms(reading.text, named) };
}

/** Surnames behind somebody else's first name. One inside a name that is certain belongs to whom that name means. */
function findStrangers(
  { text }: Reading,
  spans: readonly Span[],
  certain: readonly Candidate[],
): Pick<Introductions, 'strangers' | 'doubted'> {
  const strangers = new Map<string, number[]>();
  const doubted = new Map<string, number[]>();
  const isNamed = coverage(certain);
  for (const { start, end, candidates } of spans) {
    let isStrangers = false;
    let isDoubted = false;
    for (const candidate of candidates) {
      if (candidate.doubted) isDoubted = true;
      if (candidate.foreign && (candidate.doubted || candidate.alias.entity.family === 'person')) isStrangers = true;
    }
    if ((isStrangers || isDoubted) && !isNamed(start, end))
      append(isStrangers ? strangers : doubted, foldWord(text.slice(start, end)), start);
  }
  return { strangers, doubted };
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Reads "Full Name (ABC)", "Full Name, or ABC" and "ABC (Full Name)": by the certain full name there, of those in `named`, or by the initials of
 * unknown words.
 */
function findAcronyms(text: string, named: readonly Candidate[]): Introductions['acronyms'] {
  const found = new Map<string, AcronymMeaning>();
  const add = (acronym: string | undefined, meaning: AcronymMeaning | undefined): void => {
    if (acronym !== undefined && meaning && !found.has(acronym)) found.set(acronym, meaning);
  };
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const acronym = ACRONYM.exec(text.slice(at, at + MAX_ACRONYM + 4))?.[1];
    if (acronym === undefined) addReversed(text, at, named, add);
    else {
      let end = at;
      while (end > 0 && /[\s"”»'’]/.test(text.charAt(end - 1))) end--;
      add(acronym, meaningOf(named.find((name) => name.end === end)) ?? spelledOut(text, end, acronym));
    }
  }
  for (const name of named)
    if (text.charAt(name.end) === ',') add(OR_ACRONYM.exec(text.slice(name.end, name.end + MAX_ACRONYM + 8))?.[1], meaningOf(name));
  return found;
}

/** What bears an acronym: "X told the AFP" and "in Y, the UN" name somebody else behind a person or place. */
function meaningOf(named: Candidate | undefined): AcronymMeaning | undefined {
  const family = named?.alias.entity.family;
  return named && family !== 'person' && family !== 'place' ? { entity: named.alias.entity.index } : undefined;
}

/** "ABC (Full Name)": the bracket at `at` opens behind a word in capitals and holds a name or words that spell it. */
function addReversed(
  text: string,
  at: number,
  named: readonly Candidate[],
  add: (acronym: string | undefined, meaning: AcronymMeaning | undefined) => void,
): void {
  const acronym = BEFORE_BRACKET.exec(text.slice(Math.max(0, at - MAX_ACRONYM), at))?.[1];
  if (acronym === undefined) return;
  const close = text.indexOf(')', at);
  if (close < 0 || close - at > MAX_SPELLED) return;
  add(acronym, meaningOf(named.find((name) => name.start === at + 1)) ?? spelledOut(text, close, acronym));
}

/** The folded words before `end` whose capitals spell the acronym; small words between them are passed over. */
function spelledOut(text: string, end: number, acronym: string): AcronymMeaning | undefined {
  const words: string[] = [];
  let position = end;
  let left = acronym.length;
  for (let steps = 0; left > 0 && steps < acronym.length + MAX_SMALL_WORDS; steps++) {
    const word = wordBefore(text, position);
    if (!word) return undefined;
    const initial = text.charAt(word.start).toUpperCase();
    const capital = isCapital(text, word.start);
    if (initial === acronym.charAt(left - 1)) left--;
    else if (capital) return undefined;
    if (capital) words.unshift(foldWord(text.slice(word.start, word.end)));
    position = word.start;
  }
  return left === 0 ? { words } : undefined;
}

/** Offset of the introduction that a later mention at `at` refers to: the nearest before it, else the first after it. */
export function nearestIntroduction(offsets: readonly number[] | undefined, at: number): number | undefined {
  if (!offsets || offsets.length === 0) return undefined;
  let nearest = offsets[0];
  for (const offset of offsets) {
    if (offset > at) break;
    nearest = offset;
  }
  return nearest;
}
