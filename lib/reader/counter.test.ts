import { expect, it } from 'vitest';
import { Counter } from './counter';

it('tells what changes, and nothing to a reader who does not want to know', () => {
  const told: number[] = [];
  const counter = new Counter((count) => told.push(count), true);
  for (const names of [0, 3, 3, 5]) counter.names(names);
  expect(told).toEqual([3, 5]);
  counter.wanted(false);
  counter.names(7);
  expect(told).toEqual([3, 5, 0]);
  counter.wanted(true);
  expect(told).toEqual([3, 5, 0, 7]);
});
