import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pageNamed } from './harness/expectations';
import { readerIn } from './harness/reader';
import { markedTexts, pointAt, shownCard, waitForCard, waitForMarks, waitForNoCard } from './harness/reading';
import { later } from './harness/wait';

const becomes = (page: Page | Frame) => expect.poll(() => markedTexts(page), { timeout: 20_000 });

for (const name of BROWSER_NAMES) {
  describe(`documents of all kinds in ${name}`, () => {
    const reader = readerIn(name);
    const open = (page: string) => reader.session.open(pageNamed(page));

    it('has a card of the same size whatever the root font size is', async () => {
      const { page } = await open('root-font');
      await waitForMarks(page);
      const sizes: unknown[] = [];
      for (const size of ['10px', '16px', '24px']) {
        await page.evaluate((root) => document.documentElement.style.setProperty('font-size', root), size);
        await pointAt(page, 'Idlib');
        const { width } = await waitForCard(page, 'Idlib');
        const font = await page.evaluate(() => {
          const card = document.querySelector('[popover]')?.shadowRoot?.querySelector('.card');
          return card && getComputedStyle(card).fontSize;
        });
        sizes.push({ width, font });
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        await page.mouse.move(2, 2);
      }
      expect(sizes).toEqual([sizes[0], sizes[0], sizes[0]]);
      expect(sizes[0]).toEqual({ width: 376, font: '13.5px' });
    });

    it('has a dark card where a filter makes the page dark', async () => {
      const { page } = await open('inverted');
      await waitForMarks(page);
      await pointAt(page, 'Lavrov');
      await waitForCard(page, 'Sergey Lavrov');
      const theme = await page.evaluate(() =>
        document.querySelector('[popover]')?.shadowRoot?.querySelector('.card')?.getAttribute('data-theme'),
      );
      // Firefox turns the card together with the page.
      expect(theme).toBe(name === 'firefox' ? 'light' : 'dark');
      await page.keyboard.press('Escape');
    });

    it('marks the beginning and the end of five megabytes', async () => {
      const { page } = await open('five-megabytes');
      await becomes(page).toEqual(expect.arrayContaining(['Geir Pedersen', 'James Jeffrey']));
      await pointAt(page, 'Jeffrey');
      await waitForCard(page, 'James Jeffrey');
      await page.keyboard.press('Escape');
    });

    it('works in XHTML, and in SVG and XML documents that the reader asks to have read', async () => {
      const { page } = await open('xhtml');
      await waitForMarks(page);
      await pointAt(page, 'Ki-moon');
      await waitForCard(page, 'Ban Ki-moon');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      const drawing = await open('svg-document');
      const tabId = await reader.session.extension.tabOf(pageNamed('svg-document').url);
      await reader.session.extension.askBackground('tab.read', { tabId });
      await later(800);
      expect(await drawing.page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
      drawing.expectNoErrors();
      await drawing.expectUntouched();
    });

    it.each([
      ['strict-csp', 'Idlib', 'Idlib'],
      ['trusted-types', 'Pedersen', 'Geir Pedersen'],
      ['quirks', '', ''],
    ])('%s: the card is dressed and usable', async (form, word, says) => {
      const reading = await open(form);
      const { page } = reading;
      await waitForMarks(page);
      if (word !== '') await pointAt(page, word);
      else await reader.session.extension.askPage(pageNamed(form).url, 'page.step', { direction: 'next', open: true });
      const card = await waitForCard(page, says);
      expect(card.width).toBe(376);
      await page.keyboard.press('Enter');
      await expect.poll(() => shownCard(page).then((shown) => shown?.role)).toBe('dialog');
      await reading.closeCard();
      await reading.expectUntouched();
    });
  });
}
