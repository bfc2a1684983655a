import { beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { GATE_KEY, gateStems } from '../reader/gate-stems';
import { publishGate } from './gate';

beforeEach(() => fakeBrowser.reset());
const published = async () => gateStems(await browser.storage.local.get(GATE_KEY));

it('puts the stems where the gate reads them', async () => {
  await publishGate(['Zenda', 'Ruritania']);
  expect(await published()).toEqual(['Zenda', 'Ruritania']);
  await publishGate(['Zenda']);
  expect(await published()).toEqual(['Zenda']);
});

it('writes nothing at a start that changes nothing', async () => {
  await publishGate(['Zenda', 'Ruritania']);
  const set = vi.spyOn(browser.storage.local, 'set');
  await publishGate(['Zenda', 'Ruritania']);
  expect(set).not.toHaveBeenCalled();
  await publishGate(['Ruritania', 'Zenda']);
  expect(set).toHaveBeenCalledTimes(1);
});
