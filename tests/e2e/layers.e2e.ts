import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pageNamed } from './harness/expectations';
import { readerIn } from './harness/reader';
import { markedTexts, pointAt, shownCard, waitForCard, waitForMarks, waitForNoCard } from './harness/reading';
import type { Session } from './harness/session';
import { later } from './harness/wait';

const becomes = (page: Page | Frame) => expect.poll(() => markedTexts(page), { timeout: 20_000 });

/** How long the driver may need to reach a frame, ms. */
const REACH_LIMIT = 5000;

/** Opens a page in whose frames the driver can work: at times it never reaches one of another site, which has a process of its own. */
async function readWithFrames(session: Session, url: string): Promise<Page> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const { page } = await session.read(url);
    const reached = await Promise.race([
      Promise.all(page.frames().map((frame) => frame.evaluate(() => document.readyState))).then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), REACH_LIMIT)),
    ]);
    if (reached) return page;
    await session.closePages();
  }
  throw new Error(`the driver does not reach the frames of ${url}`);
}

for (const name of BROWSER_NAMES) {
  describe(`frames, shadow trees, layers in ${name}`, () => {
    const reader = readerIn(name);
    const open = (page: string) => reader.session.open(pageNamed(page));

    it('reads frames of the same and of another site, each with its own date, and shows the card inside the frame', async () => {
      const story = pageNamed('frame-story').html;
      const url = 'http://frames.test/top.html';
      reader.session.network.serve('http://frames.test/story.html', { body: story });
      reader.session.network.serve('http://other.test/story.html', { body: story.replaceAll('2019-10-17', '2019-10-22') });
      reader.session.network.serve(url, {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Frames</title></head><body><h1>Two frames</h1>
<iframe id="same" src="http://frames.test/story.html" width="700" height="420"></iframe>
<iframe id="other" src="http://other.test/story.html" width="700" height="420"></iframe>
<iframe id="tiny" src="http://other.test/story.html" width="200" height="90"></iframe></body></html>`,
      });
      const page = await readWithFrames(reader.session, url);
      const frameOf = async (id: string) => {
        const frame = await (await page.waitForSelector(`#${id}`))?.contentFrame();
        if (!frame) throw new Error(`no frame ${id}`);
        return frame;
      };
      for (const [id, says] of [
        ['same', '17 Oct 2019'],
        ['other', '22 Oct 2019'],
      ] as const) {
        const frame = await frameOf(id);
        await becomes(frame).toContain('Mazloum Abdi');
        await pointAt(page, 'Abdi', 0, frame);
        const card = await waitForCard(frame, 'Mazloum Abdi');
        expect(card.text).toContain(says);
        const size = await frame.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        expect(card.x).toBeGreaterThanOrEqual(0);
        expect(card.y).toBeGreaterThanOrEqual(0);
        expect(card.x + card.width).toBeLessThanOrEqual(size.width);
        expect(card.y + card.height).toBeLessThanOrEqual(size.height);
        await page.mouse.move(3, 3, { steps: 8 });
        await waitForNoCard(frame);
      }
      // No card would fit beside the text of the small one; it is read when it grows.
      expect(await markedTexts(await frameOf('tiny'))).toEqual([]);
      await page.evaluate(() => document.querySelector('#tiny')?.setAttribute('style', 'width: 700px; height: 420px'));
      await becomes(await frameOf('tiny')).toContain('Mazloum Abdi');
      expect(await markedTexts(page)).toEqual([]);
    });

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
