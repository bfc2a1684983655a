import { distance } from './distance';
import type { Query } from './query';

/** How a name answers a query. */
export interface Similarity {
  /** 1 = as typed, 0 = nothing in common. */
  readonly likeness: number;
  /** Share of the name's letters that the query accounts for, 0..1. */
  readonly coverage: number;
}

/** What each word costs that stands in another order than typed. */
const OUT_OF_ORDER = 0.25;

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

const likeness = (cost: number, { joined }: Query): number => Math.max(0, 1 - cost / joined.length);

/** The query as one run of letters from some word of the name on: right also where the reader joined or split words. */
function asRun(query: Query, words: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let word = 0; word < words.length; word += 1) {
    least = Math.min(least, distance(query.joined, words.slice(word).join(''), true));
  }
  return least;
}

/** Each typed word against the word of the name that it resembles most; words may be left out and stand in any order. */
function wordByWord(query: Query, words: readonly string[]): number {
  let cost = 0;
  let previous = -1;
  for (const typed of query.words) {
    let least = typed.length;
    let at = previous;
    words.forEach((word, position) => {
      const here = distance(typed, word, true) + (position > previous ? 0 : OUT_OF_ORDER);
      if (here < least) {
        least = here;
        at = position;
      }
    });
    cost += least;
    previous = at;
  }
  return cost;
}

/**
 * Compares a query with a name.
 * @param words the name's words, romanised
 */
export function similarity(query: Query, words: readonly string[]): Similarity {
  const run = asRun(query, words);
  const cost = query.words.length > 1 && run > OUT_OF_ORDER ? Math.min(run, wordByWord(query, words)) : run;
  return { likeness: likeness(cost, query), coverage: Math.min(1, query.joined.length / lengthOf(words)) };
}
