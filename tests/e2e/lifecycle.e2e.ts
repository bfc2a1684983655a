import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { administer, type BrowserAdmin } from '../../tools/browsers/admin';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pageNamed } from './harness/expectations';
import { paintedMarks, pointAt, shownCard, waitForCard, waitForMarks } from './harness/reading';
import { type Reading, Session } from './harness/session';
import { later } from './harness/wait';

const story = pageNamed('two-stories');

for (const name of BROWSER_NAMES) {
  describe(`readers whose extension changes under them in ${name}`, () => {
    let session: Session;
    let reading: Reading;
    let admin: BrowserAdmin;
    beforeAll(async () => {
      session = await Session.start(name);
      admin = await administer(session.browser);
    });
    afterAll(() => session?.end());
    afterEach(async () => {
      await session.closePages();
      await session.extension.setSettings({});
    });
    const open = async (page = story) => {
      reading = await session.open(page);
      await waitForMarks(reading.page);
      return reading.page;
    };
    const enterNext = async (page: Page, url = story.url) => {
      await session.extension.askPage(url, 'page.step', { direction: 'next', open: true });
      await waitForCard(page, '');
      await page.keyboard.press('Enter');
      await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
    };

    describe('whose extension changes under them', () => {
      it('lose the marks of sites that they withdraw access to, and of no others', async () => {
        const page = await open();
        await session.extension.askPage(story.url, 'access.removed', { gone: ['*://other.example/*'], left: [] });
        await later(300);
        expect((await paintedMarks(page)).length).toBeGreaterThan(0);
        await enterNext(page);
        await session.extension.askPage(story.url, 'access.removed', { gone: ['*://*/*'], left: ['*://other.example/*'] });
        await expect.poll(() => paintedMarks(page)).toEqual([]);
        expect(await shownCard(page)).toBeNull();
        await expect.poll(() => session.extension.badgeOf(story.url)).toBe('');
        await reading.expectUntouched();
      });

      it('get the card at once while the background sleeps', async () => {
        const page = await open();
        await later(2500);
        await admin.sleep();
        await expect.poll(() => admin.sleeps()).toBe(true);
        await pointAt(page, 'Mistura');
        await waitForCard(page, 'Staffan de Mistura');
        expect(await admin.sleeps()).toBe(true);
        await reading.closeCard();
        await reading.expectUntouched();
      });

      it('lose marks and card when they withdraw access in the browser, and have the marks again when they grant it', async () => {
        const page = await open();
        await enterNext(page);
        await admin.setAccess(false);
        await expect.poll(() => paintedMarks(page), { timeout: 10_000 }).toEqual([]);
        expect(await shownCard(page)).toBeNull();
        await admin.setAccess(true);
        await waitForMarks(page);
        await reading.expectUntouched();
      });
    });
  });
}
