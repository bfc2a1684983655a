import { foldWord } from './dates/months';

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** Fewer common words than this say nothing, unless the headlines are equal. */
const FEWEST_COMMON = 3;

/** The words of a headline, folded, for comparison. */
export function headlineWords(headline: string): ReadonlySet<string> {
  return new Set((headline.match(WORDS) ?? []).map(foldWord));
}

/**
 * How far two headlines are the same story's: the share of the shorter one's words that the other holds too, 0 to 1.
 * Headlines in metadata are shortened, lengthened by the site's name or worded a little differently.
 */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size === 0) return 0;
  let common = 0;
  for (const word of shorter) if (longer.has(word)) common++;
  if (common < FEWEST_COMMON && common < longer.size) return 0;
  return common / shorter.size;
}
