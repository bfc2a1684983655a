import type { TimelineEventView, TimelineView } from '../../corpus/page-view';
import type { PartialDate } from '../../time/types';

type EventKind = TimelineEventView['kind'];

/** What of a timeline is shown: a kind, or a stretch of days, both inclusive. */
export interface Selection {
  readonly kind?: EventKind | undefined;
  readonly days?: readonly [from: number, until: number] | undefined;
}

/** Whether an event may lie within a stretch of days: a date that is known by month or year only may lie anywhere in it. */
export function touches(
  { date, end }: { readonly date: PartialDate; readonly end?: PartialDate },
  [from, until]: readonly [number, number],
): boolean {
  return date.lo <= until && (end ?? date).hi >= from;
}

/** The events that a reader chose, in their order. */
export function selected(events: TimelineView['events'], { kind, days }: Selection): TimelineEventView[] {
  return events.filter((event) => (kind === undefined || event.kind === kind) && (!days || touches(event, days)));
}

/** The kinds of event that there are, the most frequent first. */
export function kindsOf(events: TimelineView['events']): readonly (readonly [EventKind, number])[] {
  const counts = new Map<EventKind, number>();
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** A timeline with other events in it, for what is exported of it. */
export function withEvents(timeline: TimelineView, events: readonly TimelineEventView[]): TimelineView {
  return { ...timeline, events };
}
