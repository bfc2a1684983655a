import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { readerIn } from './harness/reader';
import { paintedMarks, shownCard, waitForCard, waitForMarks } from './harness/reading';
import { later } from './harness/wait';

for (const name of BROWSER_NAMES) {
  describe(`readers with fingers in ${name}`, () => {
    const reader = readerIn(name);

    describe('with their fingers', () => {
      beforeEach(async () => {
        const page = await reader.open();
        await page.setViewport({ width: 400, height: 800, hasTouch: true, isMobile: true });
        await later(500);
      });
      const touch = async (word: string) => {
        const { page } = reader.reading;
        const found = (await waitForMarks(page)).find(({ text }) => text.includes(word));
        if (!found) throw new Error(`${word} is not marked`);
        await page.evaluate((y) => window.scrollTo(0, y - 300), found.y + (await page.evaluate(() => window.scrollY)));
        await later(200);
        const mark = (await paintedMarks(page)).find(({ text }) => text.includes(word));
        if (!mark) throw new Error(`${word} is gone`);
        return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
      };

      it('tap a name for a sheet, and leave the long press to the browser', async () => {
        const { page } = reader.reading;
        const { x, y } = await touch('Mistura');
        await page.touchscreen.touchStart(x, y);
        await later(900);
        await page.touchscreen.touchEnd();
        await later(600);
        expect(await shownCard(page)).toBeNull();
        await page.mouse.click(2, 2);
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await page.touchscreen.tap(x, y);
        const card = await waitForCard(page, 'Staffan de Mistura');
        expect(card.x).toBe(0);
        // A desktop's scroll bar takes its part.
        expect(card.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
      });
    });
  });
}
