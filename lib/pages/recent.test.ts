import { beforeEach, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { recentLookUps } from './recent';

beforeEach(() => browser.storage.local.clear());

it('keeps the last six, the newest first, each once', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'b']) await recentLookUps.add(id);
  expect(await recentLookUps.read()).toEqual(['b', 'g', 'f', 'e', 'd', 'c']);
});

it('forgets', async () => {
  await recentLookUps.add('a');
  await recentLookUps.clear();
  expect(await recentLookUps.read()).toEqual([]);
});

it('takes what it cannot understand for nothing', async () => {
  await browser.storage.local.set({ recentLookUps: { not: 'a list' } });
  expect(await recentLookUps.read()).toEqual([]);
});
