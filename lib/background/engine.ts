import type { Pack } from '../corpus/pack-types';
import { createQueries, type Queries } from '../corpus/queries';
import { createLinker } from '../linking/linker';
import type { Linker } from '../linking/types';
import { createSearch, type Search } from '../search';

/** Everything that answers from one generation. Its parts are built when they are first asked for, and once. */
export interface Engine {
  readonly generation: number;
  readonly pack: Pack;
  readonly queries: () => Queries;
  readonly linker: () => Linker;
  readonly search: () => Search;
}

/** The engine of a generation; building it costs nothing yet. */
export function createEngine(generation: number, pack: Pack): Engine {
  const queries = once(() => createQueries(pack));
  return { generation, pack, queries, linker: once(() => createLinker(pack)), search: once(() => createSearch(pack, queries())) };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
