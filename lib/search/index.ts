import type { Pack } from '../corpus/pack-types';
import { createQueries, type Queries } from '../corpus/queries';
import type { EntryView } from '../corpus/views';
import { readDate } from './dates';
import { createEventSearch } from './events';
import type { FoundEvent } from './found-event';
import { loadSearch, type SearchOptions } from './load';

/** How many entities the words beside a date may mean. */
const MEANT = 2;

/** Look-up in one pack, as the popup shows it. */
export interface Search {
  /** Lines for the entities that a query may mean, the likeliest first, each as of `options.date`. */
  search(query: string, options?: SearchOptions): EntryView[];
  /** Events that a query may mean, by their words, by date, or because they are of an entity that the query means. */
  events(query: string, options?: Pick<SearchOptions, 'date' | 'limit'>): FoundEvent[];
}

/**
 * Opens the search of a pack.
 * @param queries the pack's queries, when the caller has them already
 * @throws RangeError when the pack's search tables are damaged
 */
export function createSearch(pack: Pack, queries: Queries = createQueries(pack)): Search {
  const index = loadSearch(pack.search, pack.records);
  const findEvents = createEventSearch(pack.records.events);
  return {
    search: (query, options = {}) =>
      index.search(query, options).flatMap(({ entity, score, matched }) => {
        const entry = queries.entryView(entity, options.date);
        // What stands in the line already need not be said again.
        const told = matched === entry?.name || matched === entry?.arabic;
        return entry ? [{ ...entry, score, ...(matched !== undefined && !told && { matched }) }] : [];
      }),
    events(query, { date, limit } = {}) {
      const dated = readDate(query);
      const meant = dated && dated.rest !== '' ? index.search(dated.rest, { date, limit: MEANT }) : [];
      const entities = meant.flatMap(({ entity }) => pack.records.entities[entity]?.id ?? []);
      return findEvents(query, { date, limit, entities }).map(({ id, kind, date: when, end, title }) => ({
        id,
        kind,
        date: when,
        ...(end && { end }),
        title,
      }));
    },
  };
}
