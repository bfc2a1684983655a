/** What a unit says about the case of the word it stands in; one bit each. */
export const CASE = { capital: 1, small: 2, none: 4, nothing: 8, ends: 16 } as const;

/** Case of a letter or digit: `capital`, `small`, or `none` for one without case. */
export function caseOfLetter(letter: string): number {
  if (letter !== letter.toLowerCase()) return CASE.capital;
  return letter !== letter.toUpperCase() ? CASE.small : CASE.none;
}
