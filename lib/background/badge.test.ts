import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { showCount } from './badge';

const shown: (string | null)[] = [];
beforeEach(() => {
  shown.length = 0;
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockImplementation(async () => undefined);
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text }) => void shown.push(text));
});
afterEach(() => vi.restoreAllMocks());

const from = (frameId: number) => ({ tab: JSON.parse('{"id": 4}'), frameId });

it('shows the figure, up to what fits, and takes it away again', async () => {
  for (const count of [7, 99, 100, 0]) await showCount(from(0), count);
  expect(shown).toEqual(['7', '99', '99+', '']);
});

it('is about the page, not about its frames or our own pages', async () => {
  await showCount(from(3), 7);
  await showCount({}, 7);
  expect(shown).toEqual([]);
});
