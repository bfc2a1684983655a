import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedVersion } from '../../lib/updates/publish';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { bundledVersion } from './harness/bundled';
import { pageExpectations } from './harness/expectations';
import { FEED, ServedFeed } from './harness/feed';
import { press, says } from './harness/options-page';
import { paintedMarks, waitForMarks } from './harness/reading';
import { Session } from './harness/session';

const PRESIDENT = 'bashar-al-assad';
const CHANGED = 'President of Syria (as the feed has it)';
const story = pageExpectations().find(({ name }) => name === 'astana-2017');
if (!story) throw new Error('tests/pages/astana-2017 is gone');
const { url, html } = story;

/** The bundled corpus with another version, one role relabelled and the last event removed. */
function changed({ head, records }: PublishedVersion): PublishedVersion {
  const entities = records.entities.map((entity) =>
    entity.id === PRESIDENT
      ? { ...entity, roles: entity.roles.map((role) => (role.label === 'President of Syria' ? { ...role, label: CHANGED } : role)) }
      : entity,
  );
  return { head: { ...head, version: '2099.1.1' }, records: { ...records, entities, events: records.events.slice(0, -1) } };
}

for (const name of BROWSER_NAMES) {
  describe(`the options page in ${name}`, () => {
    let session: Session;
    let feed: ServedFeed;
    beforeAll(async () => {
      session = await Session.start(name);
      session.network.serve(url, { body: html });
      feed = await ServedFeed.create(session);
      await feed.publish(await bundledVersion());
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    const label = async () => {
      const { cards } = await session.extension.askBackground('card.get', { items: [{ id: PRESIDENT, date: 17_522 }] });
      return cards[0]?.atDate.map((role) => role.label).join(' | ') ?? '';
    };

    it('adds a feed by its fingerprint, shows what a version changes, installs it, goes back and takes updates again', async () => {
      const options = await session.browser.openExtensionPage('options.html#corpus');
      await press(options, 'Add feed…');
      await options.type('dialog input', FEED);
      await press(options, 'Look up');
      await options.waitForSelector('dialog .fingerprint');
      const fingerprint = await options.$eval('dialog .fingerprint', (code) => code.textContent ?? '');
      expect(fingerprint.replaceAll(' ', '')).toMatch(/^[0-9a-f]{64}$/);
      expect(await violations(options)).toEqual([]);
      await press(options, 'Add this feed');
      await says(options, 'was added');
      await options.waitForSelector('.feed');
      const { feeds } = await session.extension.askBackground('updates.status', {});
      expect(feeds.map(({ address, fingerprint: kept }) => [address, kept])).toEqual([[FEED, fingerprint.replaceAll(' ', '')]]);

      await feed.publish(changed(await bundledVersion()));
      await expect
        .poll(async () => (await session.extension.askBackground('updates.status', {})).running, { timeout: 60_000 })
        .toBeUndefined();
      await press(options, 'Check now');
      await options.waitForSelector('.pending .change', { timeout: 60_000 });
      expect(await options.$eval('.pending', (pending) => pending.textContent)).toContain('2099.1.1 is ready');
      expect(await label()).not.toContain(CHANGED);
      await options.waitForFunction(() =>
        [...document.querySelectorAll('.pending button')].some((one) => one.textContent?.startsWith('See all')),
      );
      await options.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.pending button')].find((one) => one.textContent?.startsWith('See all'))?.click(),
      );
      await options.waitForSelector('dialog .change-fields');
      expect(await options.$eval('dialog', (dialog) => dialog.textContent)).toContain(CHANGED);
      expect(await violations(options)).toEqual([]);
      await press(options, 'Close');

      await press(options, 'Install 2099.1.1');
      await says(options, 'Version 2099.1.1 is installed');
      expect(await label()).toContain(CHANGED);
      await options.waitForFunction(() => document.querySelector('.pill')?.textContent === 'signature verified');

      await options.evaluate(() => document.querySelector<HTMLElement>('tbody button')?.click());
      await says(options, 'is in use again');
      expect(await label()).not.toContain(CHANGED);
      await options.waitForSelector('.held');
      expect(await violations(options)).toEqual([]);
      await press(options, 'Take updates again');
      await options.waitForFunction(() => document.querySelector('.held') === null);

      await press(options, 'Remove');
      await options.waitForSelector('dialog[open]');
      await options.evaluate(() => document.querySelector<HTMLElement>('dialog .is-primary')?.click());
      await options.waitForFunction(() => document.querySelector('.feed') === null);
      await options.close();
    });

    it('says in plain words why something at an address is no feed', async () => {
      session.network.serve('http://page.test/metadata/1.root.json', { body: '<!doctype html><title>Sign in</title>' });
      const options = await session.browser.openExtensionPage('options.html#corpus');
      await press(options, 'Add feed…');
      await options.type('dialog input', 'http://page.test');
      await press(options, 'Look up');
      await options.waitForSelector('dialog .is-bad');
      expect(await options.$eval('dialog .is-bad', (banner) => banner.textContent)).toContain('not a feed');
      await options.close();
    });

    it('leaves articles alone in a language that the reader switched off, at once, and takes settings from a file', async () => {
      const reading = await session.read(url);
      await waitForMarks(reading.page);
      const options = await session.browser.openExtensionPage('options.html#languages');
      const english = await options.waitForSelector('fieldset input');
      expect(await violations(options)).toEqual([]);
      await english?.click();
      await expect.poll(() => paintedMarks(reading.page), { timeout: 10_000 }).toEqual([]);

      const path = join(await mkdtemp(join(tmpdir(), 'siyaq-')), 'settings.json');
      await writeFile(path, JSON.stringify({ format: 'siyaq-settings', version: 1, settings: { marks: 'all' } }));
      await options.evaluate(() => {
        location.hash = '#privacy';
      });
      const input = await options.waitForSelector('input[type="file"][accept=".json"]');
      if (!input) throw new Error('no file input');
      await input.uploadFile(path);
      await says(options, 'The settings of the file are in use.');
      expect(await violations(options)).toEqual([]);
      await reading.page.bringToFront();
      await waitForMarks(reading.page);
      await options.close();
    });
  });
}
