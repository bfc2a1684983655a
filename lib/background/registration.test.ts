import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { changeSettings } from '../settings';
import { keepRegistration, reconcileRegistration } from './registration';
import { ANNOTATOR_SCRIPT, READER, READER_SCRIPT, READER_STYLE } from './scripts';
import { fakeScripting } from './test-browser';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

/** All work under way: reconciliations run one after another. */
const settled = () => reconcileRegistration();

describe('the gate', () => {
  it('is registered for the granted web hosts and nothing else', async () => {
    const fake = fakeScripting(['*://a.example/*', 'file:///*', 'https://b.example/*']);
    keepRegistration(life.signal);
    await settled();
    expect(fake.matches()).toEqual(['*://a.example/*', 'https://b.example/*']);
    expect(fake.register).toHaveBeenCalledWith([{ ...READER, matches: fake.matches() }]);
    expect(READER.js).not.toContain(ANNOTATOR_SCRIPT);
  });

  it('is registered for all web pages, and no other addresses, when everything is granted', async () => {
    const fake = fakeScripting(['<all_urls>']);
    await settled();
    expect(fake.matches()).toEqual(['*://*/*']);
  });

  it('is not registered without a grant', async () => {
    const fake = fakeScripting([]);
    await settled();
    expect(fake.register).not.toHaveBeenCalled();
  });

  it('is not registered again when nothing changed since the last start', async () => {
    const fake = fakeScripting(['*://a.example/*']);
    await settled();
    await settled();
    expect(fake.register).toHaveBeenCalledTimes(1);
  });

  it('follows grants and withdrawals', async () => {
    const fake = fakeScripting([]);
    keepRegistration(life.signal);
    fake.grant('*://a.example/*', '*://b.example/*');
    await settled();
    expect(fake.matches()).toEqual(['*://a.example/*', '*://b.example/*']);
    fake.revoke('*://a.example/*');
    await settled();
    expect(fake.matches()).toEqual(['*://b.example/*']);
    fake.revoke('*://b.example/*');
    await settled();
    expect(fake.matches()).toEqual([]);
  });

  it('follows the access mode', async () => {
    const fake = fakeScripting(['*://*/*']);
    keepRegistration(life.signal);
    await changeSettings({ access: 'click' });
    await settled();
    expect(fake.matches()).toEqual([]);
    await changeSettings({ access: 'all' });
    await settled();
    expect(fake.matches()).toEqual(['*://*/*']);
  });

  it('catches up with what was withdrawn while the background slept', async () => {
    const granted = ['*://a.example/*'];
    const fake = fakeScripting(granted);
    await settled();
    granted.length = 0;
    keepRegistration(life.signal);
    await settled();
    expect(fake.matches()).toEqual([]);
  });

  it('comes at once to the pages that are open when their host is granted', async () => {
    const fake = fakeScripting([]);
    const query = vi.spyOn(browser.tabs, 'query').mockResolvedValue(JSON.parse('[{"id": 4}, {"id": 5}]'));
    fake.execute.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
    keepRegistration(life.signal);
    fake.grant('*://a.example/*');
    await vi.waitFor(() => expect(fake.injected).toContain(`5/all ${READER_SCRIPT}`));
    expect(query).toHaveBeenCalledWith({ url: ['*://a.example/*'] });
    expect(fake.injected).toContain(`5/all ${READER_STYLE}`);
  });

  it('tells open pages when access to hosts is withdrawn, and what is left', async () => {
    const fake = fakeScripting(['*://a.example/*', '*://b.example/*']);
    vi.spyOn(browser.tabs, 'query').mockResolvedValue(JSON.parse('[{"id": 4}, {"id": 5}]'));
    keepRegistration(life.signal);
    fake.revoke('*://a.example/*');
    const message = { to: 'page', name: 'access.removed', request: { gone: ['*://a.example/*'], left: ['*://b.example/*'] } };
    await vi.waitFor(() =>
      expect(fake.told.mock.calls).toEqual([
        [4, message],
        [5, message],
      ]),
    );
  });

  it('is left alone after the end', async () => {
    const fake = fakeScripting([]);
    keepRegistration(life.signal);
    await settled();
    life.abort();
    expect(fake.listeners()).toBe(0);
  });

  it('that cannot be registered is reported and does not throw', async () => {
    const fake = fakeScripting(['*://a.example/*']);
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    fake.register.mockRejectedValue(new Error('no'));
    keepRegistration(life.signal);
    await vi.waitFor(() => expect(warned).toHaveBeenCalledWith('The content script could not be registered:', expect.any(Error)));
  });
});
