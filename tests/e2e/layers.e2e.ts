import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pageNamed } from './harness/expectations';
import { readerIn } from './harness/reader';
import { markedTexts, pointAt, shownCard, waitForCard, waitForMarks, waitForNoCard } from './harness/reading';
import { later } from './harness/wait';

const becomes = (page: Page) => expect.poll(() => markedTexts(page), { timeout: 20_000 });

for (const name of BROWSER_NAMES) {
  describe(`shadow trees, layers in ${name}`, () => {
    const reader = readerIn(name);
    const open = (page: string) => reader.session.open(pageNamed(page));

    it('finds names in open shadow trees under the pointer', async () => {
      const { page } = await open('shadow-roots');
      await becomes(page).toEqual(expect.arrayContaining(['Daraya', 'Staffan de Mistura', 'Bashar al-Assad']));
      const point = await page.evaluate(() => {
        for (const highlight of CSS.highlights.values()) {
          for (const range of highlight) {
            const live = document.createRange();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            const rect = live.getBoundingClientRect();
            if (live.toString() === 'Staffan de Mistura') return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
          }
        }
        throw new Error('not marked');
      });
      await page.mouse.move(point.x - 30, point.y - 50);
      await page.mouse.move(point.x, point.y, { steps: 12 });
      await waitForCard(page, 'Staffan de Mistura');
      await page.keyboard.press('Escape');
    });

    it('shows the card above everything, in full screen and over a modal dialog, and closes one thing at a time', async () => {
      const { url } = pageNamed('overlays');
      const { page } = await open('overlays');
      await waitForMarks(page);
      const onTop = () =>
        page.evaluate(() => {
          const host = [...document.querySelectorAll('[popover]')].find((element) => element.shadowRoot?.querySelector('.card'));
          const box = host?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
          return box !== undefined && document.elementFromPoint(box.x + box.width / 2, box.bottom - 6) === host;
        });
      await pointAt(page, 'Lavrov');
      await waitForCard(page, 'Sergey Lavrov');
      expect(await onTop()).toBe(true);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);

      await page.click('#open');
      await reader.session.extension.askPage(url, 'page.step', { direction: 'next', open: true });
      await waitForCard(page, '');
      expect(await onTop()).toBe(true);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.evaluate(() => document.querySelector('dialog')?.open)).toBe(false);

      await page.click('#full');
      await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('story');
      await later(300);
      await pointAt(page, 'Lavrov');
      await waitForCard(page, 'Sergey Lavrov');
      expect(await onTop()).toBe(true);
      await page.evaluate(() => document.exitFullscreen());
    });

    it('stays away from a video in full screen, and is back after it', async () => {
      const { url } = pageNamed('full-screen-video');
      const { page } = await open('full-screen-video');
      await waitForMarks(page);
      const filling = () => page.evaluate(() => document.fullscreenElement?.id ?? null);
      for (const [button, element] of [
        ['#full', 'video'],
        ['#wide', 'player'],
      ] as const) {
        await pointAt(page, 'Mistura');
        await waitForCard(page, 'Staffan de Mistura');
        // As a site's own key for full screen does, with the card still open.
        await page.evaluate((id) => document.querySelector<HTMLElement>(id)?.focus(), button);
        await page.keyboard.press('Enter');
        await expect.poll(filling).toBe(element);
        await waitForNoCard(page);
        expect(await reader.session.extension.askPage(url, 'page.step', { direction: 'next', open: true })).toEqual({ found: false });
        await later(300);
        expect(await shownCard(page)).toBeNull();
        await page.evaluate(() => document.exitFullscreen());
        await expect.poll(filling).toBeNull();
        await page.mouse.move(2, 2);
      }
      expect(await reader.session.extension.askPage(url, 'page.step', { direction: 'next', open: true })).toEqual({ found: true });
      await waitForCard(page, '');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
    });
  });
}
