import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { versionOf } from '../../lib/updates/test-feed';
import { administer } from '../../tools/browsers/admin';
import { ExtensionDriver } from '../../tools/browsers/extension-driver';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { bundledVersion } from './harness/bundled';
import { pageExpectations } from './harness/expectations';
import { ServedFeed } from './harness/feed';
import { press, says } from './harness/options-page';
import { waitForMarks } from './harness/reading';
import { Session, type SessionOptions } from './harness/session';
import { holdOlderDatabase, limitedExtension, renewDatabase, setQuota } from './harness/storage';

/** Each test starts a browser of its own, one of them twice. */
const LIMIT = 180_000;
const SOON = { timeout: 30_000 };
/** What a stored corpus takes, by the size of its pack: about 2.4 times as much in Firefox. */
const STORED = 2.4;
/** Room for one bundled corpus and a half, and for all that the tests install, in kilobytes, the unit of Firefox's setting. */
const [SCARCE, PLENTY] = [Math.round((statSync('public/corpus/bundled.siyaq').size / 1024) * STORED * 1.5), 1_000_000];

const story = pageExpectations().find(({ name }) => name === 'astana-2017');
if (!story) throw new Error('tests/pages/astana-2017 is gone');
const { url, html } = story;

for (const name of BROWSER_NAMES) {
  describe(`storage in ${name}`, { timeout: LIMIT }, () => {
    let session: Session | undefined;
    const folders: string[] = [];
    afterEach(async () => {
      await session?.end();
      session = undefined;
      await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
    });

    const started = async (options?: SessionOptions) => {
      session = await Session.start(name, options);
      return session;
    };
    /** A browser in which version 2 of a feed is in use. */
    const following = async (options?: SessionOptions) => {
      const here = await started(options);
      const served = await ServedFeed.create(here);
      await served.publish(versionOf(2));
      const feed = await served.subscribe(true);
      await expect.poll(() => activeVersion(here.extension), SOON).toBe('2026.11.2');
      await served.settled();
      return { here, served, feed };
    };

    it('that is full is said in words, and the old version stays until there is room', async () => {
      const profile = await mkdtemp(join(tmpdir(), 'siyaq-profile-'));
      folders.push(profile);
      const limited = name === 'chromium' ? await limitedExtension() : undefined;
      if (limited !== undefined) folders.push(limited);
      const room = (kilobytes: number) => ({ 'dom.quotaManager.temporaryStorage.fixedLimit': kilobytes });
      const options = { profile, ...(limited === undefined ? { prefs: room(SCARCE) } : { extension: limited }) };
      const { here, served, feed } = await following(options);
      const page = await here.browser.openExtensionPage('options.html#corpus');
      if (limited !== undefined) {
        await setQuota(here.browser, page, (await usage(page)) + 1_000_000);
        await here.endBackground();
      }
      const { head, records } = await bundledVersion();
      await served.publish({ head: { ...head, version: '2026.11.3' }, records });
      await press(page, 'Check now');
      await says(page, 'not enough storage left in the browser');
      expect(await activeVersion(here.extension)).toBe('2026.11.2');
      const again = await here.restartBrowser(limited === undefined ? { prefs: room(PLENTY) } : {});
      session = again;
      expect(['2026.11.2', '2026.11.3']).toContain(await activeVersion(again.extension));
      await again.extension.askBackground('updates.check', { feed });
      await expect.poll(() => activeVersion(again.extension), SOON).toBe('2026.11.3');
    });

    it('that a page of an earlier version holds lets the bundled corpus answer, and is used again once that page is gone', async () => {
      const here = await started();
      const holder = await here.browser.openExtensionPage('popup.html');
      await holdOlderDatabase(holder);
      await expect.poll(async () => (await statusOf(here.extension)).notice?.code, SOON).toBe('blocked');
      expect(await headwordOf(here.extension, 'bashar-al-assad')).toBe('Bashar al-Assad');
      const page = await here.browser.openExtensionPage('options.html#corpus');
      await says(page, 'a page of an earlier version of Siyaq is still open');
      await holder.close();
      await expect.poll(async () => (await statusOf(here.extension)).storage, SOON).toBe('indexeddb');
      expect(await activeVersion(here.extension)).toBe((await bundledVersion()).head.version);
    });

    it('of a newer version of the extension is left as it is, and there again after the update', async () => {
      const { here } = await following();
      const page = await here.browser.openExtensionPage('options.html#corpus');
      await renewDatabase(page, 1);
      const bundled = (await bundledVersion()).head.version;
      await expect.poll(async () => (await statusOf(here.extension)).notice?.code, SOON).toBe('newer');
      const extension = await here.endBackground();
      expect(await statusOf(extension)).toMatchObject({ storage: 'memory', notice: { code: 'newer' } });
      expect(await activeVersion(extension)).toBe(bundled);
      expect(await headwordOf(extension, 'bashar-al-assad')).toBe('Bashar al-Assad');
      const older = await here.browser.openExtensionPage('options.html#corpus');
      await says(older, 'belongs to a newer version of Siyaq');
      await renewDatabase(older, -1);
      await expect.poll(() => activeVersion(extension), SOON).toBe('2026.11.2');
      expect((await extension.askBackground('updates.status', {})).feeds).toHaveLength(1);
    });

    it('that the browser takes away while it is used is set up again, and subscriptions outlive it', async () => {
      const { here, served } = await following();
      await (await administer(here.browser)).purge();
      await expect.poll(async () => (await statusOf(here.extension)).notice?.code, SOON).toBe('purged');
      const { storage, generations } = await statusOf(here.extension);
      expect([storage, generations.filter(({ active }) => active).map(({ generation }) => generation)]).toEqual(['indexeddb', [0]]);
      expect(await headwordOf(here.extension, 'bashar-al-assad')).toBe('Bashar al-Assad');
      const told = await here.browser.openExtensionPage('options.html#corpus');
      await says(told, 'also the corpus in use (Test corpus, 2026.11.2)');
      await press(told, 'OK');
      await told.waitForFunction(() => document.querySelector('.is-notice') === null);
      const { feeds } = await here.extension.askBackground('updates.status', {});
      expect(feeds).toHaveLength(1);
      await served.check(feeds[0]?.id ?? '');
      await expect.poll(() => activeVersion(here.extension), SOON).toBe('2026.11.2');
    });

    it('is written by one of two windows at a time when both install at once', async () => {
      const { here, served, feed } = await following();
      await here.extension.askBackground('feeds.change', { feed, automatic: false });
      await served.publish(versionOf(3));
      expect(await served.check(feed)).toBe('found');
      const windows = [
        await here.browser.openExtensionPage('options.html#corpus'),
        await here.browser.openExtensionPage('options.html#corpus'),
      ];
      for (const window of windows) await window.waitForSelector('.pending');
      await Promise.all(windows.map((window) => pressOnce(window, 'Install 2026.11.3')));
      const outcomes = await Promise.all(windows.map((window) => outcomeOf(window)));
      expect(outcomes.some((text) => text.includes('Version 2026.11.3 is installed'))).toBe(true);
      for (const text of outcomes) expect(text).toMatch(/is installed|Something else is being checked or installed|nothing to install/);
      expect(await activeVersion(here.extension)).toBe('2026.11.3');
      await expect
        .poll(async () => (await here.extension.databases()).filter((database) => database.startsWith('siyaq-corpus-')).length, SOON)
        .toBe((await statusOf(here.extension)).generations.length);
    });
  });
}

