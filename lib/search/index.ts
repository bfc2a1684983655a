import type { Pack } from '../corpus/pack-types';
import { createQueries, type Queries } from '../corpus/queries';
import type { EntryView } from '../corpus/views';
import { loadSearch, type SearchOptions } from './load';

/** Look-up in one pack, as the popup shows it. */
export interface Search {
  /** Lines for the entities that a query may mean, the likeliest first, each as of `options.date`. */
  search(query: string, options?: SearchOptions): EntryView[];
}

/**
 * Opens the search of a pack.
 * @param queries the pack's queries, when the caller has them already
 * @throws RangeError when the pack's search tables are damaged
 */
export function createSearch(pack: Pack, queries: Queries = createQueries(pack)): Search {
  const index = loadSearch(pack.search, pack.records);
  return {
    search: (query, options = {}) =>
      index.search(query, options).flatMap(({ entity, score }) => {
        const entry = queries.entryView(entity, options.date);
        return entry ? [{ ...entry, score }] : [];
      }),
  };
}
