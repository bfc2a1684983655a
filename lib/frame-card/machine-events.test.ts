import { expect, it } from 'vitest';
import type { GuestEvent } from '../message-parts/frame-card';
import { machineEvent, passOn } from './machine-events';

const over = (onCard: boolean, at: number) => ({ type: 'over', onCard, towardsCard: false, fast: true, modifier: false, at }) as const;

it('tells of the pointer when it comes to the card or leaves it, and now and then in between', () => {
  const told: GuestEvent[] = [];
  const hear = passOn((event) => told.push(event));
  for (const [onCard, at] of [
    [false, 0],
    [false, 40],
    [true, 50],
    [true, 60],
    [true, 149],
    [true, 151],
    [false, 152],
  ] as const) {
    hear(over(onCard, at));
  }
  expect(told.map((event) => event.type === 'over' && event.onCard)).toEqual([false, true, true, false]);
});

it('tells of presses and keys as they are, and of nothing that only the frame can know', () => {
  const told: GuestEvent[] = [];
  const hear = passOn((event) => told.push(event));
  hear({ type: 'press', onCard: true, touch: true });
  hear({ type: 'escape' });
  hear({ type: 'reach', target: 'a mention' });
  expect(told).toEqual([{ type: 'press', onCard: true, touch: true }, { type: 'escape' }]);
});

it('gives the pointer the time of the frame’s own clock', () => {
  expect(machineEvent({ type: 'over', onCard: true, towardsCard: false, modifier: true }, 12)).toEqual({
    type: 'over',
    onCard: true,
    towardsCard: false,
    modifier: true,
    fast: false,
    at: 12,
  });
});
