/** Changes of a list of records with ids, order included: what is neither deleted nor put stays, in its order. */
export interface ListDelta<Item> {
  /** Records that are new, changed or moved, by their position in the result, ascending. */
  readonly put: readonly { readonly at: number; readonly record: Item }[];
  /** Ids of records that are gone. */
  readonly delete: readonly string[];
}

/** What leads from one list to another. Ids are unique in each. */
export function diffList<Item>(before: readonly Item[], after: readonly Item[], idOf: (item: Item) => string): ListDelta<Item> {
  const old = new Map(before.map((item, position) => [idOf(item), { position, json: JSON.stringify(item) }]));
  const unchanged = after.flatMap((item, at) => {
    const known = old.get(idOf(item));
    return known?.json === JSON.stringify(item) ? [{ at, position: known.position }] : [];
  });
  const stay = new Set(longestIncreasing(unchanged.map(({ position }) => position)).map((index) => unchanged[index]?.at));
  const ids = new Set(after.map(idOf));
  return {
    put: after.flatMap((record, at) => (stay.has(at) ? [] : [{ at, record }])),
    delete: before.map(idOf).filter((id) => !ids.has(id)),
  };
}

/**
 * Applies {@link diffList}'s result. A delta made for another list gives another result, never an error: the caller checks the result's hash.
 */
export function applyList<Item>(before: readonly Item[], delta: ListDelta<Item>, idOf: (item: Item) => string): Item[] {
  const gone = new Set([...delta.delete, ...delta.put.map(({ record }) => idOf(record))]);
  const kept = before.filter((item) => !gone.has(idOf(item)));
  const result: Item[] = [];
  let next = 0;
  for (const { at, record } of delta.put) {
    const until = Math.min(kept.length, next + Math.max(0, at - result.length));
    for (; next < until; next++) result.push(...kept.slice(next, next + 1));
    result.push(record);
  }
  return result.concat(kept.slice(next));
}

/** Indexes of a longest strictly increasing subsequence. */
function longestIncreasing(values: readonly number[]): number[] {
  /** Index of the smallest last value of a subsequence of each length. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const found: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) found.push(index);
  return found.reverse();
}
