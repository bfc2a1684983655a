import { expect, it, vi } from 'vitest';
import { createStore } from './store';

it('tells its state at once, after each change, and no more after the end', () => {
  const store = createStore({ a: 1, b: 'x' });
  const ending = new AbortController();
  const listener = vi.fn();
  store.subscribe(listener, ending.signal);
  store.update({ a: 2 });
  ending.abort();
  store.update({ a: 3 });
  expect(listener.mock.calls).toEqual([[{ a: 1, b: 'x' }], [{ a: 2, b: 'x' }]]);
  expect(store.state).toEqual({ a: 3, b: 'x' });
});

it('ignores listeners whose life is over', () => {
  const listener = vi.fn();
  createStore({ a: 1 }).subscribe(listener, AbortSignal.abort());
  expect(listener).not.toHaveBeenCalled();
});
