/*
 * vitest 5 reports failures with Map.groupBy, which Node 20 lacks: without this a failing run ends in a TypeError instead of the failures.
 * Imported by vitest.config.ts, so that it is there in the process that reports. To be deleted with Node 20.
 */
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    configurable: true,
    writable: true,
    value<Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> {
      const groups = new Map<Key, Item[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
  });
}
