import { expect, it } from 'vitest';
import { groupBy } from './group';

it('groups items in the order in which they and their keys appear', () => {
  expect([...groupBy([3, 1, 4, 1, 5], (number) => number % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
});
