import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Corpus } from './corpus';
import { settleIn } from './installed';
import { READER_SCRIPT } from './scripts';
import { fakeScripting } from './test-browser';

let life: AbortController;
let fake: ReturnType<typeof fakeScripting>;
const corpus = new Corpus(
  { readBundled: () => Promise.reject(new Error('unused')), extension: '1' },
  async () => undefined,
  AbortSignal.abort(),
);

beforeEach(() => {
  life = new AbortController();
  fake = fakeScripting(['*://*/*']);
  vi.spyOn(corpus, 'refreshBundled').mockResolvedValue(undefined);
  vi.spyOn(browser.tabs, 'create').mockResolvedValue(JSON.parse('{"id": 9}'));
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(JSON.parse('[{"id": 4}]'));
  settleIn(corpus, life.signal);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

const happen = (reason: 'install' | 'update' | 'chrome_update') =>
  fakeBrowser.runtime.onInstalled.trigger(reason === 'update' ? { reason, previousVersion: '0.0.1' } : { reason });

describe('a new installation', () => {
  it('opens the welcome page', async () => {
    await happen('install');
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: browser.runtime.getURL('welcome.html') });
  });
});

describe('an update of the extension', () => {
  it('takes over the new corpus and brings the new scripts into open pages', async () => {
    await happen('update');
    await vi.waitFor(() => expect(fake.injected).toContain(`4/all ${READER_SCRIPT}`));
    expect(corpus.refreshBundled).toHaveBeenCalledTimes(1);
    expect(fake.matches()).toEqual(['*://*/*']);
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });

  it('whose corpus cannot be read is reported', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.mocked(corpus.refreshBundled).mockRejectedValue(new Error('damaged'));
    await happen('update');
    await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(1));
  });
});

describe('an update of the browser', () => {
  it('changes nothing', async () => {
    await happen('chrome_update');
    expect(corpus.refreshBundled).not.toHaveBeenCalled();
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });
});
