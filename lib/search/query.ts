import { romanise } from './romanise';
import { skeletonOf } from './skeleton';

/** A query as it is looked up. */
export interface Query {
  /** Romanised words. */
  readonly words: readonly string[];
  /** The words without spaces. */
  readonly joined: string;
  /** The words' skeletons without spaces. */
  readonly skeleton: string;
}

/** Reads what a reader typed; `undefined` when there is nothing to look up. */
export function readQuery(text: string): Query | undefined {
  const words = romanise(text);
  if (words.length === 0) return undefined;
  return { words, joined: words.join(''), skeleton: words.map(skeletonOf).join('') };
}
