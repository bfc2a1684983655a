/** Case of a letter. */
export const CASE = { none: 1, capital: 2, small: 3 } as const;

/** Case of each unit, 0 where not looked at yet. */
const known = new Uint8Array(65536);

/** Case of a UTF-16 unit; `none` for what has no case, in whatever script. */
export function caseOf(unit: number): number {
  const seen = known[unit] ?? 0;
  if (seen !== 0) return seen;
  const char = String.fromCharCode(unit);
  const found = char !== char.toLowerCase() ? CASE.capital : char !== char.toUpperCase() ? CASE.small : CASE.none;
  known[unit] = found;
  return found;
}
