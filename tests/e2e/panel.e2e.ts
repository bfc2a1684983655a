import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { pageNamed } from './harness/expectations';
import { pointAt, waitForCard, waitForMarks } from './harness/reading';
import { Session } from './harness/session';

/** Waits until the page's text holds `wanted`. */
async function waitForText(page: Page, wanted: string): Promise<void> {
  // Frames, which are waited for otherwise, are not drawn in a tab that lies behind another.
  await page.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 15_000, polling: 100 }, wanted);
}

const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (element) => element.textContent ?? '');

const STATUS = '.time-line [role="status"]';
/** The number that a line such as "1,276 events" begins with. */
const eventCount = (line: string): number => Number(line.replace(/[^0-9]/g, ''));

for (const name of BROWSER_NAMES) {
  describe(`looking around in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    it('shows an entity’s page as of a date, with links, back and forward', async () => {
      const panel = await session.browser.openExtensionPage('sidepanel.html#/entity/raqqa?date=2017-12-22');
      await panel.waitForSelector('.entity');
      expect(await textOf(panel, '.card-then')).toContain('22 Dec 2017');
      expect(await panel.$$eval('.span', (spans) => spans.length)).toBeGreaterThan(2);
      expect(await violations(panel)).toEqual([]);
      await panel.click('.relations a');
      await panel.waitForFunction(
        () => document.querySelector('.card-name')?.textContent !== 'Raqqa' && document.querySelector('.card-name'),
      );
      expect(await panel.evaluate(() => location.hash)).toMatch(/^#\/entity\/[a-z0-9-]+\?date=2017-12-22$/);
      await panel.click('.way:not(.is-forward)');
      await panel.waitForFunction(() => document.querySelector('.card-name')?.textContent === 'Raqqa');
      await panel.click('.way.is-forward');
      await panel.waitForFunction(
        () => document.querySelector('.card-name')?.textContent !== 'Raqqa' && document.querySelector('.card-name'),
      );
      await panel.close();
    });

    it('follows what is read in the other tab', async () => {
      const first = pageNamed('astana-2017');
      for (const { url, html } of [first, pageNamed('german-2019')]) session.network.serve(url, { body: html });
      const reading = await session.read(first.url);
      await waitForMarks(reading.page);
      const panel = await session.browser.openExtensionPage('sidepanel.html');
      await panel.waitForSelector('[role="option"]');
      expect(await textOf(panel, '.story-title')).toBe(first.articles[0]?.title);
      // A panel in a tab of its own is about the tab that was looked at before it.
      await reading.page.bringToFront();
      await reading.page.goto(pageNamed('german-2019').url, { waitUntil: 'load' });
      await waitForText(panel, pageNamed('german-2019').articles[0]?.title ?? '');
      expect(await violations(panel)).toEqual([]);
      await panel.close();
    });

    it('leads from the name in an open card to its page', async () => {
      const story = pageNamed('astana-2017');
      session.network.serve(story.url, { body: story.html });
      const { page } = await session.read(story.url);
      await waitForMarks(page);
      await session.extension.askPage(story.url, 'page.step', { direction: 'next', open: true });
      await waitForCard(page, '');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[popover]')].some((host) => host.shadowRoot?.querySelector('[role="dialog"] .is-name')),
      );
      const point = await page.evaluate(() => {
        for (const host of document.querySelectorAll('[popover]')) {
          const rect = host.shadowRoot?.querySelector('.is-name')?.getBoundingClientRect();
          if (rect) return { x: rect.x + 10, y: rect.y + rect.height / 2 };
        }
        throw new Error('no name');
      });
      await page.mouse.click(point.x, point.y);
      const target = await session.browser.browser.waitForTarget((one) => one.url().includes('sidepanel.html'), { timeout: 15_000 });
      expect(target.url()).toContain('sidepanel.html');
      await (await target.page())?.close();
    });

    it('has a timeline that the keyboard can brush, that filters and that opens to sources', async () => {
      const panel = await session.browser.openExtensionPage('sidepanel.html#/timeline');
      await panel.waitForSelector('.card-row summary');
      const shown = async (): Promise<number> => eventCount(await textOf(panel, STATUS));
      const all = await shown();
      await panel.focus('.brush-end input');
      for (let step = 0; step < 4; step += 1) await panel.keyboard.press('PageUp');
      await expect.poll(shown).toBeLessThan(all);
      await panel.click('.brush-ends .link');
      await expect.poll(shown).toBe(all);
      await panel.select('.time-choices select:last-child', 'chemical');
      await expect.poll(shown).toBeLessThan(all);
      await panel.click('.card-row summary');
      await panel.waitForSelector('details[open] .event-sources a');
      expect(await violations(panel)).toEqual([]);
      await panel.close();
    });

    it('finds events by a date in the popup and opens the timeline there', async () => {
      const popup = await session.browser.openExtensionPage('popup.html');
      await popup.type('input[type="search"]', 'آب 2013');
      await popup.waitForSelector('[role="option"]');
      expect(await textOf(popup, '[role="option"]')).toContain('August 2013');
      expect(await violations(popup)).toEqual([]);
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.card-row details[open]');
      expect(await textOf(popup, '.card-row details[open] .card-date')).toContain('Aug');
      await popup.close();
    });

    it('draws places with who held them, and lists the same', async () => {
      const panel = await session.browser.openExtensionPage('sidepanel.html#/entity/raqqa?date=2014-06-01');
      await panel.waitForSelector('.entity-actions button');
      const buttons = await panel.$$('.entity-actions button');
      for (const button of buttons) if ((await button.evaluate((element) => element.textContent)) === 'Map') await button.click();
      await panel.waitForSelector('.map-place');
      expect(await panel.$$eval('.map-country', (countries) => countries.length)).toBeGreaterThan(4);
      expect(await textOf(panel, '.places')).toContain('Raqqa');
      expect(await textOf(panel, '.map-credit')).toContain('Natural Earth');
      expect(await violations(panel)).toEqual([]);
      await panel.close();
    });

    it('reads pasted text like a page, and again as of another date', async () => {
      const paste = await session.browser.openExtensionPage('paste.html');
      expect(await violations(paste)).toEqual([]);
      await paste.focus('textarea');
      await paste.evaluate(() => {
        const field = document.querySelector('textarea');
        if (field)
          field.value =
            'Envoys meet in Astana\n\nBashar al-Assad received the envoys in Damascus on Friday before they left for Astana.\n\nThe Syrian president thanked Russia and Iran.';
      });
      await paste.click('.button.is-primary');
      await paste.waitForSelector('.pasted-names a');
      const marks = await waitForMarks(paste);
      expect(marks.map(({ text }) => text)).toContain('Bashar al-Assad');
      await pointAt(paste, 'Bashar al-Assad');
      await waitForCard(paste, 'Bashar al-Assad');
      await paste.keyboard.press('Escape');
      await paste.click('.as-of-date');
      await paste.$eval('.date-editor input', (input) => {
        if (!(input instanceof HTMLInputElement)) return;
        input.value = '2017-12-22';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await paste.click('.date-editor button');
      await waitForText(paste, '22 December 2017');
      await waitForText(paste, 'President of Syria');
      expect(await violations(paste)).toEqual([]);
      await paste.close();
    });
  });
}
