import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCorrections } from '../corrections/store';
import { dayFromParts } from '../time/day';
import { Corrections } from './corrections';

const WISH = { entity: { id: 'ada', name: 'Ada' }, surface: 'Ada', everywhere: false };
const OCCASION = { corpus: '2026.11.1', today: dayFromParts(2026, 11, 26) ?? 0 };
const NAME = { entity: 'ada', surface: 'Ada', alias: 'Ada' };
const from = (tab: number, incognito: boolean): Runtime.MessageSender => ({
  id: 'test',
  url: 'https://www.news.example/story',
  tab: JSON.parse(JSON.stringify({ id: tab, incognito })),
});

let life: AbortController;
const tell = vi.fn(async () => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  tell.mockClear();
  life = new AbortController();
});
afterEach(() => life.abort());

it('keeps a correction with its site, day and corpus, and has every page read again', async () => {
  const corrections = new Corrections(tell, life.signal);
  await corrections.correctorFor(from(1, false));
  await corrections.add(WISH, from(1, false), OCCASION);
  const { everywhere: _, ...said } = WISH;
  expect(await readCorrections()).toEqual([{ ...said, site: 'news.example', made: '2026-11-26', corpus: '2026.11.1' }]);
  expect(tell.mock.calls).toEqual([[undefined]]);
  expect((await corrections.correctorFor(from(2, false)))?.(NAME)).toEqual({});
});

it('keeps nothing from a private window, where it counts in its own tab until that is closed', async () => {
  const corrections = new Corrections(tell, life.signal);
  await corrections.add({ ...WISH, everywhere: true }, from(7, true), OCCASION);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(tell.mock.calls).toEqual([[7]]);
  expect((await corrections.correctorFor(from(7, true)))?.(NAME)).toEqual({});
  expect(await corrections.correctorFor(from(8, true))).toBeUndefined();
  expect(await corrections.correctorFor(from(1, false))).toBeUndefined();
  await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
  expect(await corrections.correctorFor(from(7, true))).toBeUndefined();
});
