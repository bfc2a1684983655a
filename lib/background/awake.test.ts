import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { stayAwake } from './awake';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(browser.runtime, 'getPlatformInfo').mockResolvedValue({ os: 'linux', arch: 'x86-64' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('gives signs of life while the work goes on, and none after it', async () => {
  const work = stayAwake(() => new Promise((resolve) => setTimeout(() => resolve('done'), 35_000)));
  await vi.advanceTimersByTimeAsync(35_000);
  expect(await work).toBe('done');
  expect(browser.runtime.getPlatformInfo).toHaveBeenCalledTimes(3);
  expect(vi.getTimerCount()).toBe(0);
});

it('ends with work that fails', async () => {
  await expect(stayAwake(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});
