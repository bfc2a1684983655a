import { OTHER_READINGS } from './letters';
import { romanise } from './romanise';
import { skeletonOf } from './skeleton';

/** A query as it is looked up. */
export interface Query {
  /** Romanised words. */
  readonly words: readonly string[];
  /** The same as ASCII codes. */
  readonly wordLetters: readonly Uint8Array[];
  /** The words without spaces. */
  readonly joined: string;
  /** The same as ASCII codes. */
  readonly letters: Uint8Array;
  /** The words' skeletons without spaces. */
  readonly skeleton: string;
}

/** UTF-16 units beyond these are not looked up: longer than any name, and short enough for every key typed. */
const MOST_UNITS = 64;

const encoder = new TextEncoder();

function queryOf(words: readonly string[]): Query {
  const joined = words.join('');
  return {
    words,
    wordLetters: words.map((word) => encoder.encode(word)),
    joined,
    letters: encoder.encode(joined),
    skeleton: words.map(skeletonOf).join(''),
  };
}

/** Reads what a reader typed: as English would, then as other languages may. Empty when there is nothing to look up. */
export function readQuery(text: string): Query[] {
  const words = romanise(text.slice(0, MOST_UNITS));
  if (words.length === 0) return [];
  const others = OTHER_READINGS.map(([written, read]) => words.map((word) => word.replace(written, read)));
  const distinct = new Map([words, ...others].map((reading) => [reading.join(' '), reading]));
  return [...distinct.values()].map(queryOf);
}
