import type { TimelineEventView, TimelineView } from '../../corpus/page-view';
import type { SourceView } from '../../corpus/views';

/** One source in words, for a file: publisher, title, then where it can be read. */
export function sourceText({ publisher, title, url, symbol }: SourceView): string {
  return [`${publisher}: ${title}`, symbol, url].filter((part) => part !== undefined && part !== '').join(', ');
}

/** An event with what its numbers point at. */
export interface EventRow {
  readonly event: TimelineEventView;
  readonly entities: readonly string[];
  readonly sources: readonly SourceView[];
}

/** The events of a timeline with the names and sources that they refer to. */
export function rowsOf({ events, entities, sources }: TimelineView): EventRow[] {
  return events.map((event) => ({
    event,
    entities: event.entities.map((position) => entities[position]?.name).filter((name) => name !== undefined),
    sources: event.sources.map((number) => sources[number - 1]).filter((source) => source !== undefined),
  }));
}
