import { dateFromDay } from '../../time/day';
import type { DayNumber } from '../../time/types';
import type { EventRecord } from '../records';
import type { DensityView } from '../views';

/** Share of the events that may lie before the first year shown: what a corpus tells of the distant past would stretch the strip. */
const PREHISTORY = 0.05;

const yearOf = (day: DayNumber): number => dateFromDay(day).getUTCFullYear();
/** Quarters since the year 0. */
const quarterOf = (day: DayNumber): number => yearOf(day) * 4 + Math.floor(dateFromDay(day).getUTCMonth() / 3);

/**
 * Counts events per quarter of a year, up to the year in which the corpus's knowledge ends. An event counts once, in the quarter in which
 * its date begins; those known only to the year count in its first quarter.
 * @param asOf the day on which the corpus's knowledge ends
 */
export function eventDensity(events: readonly EventRecord[], asOf: DayNumber): DensityView {
  const days = events.map((event) => event.date.lo).sort((a, b) => a - b);
  const firstYear = Math.min(yearOf(days[Math.floor(days.length * PREHISTORY)] ?? asOf), yearOf(asOf));
  const quarters = new Array<number>((yearOf(asOf) - firstYear + 1) * 4).fill(0);
  for (const day of days) {
    const position = quarterOf(day) - firstYear * 4;
    const count = quarters[position];
    if (count !== undefined) quarters[position] = count + 1;
  }
  return { firstYear, quarters };
}