describe('storage in a firefox that is always private', { timeout: LIMIT }, () => {
  it('is absent: the bundled corpus answers, and the reader is told', async () => {
    const session = await Session.start('firefox', { prefs: { 'browser.privatebrowsing.autostart': true }, unasked: true });
    try {
      await (await administer(session.browser)).allowPrivate();
      const extension = await ExtensionDriver.open(session.browser);
      expect(await statusOf(extension)).toMatchObject({ storage: 'memory', notice: { code: 'unusable' } });
      expect(await headwordOf(extension, 'bashar-al-assad')).toBe('Bashar al-Assad');
      session.network.serve(url, { body: html });
      await waitForMarks((await session.read(url)).page);
      const page = await session.browser.openExtensionPage('options.html#corpus');
      await says(page, 'The browser gives Siyaq no storage');
    } finally {
      await session.end();
    }
  });
});

const statusOf = (extension: ExtensionDriver) => extension.askBackground('corpus.status', {});

async function activeVersion(extension: ExtensionDriver): Promise<string | undefined> {
  return (await statusOf(extension)).generations.find(({ active }) => active)?.version;
}

async function headwordOf(extension: ExtensionDriver, id: string): Promise<string | undefined> {
  return (await extension.askBackground('card.get', { items: [{ id }] })).cards[0]?.name;
}

const usage = (page: Page) => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);

async function pressOnce(page: Page, words: string): Promise<void> {
  await page.evaluate(
    (wanted) => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted)?.click(),
    words,
  );
}

async function outcomeOf(page: Page): Promise<string> {
  const banner = await page.waitForSelector('.update-outcome .banner', { timeout: 30_000 });
  return (await banner?.evaluate((element) => element.textContent)) ?? '';
}
