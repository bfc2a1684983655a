import type { DayNumber } from '../../time/types';

const MS_PER_DAY = 86_400_000;
/** Nothing that readers of a news page take for its date lies outside: earlier "dates" are counters, clocks set to zero and typing errors. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/**
 * The day number of a calendar date.
 * @param month 1 to 12
 * @returns `undefined` for a day that no calendar has (31 February), a year outside 1900 to 2099, and 1 January 1970: content systems write it
 * for "no date".
 */
export function dayOf(year: number, month: number, day: number): DayNumber | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const number = date.getTime() / MS_PER_DAY;
  return number === 0 ? undefined : number;
}
