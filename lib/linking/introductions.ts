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
const MAX_ACRONYM = 12;
const MAX_SMALL_WORDS = 3;

/** True for an alias that introduces its entity: a name that needs nothing else to be understood. */
function isFullName({ alias }: Candidate): boolean {
  const { kind } = alias.record;
  return alias.words > 1 && kind !== 'surname' && kind !== 'descriptive' && kind !== 'adjective';
}

/** Collects the introductions of an article from its certain spans and from the surnames that belong to strangers. */
export function findIntroductions(reading: Reading, spans: readonly Span[], certain: readonly Candidate[]): Introductions {
  const byEntity = new Map<number, number[]>();
  const ends = new Map<number, Candidate>();
  for (const candidate of certain) {
    if (!isFullName(candidate)) continue;
    const { index } = candidate.alias.entity;
    append(byEntity, index, candidate.start);
    ends.set(candidate.end, candidate);
  }
  return { byEntity, ...findStrangers(reading, spans, certain), acronyms: findAcronyms(reading.text, ends) };
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
    const persons = candidates.filter(({ alias }) => alias.entity.family === 'person');
    const list = persons.some(({ foreign }) => foreign) ? strangers : persons.some((one) => one.doubted) ? doubted : undefined;
    if (list && !isNamed(start, end)) append(list, foldWord(text.slice(start, end)), start);
  }
  return { strangers, doubted };
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Reads "Full Name (ABC)": by the entity that ends before the bracket, or by the initials of unknown words. */
function findAcronyms(text: string, ends: ReadonlyMap<number, Candidate>): Map<string, AcronymMeaning> {
  const found = new Map<string, AcronymMeaning>();
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const acronym = ACRONYM.exec(text.slice(at, at + MAX_ACRONYM + 4))?.[1];
    if (acronym === undefined || found.has(acronym)) continue;
    let end = at;
    while (end > 0 && /[\s"”»'’]/.test(text.charAt(end - 1))) end--;
    const named = ends.get(end);
    if (named) found.set(acronym, { entity: named.alias.entity.index });
    else {
      const words = spelledOut(text, end, acronym);
      if (words) found.set(acronym, { words });
    }
  }
  return found;
}

/** The folded words before `end` whose capitals spell the acronym; small words between them are passed over. */
function spelledOut(text: string, end: number, acronym: string): string[] | undefined {
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
  return left === 0 ? words : undefined;
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
