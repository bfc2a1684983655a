import type { DayNumber } from './types';

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day number of a calendar date (proleptic Gregorian).
 * @param month 1 to 12
 * @param day 1 to 31
 * @returns `undefined` when there is no such date, e.g. 30 February
 */
export function dayFromParts(year: number, month: number, day: number): DayNumber | undefined {
  const date = new Date(0);
  // Date.UTC reads years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / MS_PER_DAY : undefined;
}

/** The day number of `YYYY-MM-DD`; `undefined` for anything else and for dates that do not exist. */
export function dayFromIso(text: string): DayNumber | undefined {
  const parts = ISO_DAY.exec(text);
  return parts ? dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** `YYYY-MM-DD` of a day number; years outside 0 to 9999 are written with sign and six digits, as ISO 8601 does. */
export function isoFromDay(day: DayNumber): string {
  return dateFromDay(day).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** Midnight UTC of a day number, for `Intl` with `timeZone: 'UTC'`. */
export function dateFromDay(day: DayNumber): Date {
  return new Date(day * MS_PER_DAY);
}

/** The day number that holds an instant, in UTC. */
export function dayFromDate(date: Date): DayNumber {
  return Math.floor(date.getTime() / MS_PER_DAY);
}
