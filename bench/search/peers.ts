import MiniSearch from 'minisearch';
import type { PackRecords } from '../../lib/corpus/records';
import { compileSearch } from '../../lib/search/compile';
import { loadSearch } from '../../lib/search/load';
import { romanise } from '../../lib/search/romanise';
import { skeletonOf } from '../../lib/search/skeleton';

/** Something that can look names up. */
export interface Engine {
  readonly name: string;
  /** Bytes of the stored index; absent when the engine has no binary form. */
  readonly bytes?: number;
  /** Indexes of the entities found, best first, at most ten. */
  readonly search: (query: string) => number[];
}

/** How an engine comes about, with the two steps timed apart: what the corpus build does, and what a reader waits for. */
export interface Contender {
  readonly name: string;
  /** Builds and serialises an index; the returned step opens it as the background would. */
  build(records: PackRecords): () => Engine;
}

const MOST = 10;

const ours: Contender = {
  name: 'skeleton index',
  build: (records) => {
    const buffer = compileSearch(records);
    return () => {
      const index = loadSearch(buffer, records);
      return {
        name: 'skeleton index',
        bytes: buffer.byteLength,
        search: (query) => index.search(query, { limit: MOST }).map((hit) => hit.entity),
      };
    };
  },
};

function mini(name: string, fields: string[], text: (names: readonly string[]) => Record<string, string>): Contender {
  const options = { fields, searchOptions: { prefix: true, fuzzy: 0.2 } };
  return {
    name,
    build: (records) => {
      const index = new MiniSearch(options);
      index.addAll(records.entities.map((entity, id) => ({ id, ...text([entity.name, ...entity.aliases.map((alias) => alias.text)]) })));
      const json = JSON.stringify(index);
      return () => {
        const loaded = MiniSearch.loadJSON(json, options);
        return {
          name,
          bytes: json.length,
          search: (query) =>
            loaded
              .search(query)
              .slice(0, MOST)
              .map((hit) => Number(hit.id)),
        };
      };
    },
  };
}

const plain = mini('MiniSearch', ['names'], (names) => ({ names: names.join(' ') }));
const withSkeletons = mini('MiniSearch with skeletons', ['names', 'skeletons'], (names) => ({
  names: names.join(' '),
  skeletons: names.flatMap(romanise).map(skeletonOf).join(' '),
}));

export const CONTENDERS: readonly Contender[] = [ours, plain, withSkeletons];
