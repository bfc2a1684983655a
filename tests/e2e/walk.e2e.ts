import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { focused, keyUntil } from './harness/card';
import { pageNamed } from './harness/expectations';
import { shownCard, waitForCard, waitForMarks, waitForNoCard } from './harness/reading';
import { Session } from './harness/session';

const story = pageNamed('astana-2017');

/** The name that a page of ours shows a card of. */
const cardName = (page: Page) => page.evaluate(() => document.querySelector('.card-name')?.textContent ?? null);
/** What the look-up field's active option says. */
const activeOption = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return (id && document.getElementById(id)?.textContent) || null;
  });

for (const name of BROWSER_NAMES) {
  describe(`from a name to the options by keys alone in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
      await session.extension.setSettings({ focusableMarks: true });
    });
    afterAll(() => session?.end());

    it('page, name, card, timeline, back; popup, look-up, result, names on the page, the page again; options, a setting', async () => {
      const reading = await session.open(story);
      const { page } = reading;
      await waitForMarks(page);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('nav button').length))
        .toBeGreaterThan(3);

      const mark = await keyUntil(page, 'Tab', /^button .*, (Person|Place|Country|Organisation)/);
      await page.keyboard.press('Enter');
      await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
      expect(await focused(page)).toContain('dialog');
      const row = await keyUntil(page, 'Tab', /^summary/);
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).not.toBe(row);
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.querySelector('[popover]')?.shadowRoot?.querySelectorAll('details[open]').length))
        .toBe(1);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      expect(await focused(page)).toBe(mark);

      const popup = await session.browser.openExtensionPage('popup.html');
      await popup.bringToFront();
      await popup.waitForSelector('[role="option"]', { timeout: 15_000 });
      await keyUntil(popup, 'Tab', /^input combobox/);
      await popup.keyboard.type('bashar assad');
      await expect.poll(() => activeOption(popup)).toContain('Bashar al-Assad');
      await popup.keyboard.press('Enter');
      await expect.poll(() => cardName(popup)).toBe('Bashar al-Assad');
      await popup.keyboard.press('Escape');
      await expect.poll(() => cardName(popup)).toBeNull();
      await keyUntil(popup, 'Tab', /^input combobox/);
      await popup.keyboard.press('Escape');
      await expect.poll(() => popup.evaluate(() => document.querySelector('input')?.value)).toBe('');

      await popup.keyboard.press('ArrowDown');
      const first = await activeOption(popup);
      await popup.keyboard.press('ArrowDown');
      await expect.poll(() => activeOption(popup)).not.toBe(first);
      await popup.keyboard.press('Enter');
      await expect.poll(() => cardName(popup)).not.toBeNull();
      await keyUntil(popup, 'Tab', /^button .*Show on the page/);
      await popup.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => CSS.highlights.get('r-open')?.size ?? 0)).toBe(1);
      await popup.keyboard.press('Escape');
      await expect.poll(() => cardName(popup)).toBeNull();

      await keyUntil(popup, 'Tab', /^button Options/);
      // The popup closes before the key is up.
      await popup.keyboard.press('Enter').catch(() => undefined);
      // The browser goes to the options that are open: the page that the test itself works from.
      const options = session.extension.page;
      await expect.poll(() => options.evaluate(() => document.visibilityState)).toBe('visible');
      await keyUntil(options, 'Tab', /toolbar button/);
      await options.keyboard.press(' ');
      await expect.poll(() => session.extension.settings()).toMatchObject({ badge: false });

      await page.bringToFront();
      await session.extension.askPage(story.url, 'page.step', { direction: 'next', open: true });
      await waitForCard(page, '');
      await reading.closeCard();
      await session.extension.setSettings({});
      await expect.poll(() => page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
      await reading.expectUntouched();
    });
  });
}
