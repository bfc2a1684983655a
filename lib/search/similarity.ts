import { distance } from './distance';
import type { Query } from './query';
import type { NameLetters } from './word-index';

/** How a name answers a query. */
export interface Similarity {
  /** 1 = as typed, 0 = nothing in common. */
  readonly likeness: number;
  /** Share of the name's letters that the query accounts for, 0..1. */
  readonly coverage: number;
}

/** Names less alike than this are no answer. */
const LEAST_LIKENESS = 0.62;
/** What each word costs that stands in another order than typed. */
const OUT_OF_ORDER = 0.25;

/** The query as one run of letters from some word of the name on: right also where the reader joined or split words. */
function asRun(query: Query, { letters, words }: NameLetters, limit: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const start of words) {
    if (least === 0) break;
    least = Math.min(least, distance(query.letters, letters.subarray(start), true, Math.min(limit, least)));
  }
  return least;
}

/** Each typed word against the word of the name that it resembles most; words may be left out and stand in any order. */
function wordByWord(query: Query, { letters, words }: NameLetters, limit: number): number {
  const known = words.map((start, word) => letters.subarray(start, words[word + 1]));
  let cost = 0;
  let previous = -1;
  for (const typed of query.wordLetters) {
    let least = typed.length;
    let at = previous;
    for (const [position, word] of known.entries()) {
      const disorder = position > previous ? 0 : OUT_OF_ORDER;
      const here = distance(typed, word, true, least - disorder) + disorder;
      if (here >= least) continue;
      least = here;
      at = position;
    }
    cost += least;
    if (cost > limit) return Number.POSITIVE_INFINITY;
    previous = at;
  }
  return cost;
}

/**
 * Compares a query with a name.
 * @param name romanised
 * @returns `undefined` when they are too little alike to be the same
 */
export function similarity(query: Query, name: NameLetters): Similarity | undefined {
  const { length } = query.letters;
  const limit = (1 - LEAST_LIKENESS) * length;
  const run = asRun(query, name, limit);
  const cost = query.words.length > 1 && run > OUT_OF_ORDER ? Math.min(run, wordByWord(query, name, Math.min(run, limit))) : run;
  if (cost > limit) return undefined;
  return { likeness: 1 - cost / length, coverage: Math.min(1, length / name.letters.length) };
}
