import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings } from '../settings';
import { Wishes } from './wishes';

let life: AbortController;
let changes: boolean[];
const follow = (isPrivate = false) =>
  Wishes.follow({ host: 'news.example', isPrivate, onChange: ({ choice }) => changes.push(choice.enabled) }, life.signal);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  life = new AbortController();
  changes = [];
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it('follows the settings for its site', async () => {
  const wishes = await follow();
  expect(wishes.choice).toMatchObject({ enabled: true, marks: 'first' });
  await changeSettings({ disabledSites: ['news.example'], marks: 'all', badge: false });
  expect(wishes.choice).toMatchObject({ enabled: false, marks: 'all' });
  expect(wishes.badge).toBe(false);
  expect(changes).toEqual([false]);
});

it('rests during a pause, and wakes when it ends', async () => {
  await changeSettings({ pausedUntil: Date.now() + 3_600_000 });
  const wishes = await follow();
  expect(wishes.choice.enabled).toBe(false);
  vi.advanceTimersByTime(3_599_000);
  expect(changes).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(changes).toEqual([true]);
  expect(wishes.choice.enabled).toBe(true);
});

it('pauses for an hour when asked to', async () => {
  const wishes = await follow();
  wishes.pause();
  await vi.waitFor(() => expect(changes).toEqual([false]));
  vi.advanceTimersByTime(3_600_000);
  expect(changes).toEqual([false, true]);
});

it('does not wake in a page that is over', async () => {
  await changeSettings({ pausedUntil: Date.now() + 1000 });
  await follow();
  life.abort();
  vi.advanceTimersByTime(2000);
  expect(changes).toEqual([]);
});

it('switches its site off for good, until it is switched on again somewhere', async () => {
  const wishes = await follow();
  wishes.switchSiteOff();
  await vi.waitFor(() => expect(changes).toEqual([false]));
  expect((await readSettings()).disabledSites).toEqual(['news.example']);
  await changeSettings({ disabledSites: [] });
  expect(changes).toEqual([false, true]);
});

it('remembers nothing of a private window', async () => {
  const wishes = await follow(true);
  wishes.switchSiteOff();
  expect(wishes.choice.enabled).toBe(false);
  await changeSettings({ marks: 'all' });
  expect(wishes.choice.enabled).toBe(false);
  expect((await readSettings()).disabledSites).toEqual([]);
  wishes.switchHere(true);
  expect(wishes.choice.enabled).toBe(true);
});
