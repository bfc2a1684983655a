import { expect, it } from 'vitest';
import { groupByProminence } from './prominence';

const named = (counts: readonly number[]) =>
  counts.map((count, index) => ({
    entry: { id: `e${index}`, kind: 'place' as const, family: 'place' as const, name: 'N', line: '' },
    count,
  }));

it.each([
  [
    [6, 4, 3, 2, 1],
    [6, 4, 3],
  ],
  [
    [3, 2, 1],
    [3, 2],
  ],
  [[2, 1, 1], [2]],
  [[1, 1], []],
  [[], []],
  [[40, 19, 2], [40]],
])('of %o central are %o', (counts, central) => {
  const groups = groupByProminence(named(counts));
  expect(groups.central.map((entity) => entity.count)).toEqual(central);
  expect([...groups.central, ...groups.also]).toHaveLength(counts.length);
});
