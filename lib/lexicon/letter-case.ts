import { isIgnored, isLetter } from './boundary';
import { foldUnit, KIND } from './fold';

/** What a unit says about the case of the word it stands in; one bit each. */
export const CASE = { capital: 1, small: 2, none: 4, nothing: 8, ends: 16 } as const;

/** `CASE` of each unit, 0 where not looked at yet. */
const known = new Uint8Array(65536);

/**
 * Case of a UTF-16 unit: `capital` or `small`, `none` for letters without case and digits; `nothing` for marks and apostrophes inside a
 * word; `ends` for what ends a word.
 */
export function caseOf(unit: number): number {
  const seen = known[unit] ?? 0;
  if (seen !== 0) return seen;
  const found = caseOfChar(unit);
  known[unit] = found;
  return found;
}

function caseOfChar(unit: number): number {
  const entry = foldUnit(unit);
  if (isIgnored(entry) || entry === KIND.apostrophe) return CASE.nothing;
  if (!isLetter(entry)) return CASE.ends;
  const char = String.fromCharCode(unit);
  if (char !== char.toLowerCase()) return CASE.capital;
  return char !== char.toUpperCase() ? CASE.small : CASE.none;
}
