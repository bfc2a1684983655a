import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { administer, type BrowserAdmin } from '../../tools/browsers/admin';
import { ExtensionDriver } from '../../tools/browsers/extension-driver';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { clickInCard } from './harness/card';
import { pageNamed } from './harness/expectations';
import { paintedMarks, pointAt, shownCard, waitForCard, waitForMarks } from './harness/reading';
import { Session } from './harness/session';
import { later } from './harness/wait';

const story = pageNamed('two-stories');

/** What a reader sees of us in a page: marks that have their line, elements that are shown. */
const seenOfUs = (page: Page) =>
  page.evaluate(() => ({
    marks: [...CSS.highlights.keys()].filter(
      (key) => getComputedStyle(document.querySelector('p') ?? document.body, `::highlight(${key})`).textDecorationLine === 'underline',
    ),
    elements: [...document.querySelectorAll('[data-r]')].filter((element) => element.checkVisibility()).length,
  }));

for (const name of BROWSER_NAMES) {
  describe(`readers who change their browser, ${name}`, () => {
    let session: Session;
    let admin: BrowserAdmin;
    beforeEach(async () => {
      session = await Session.start(name);
      admin = await administer(session.browser);
    });
    afterEach(() => session?.end());

    it('see nothing more of the extension once it is switched off, and its marks on the next page once it is on', async () => {
      const reading = await session.open(story);
      const { page } = reading;
      await waitForMarks(page);
      await pointAt(page, 'Mistura');
      await waitForCard(page, 'Staffan de Mistura');
      await page.keyboard.press('Enter');
      await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
      expect((await seenOfUs(page)).elements).toBe(1);
      await admin.setEnabled(false);
      await expect.poll(() => seenOfUs(page), { timeout: 10_000 }).toEqual({ marks: [], elements: 0 });
      await pointAt(page, 'Barrack');
      await later(900);
      expect((await seenOfUs(page)).elements).toBe(0);
      reading.expectNoErrors();
      await admin.setEnabled(true);
      await expect
        .poll(
          async () => {
            await page.reload();
            await later(1500);
            return (await seenOfUs(page)).marks;
          },
          { timeout: 30_000 },
        )
        .toContain('r-person');
    });

    it('are answered in a private window when they allow it, and nothing of that is stored', async () => {
      await admin.allowPrivate();
      const url = 'http://in-private.test/story';
      session.network.serve(url, { body: story.html });
      // Before the private window, in which it would be private itself.
      const extension = await ExtensionDriver.open(session.browser);
      const page = await admin.openPrivate(url);
      await waitForMarks(page);
      await pointAt(page, 'Mistura');
      await waitForCard(page, 'Staffan de Mistura');
      await page.keyboard.press('Enter');
      await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
      await clickInCard(page, 'Turn off…');
      await clickInCard(page, 'Off on this site');
      await expect.poll(() => paintedMarks(page)).toEqual([]);
      const stored = JSON.stringify(await extension.stored());
      expect(stored).toContain('generation');
      expect(stored).not.toContain('in-private');
    });
  });
}
