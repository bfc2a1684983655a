import type { DayNumber } from '../../time/types';
import type { EventRecord } from '../records';

/** Events shown on either side of the article's date. */
const EACH_SIDE = 3;

const byDate = (a: EventRecord, b: EventRecord): number =>
  a.date.lo - b.date.lo || a.date.hi - b.date.hi || (a.id < b.id ? -1 : Number(a.id > b.id));

/** An event in a timeline; `later` when it lies after the day the timeline was made for. */
export interface PlacedEvent {
  readonly event: EventRecord;
  readonly later: boolean;
}

/** Events oldest first. One without an exact day stands where it may have begun. */
export function inOrder(events: readonly EventRecord[]): EventRecord[] {
  return [...events].sort(byDate);
}

/** The events of each entity id, oldest first. An event without an exact day stands where it may have begun. */
export function eventsByEntity(events: readonly EventRecord[]): ReadonlyMap<string, readonly EventRecord[]> {
  const index = new Map<string, EventRecord[]>();
  for (const event of inOrder(events)) {
    for (const id of new Set(event.entities)) {
      const list = index.get(id);
      if (list) list.push(event);
      else index.set(id, [event]);
    }
  }
  return index;
}

/** A whole timeline, oldest first. Without a day none of it is "later". */
export function wholeTimeline(events: readonly EventRecord[], day: DayNumber | undefined): PlacedEvent[] {
  return events.map((event) => ({ event, later: day !== undefined && event.date.lo > day }));
}

/**
 * The part of a timeline that a card shows, oldest first: the nearest events up to and on `day` and the next ones after it. Without a day,
 * the last events there are, none of them "later".
 * @param events oldest first
 */
export function timelineAround(events: readonly EventRecord[], day: DayNumber | undefined): PlacedEvent[] {
  if (day === undefined) return events.slice(-2 * EACH_SIDE).map((event) => ({ event, later: false }));
  const firstLater = events.findIndex((event) => event.date.lo > day);
  const boundary = firstLater < 0 ? events.length : firstLater;
  return [
    ...events.slice(Math.max(0, boundary - EACH_SIDE), boundary).map((event) => ({ event, later: false })),
    ...events.slice(boundary, boundary + EACH_SIDE).map((event) => ({ event, later: true })),
  ];
}
