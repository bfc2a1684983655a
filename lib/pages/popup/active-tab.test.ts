import { afterEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { activeTab } from './active-tab';

afterEach(() => vi.restoreAllMocks());

const tab = (id: number, lastAccessed: number) => ({
  id,
  index: id,
  url: `https://${id}.example/`,
  lastAccessed,
  active: false,
  highlighted: false,
  incognito: false,
  pinned: false,
});

function tabs(own: number | undefined) {
  const all = [tab(1, 10), tab(2, 30), tab(3, 40)];
  vi.spyOn(browser.tabs, 'getCurrent').mockImplementation(async () => all.find(({ id }) => id === own) ?? Reflect.get({}, 'none'));
  return vi.spyOn(browser.tabs, 'query').mockImplementation(async ({ active }) => (active ? all.slice(0, 1) : all));
}

it('is the active tab of the window', async () => {
  const query = tabs(undefined);
  expect(await activeTab()).toEqual({ id: 1, url: 'https://1.example/', incognito: false });
  expect(query).toHaveBeenCalledWith({ currentWindow: true, active: true });
});

it('is the tab looked at before, when the popup is a tab itself', async () => {
  tabs(3);
  expect(await activeTab()).toEqual({ id: 2, url: 'https://2.example/', incognito: false });
});

it('is nothing in a window without other tabs', async () => {
  tabs(3).mockResolvedValue([tab(3, 40)]);
  expect(await activeTab()).toBeUndefined();
});
