import type { DayNumber } from '../../time/types';
import { dayOf } from './calendar';
import { asciiDigits } from './digits';
import { findDates } from './visible';

const ISO = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const SLASHED = /^\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const EPOCH = /^\s*(\d{10}|\d{13})\s*$/;

/**
 * Reads a date that a page states for machines: ISO 8601 in full or basic form, RFC 2822 and other written-out dates, seconds or
 * milliseconds since 1970.
 *
 * The calendar day is the one written, in the zone it was written in: it is the day that the publisher means (PLATFORM: most misses are one
 * day off because of a conversion). A year or month alone gives no day.
 * @returns `undefined` when there is no valid day.
 */
export function machineDay(value: string): DayNumber | undefined {
  const text = asciiDigits(value);
  const parts = ISO.exec(text) ?? SLASHED.exec(text);
  if (parts) return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const epoch = EPOCH.exec(text)?.[1];
  if (epoch) {
    const date = new Date(epoch.length === 10 ? Number(epoch) * 1000 : Number(epoch));
    return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  return findDates(text.slice(0, 100))[0]?.day;
}
