import { beforeAll, describe, expect, it } from 'vitest';
import { administer, type BrowserAdmin } from '../../tools/browsers/admin';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { readerIn, TWO_STORIES } from './harness/reader';
import { paintedMarks, pointAt, shownCard, waitForCard, waitForMarks } from './harness/reading';
import { later } from './harness/wait';

for (const name of BROWSER_NAMES) {
  describe(`readers whose extension changes under them in ${name}`, () => {
    const reader = readerIn(name);
    let admin: BrowserAdmin;
    beforeAll(async () => {
      admin = await administer(reader.session.browser);
    });

    describe('whose extension changes under them', () => {
      it('lose the marks of sites that they withdraw access to, and of no others', async () => {
        const page = await reader.open();
        await reader.session.extension.askPage(TWO_STORIES.url, 'access.removed', { gone: ['*://other.example/*'], left: [] });
        await later(300);
        expect((await paintedMarks(page)).length).toBeGreaterThan(0);
        await reader.enterNext(page);
        await reader.session.extension.askPage(TWO_STORIES.url, 'access.removed', { gone: ['*://*/*'], left: ['*://other.example/*'] });
        await expect.poll(() => paintedMarks(page)).toEqual([]);
        expect(await shownCard(page)).toBeNull();
        await expect.poll(() => reader.session.extension.badgeOf(TWO_STORIES.url)).toBe('');
        await reader.reading.expectUntouched();
      });

      it('get the card at once while the background sleeps', async () => {
        const page = await reader.open();
        await later(2500);
        await admin.sleep();
        await expect.poll(() => admin.sleeps()).toBe(true);
        await pointAt(page, 'Mistura');
        await waitForCard(page, 'Staffan de Mistura');
        expect(await admin.sleeps()).toBe(true);
        await reader.reading.closeCard();
        await reader.reading.expectUntouched();
      });

      it('lose marks and card when they withdraw access in the browser, and have the marks again when they grant it', async () => {
        const page = await reader.open();
        await reader.enterNext(page);
        await admin.setAccess(false);
        await expect.poll(() => paintedMarks(page), { timeout: 10_000 }).toEqual([]);
        expect(await shownCard(page)).toBeNull();
        await admin.setAccess(true);
        await waitForMarks(page);
        await reader.reading.expectUntouched();
      });
    });
  });
}
