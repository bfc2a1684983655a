import type { EventView } from '../../lib/corpus/views';
import { yearText } from '../../lib/i18n-dates';
import type { DayNumber } from '../../lib/time/types';

/** The place of the article among the events. */
export const NOW = 'now';
type Item = EventView | typeof NOW;

/** How many events a short timeline has on either side of the article's date. */
const NEAREST = 2;

/** The events nearest to the article's date, oldest first; without a date the last ones. */
export function nearest(events: readonly EventView[]): EventView[] {
  const before = events.filter((event) => !event.later).slice(-NEAREST);
  return [...before, ...events.filter((event) => event.later).slice(0, NEAREST)];
}

/** Events with the article between those before and those after it, if its date is known. */
export function withNow(events: readonly EventView[], asOf: DayNumber | undefined): Item[] {
  if (asOf === undefined) return [...events];
  return [...events.filter((event) => !event.later), NOW, ...events.filter((event) => event.later)];
}

/** The items by the year in which they begin, in the same order; the article stands in its own year. */
export function byYear(items: readonly Item[], asOf: DayNumber | undefined): { label: string; items: Item[] }[] {
  const years: { label: string; items: Item[] }[] = [];
  for (const item of items) {
    const label = item === NOW ? yearOfDay(asOf) : yearOf(item);
    const last = years.at(-1);
    if (last?.label === label) last.items.push(item);
    else years.push({ label, items: [item] });
  }
  return years;
}

/** What is said to be uncertain in the row need not be said of the year as well. */
function yearOf({ date: { qualifier: _, ...exact } }: EventView): string {
  return yearText(exact);
}

function yearOfDay(day: DayNumber | undefined): string {
  return day === undefined ? '' : yearText({ lo: day, hi: day, precision: 'day' });
}
