import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../settings';
import { RuleBook } from './reading-rules';

let life: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  life = new AbortController();
});
afterEach(() => life.abort());

describe('the page around a frame', () => {
  it('may show its cards where its address is known and its site is not switched off', async () => {
    const rules = new RuleBook(() => undefined, life.signal);
    expect(await rules.allowsCardsOfFrames('https://news.example/story')).toBe(true);
    // The browser tells the addresses of pages that we have access to, and of no others.
    expect(await rules.allowsCardsOfFrames(undefined)).toBe(false);
    await changeSettings({ disabledSites: ['news.example'] });
    await expect.poll(() => rules.allowsCardsOfFrames('https://www.news.example/story')).toBe(false);
    expect(await rules.allowsCardsOfFrames('https://other.example/')).toBe(true);
  });
});
