import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { administer } from '../../tools/browsers/admin';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { clickInCard, focused, keyUntil } from './harness/card';
import { pageNamed } from './harness/expectations';
import { readerIn } from './harness/reader';
import {
  documentOf,
  markedTexts,
  paintedMarks,
  pointAt,
  restingCard,
  type ShownCard,
  shownCard,
  waitForCard,
  waitForNoCard,
} from './harness/reading';
import { type Reading, Session } from './harness/session';
import { later } from './harness/wait';

const STORY = pageNamed('frame-story').html;
const TOP = 'http://frames.test/top.html';
const SAME = 'http://frames.test/story.html';
const OTHER = 'http://other.test/story.html';

const becomes = (page: Page | Frame) => expect.poll(() => markedTexts(page), { timeout: 20_000 });

/** How long the driver may need to reach a frame, ms. */
const REACH_LIMIT = 5000;

/** Opens a page in whose frames the driver can work: at times it never reaches one of another site, which has a process of its own. */
async function readFrames(session: Session, body: string): Promise<Reading> {
  session.network.serve(SAME, { body: STORY });
  session.network.serve(OTHER, { body: STORY.replaceAll('2019-10-17', '2019-10-22') });
  session.network.serve('http://other.test/around.html', {
    body: `<!doctype html><html lang="en"><title>Around</title><iframe id="inner" src="${SAME}" width="660" height="400"></iframe></html>`,
  });
  session.network.serve(TOP, {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Frames</title></head><body><h1>A page with frames</h1>
<p>Nothing of note stands here.</p>${body}</body></html>`,
  });
  for (let attempt = 0; attempt < 3; attempt++) {
    const reading = await session.read(TOP);
    const reached = await Promise.race([
      Promise.all(reading.page.frames().map((frame) => frame.evaluate(() => document.readyState))).then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), REACH_LIMIT)),
    ]);
    if (reached) return reading;
    await session.closePages();
  }
  throw new Error(`the driver does not reach the frames of ${TOP}`);
}

const readWithFrames = async (session: Session, body: string): Promise<Page> => (await readFrames(session, body)).page;

async function frameOf(page: Page, selector: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector))?.contentFrame();
  if (!frame) throw new Error(`no frame ${selector}`);
  return frame;
}

async function expectWhole(page: Page, card: ShownCard): Promise<void> {
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.y).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(size.width);
  expect(card.y + card.height).toBeLessThanOrEqual(size.height);
}

/** Where the frame's content is on the page. */
const contentOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => {
    const { x, y, right, bottom } = element.getBoundingClientRect();
    return { x, y, right, bottom };
  });

for (const name of BROWSER_NAMES) {
  describe(`names in frames in ${name}`, () => {
    const reader = readerIn(name);

    it('of the same and of another site, each with its own date, have their cards in the page', async () => {
      const page = await readWithFrames(
        reader.session,
        `<iframe id="same" src="${SAME}" width="700" height="420"></iframe>
<iframe id="other" src="${OTHER}" width="700" height="420"></iframe>
<iframe id="tiny" src="${OTHER}" width="320" height="50"></iframe>`,
      );
      const before = await documentOf(page);
      for (const [id, says] of [
        ['same', '17 Oct 2019'],
        ['other', '22 Oct 2019'],
      ] as const) {
        const frame = await frameOf(page, `#${id}`);
        await becomes(frame).toContain('Mazloum Abdi');
        const inside = await frame.evaluate(() => document.documentElement.outerHTML);
        await pointAt(page, 'Abdi', 0, frame);
        const card = await waitForCard(page, 'Mazloum Abdi');
        expect(card.text).toContain(says);
        expect(card.role).toBe('tooltip');
        await expectWhole(page, card);
        expect(await shownCard(frame)).toBeNull();
        await page.mouse.move(3, 3, { steps: 8 });
        await waitForNoCard(page);
        expect(await frame.evaluate(() => document.documentElement.outerHTML)).toBe(inside);
      }
      expect(await documentOf(page)).toBe(before);
      // Nothing can be read in the small one; it is read when it grows.
      expect(await markedTexts(await frameOf(page, '#tiny'))).toEqual([]);
      await page.$eval('#tiny', (element) => element.setAttribute('style', 'width: 700px; height: 420px'));
      await becomes(await frameOf(page, '#tiny')).toContain('Mazloum Abdi');
      expect(await markedTexts(page)).toEqual([]);
    });

    it('have whole cards where the frame is lower than a card, beside the mark, and the pointer can go to them', async () => {
      const reading = await readFrames(
        reader.session,
        `<iframe id="low" src="${OTHER}" width="300" height="100" style="margin: 120px 200px; border: 5px solid; padding: 10px"></iframe>`,
      );
      const { page } = reading;
      const before = await documentOf(page);
      const frame = await frameOf(page, '#low');
      await becomes(frame).toContain('Mazloum Abdi');
      await pointAt(page, 'Abdi', 0, frame);
      await waitForCard(page, 'Mazloum Abdi');
      const card = await restingCard(page);
      await expectWhole(page, card);
      expect(card.height).toBeGreaterThan(100);
      const mark = (await paintedMarks(frame)).find(({ text }) => text === 'Mazloum Abdi');
      const content = await contentOf(page, '#low');
      if (!mark) throw new Error('the name is not marked');
      // Border and padding stand between the frame's edge and its text.
      const bottom = content.y + 15 + mark.y + mark.height;
      expect(card.y).toBeGreaterThanOrEqual(bottom);
      expect(card.y).toBeLessThan(bottom + 40);
      expect(Math.abs(card.x - (content.x + 15 + mark.x))).toBeLessThan(2);
      await page.mouse.move(card.x + 30, card.y + card.height - 20, { steps: 12 });
      await later(800);
      expect(await shownCard(page)).not.toBeNull();
      await page.mouse.move(3, 3, { steps: 8 });
      await waitForNoCard(page);
      expect(await documentOf(page)).toBe(before);
      const requests = reader.session.network.takeRequests().filter((line) => !line.endsWith('/favicon.ico'));
      expect(requests).toEqual([`GET ${TOP}`, `GET ${OTHER}`]);
      reading.expectNoErrors();
    });

    it('have their cards beside the mark where the page has scaled the frame, and lose them when it scrolls', async () => {
      const page = await readWithFrames(
        reader.session,
        `<iframe id="scaled" src="${OTHER}" width="700" height="300" style="border: 0; transform: scale(0.5); transform-origin: 0 0"></iframe>
<p style="margin-top: 3000px">The end</p>`,
      );
      const frame = await frameOf(page, '#scaled');
      await becomes(frame).toContain('Mazloum Abdi');
      const mark = (await paintedMarks(frame)).find(({ text }) => text === 'Mazloum Abdi');
      const content = await contentOf(page, '#scaled');
      if (!mark) throw new Error('the name is not marked');
      const at = { x: content.x + (mark.x + mark.width / 2) / 2, y: content.y + (mark.y + mark.height / 2) / 2 };
      // Pressed, the name keeps its card when the pointer is elsewhere.
      await page.mouse.click(at.x, at.y);
      await waitForCard(page, 'Mazloum Abdi');
      const card = await restingCard(page);
      expect(Math.abs(card.x - (content.x + mark.x / 2))).toBeLessThan(2);
      expect(Math.abs(card.y - (content.y + (mark.y + mark.height) / 2))).toBeLessThan(12);
      await page.evaluate(() => scrollBy(0, 40));
      await expect.poll(() => shownCard(page).then((shown) => shown?.y)).toBe(card.y - 40);
      await page.evaluate(() => scrollTo(0, 2000));
      await waitForNoCard(page);
    });

    it('are entered by Enter, and Escape leads back into the frame', async () => {
      await reader.session.extension.setSettings({ focusableMarks: true });
      const page = await readWithFrames(reader.session, `<iframe id="other" src="${OTHER}" width="500" height="120"></iframe>`);
      const frame = await frameOf(page, '#other');
      await becomes(frame).toContain('Mazloum Abdi');
      const inFrame = () =>
        frame.evaluate(() => {
          const stop = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
          return document.hasFocus() ? `${stop?.localName} ${stop?.textContent?.slice(0, 20)}` : 'elsewhere';
        });
      const corner = await contentOf(page, '#other');
      await page.mouse.click(corner.right - 12, corner.bottom - 12);
      // Stops come a little later than marks.
      await expect
        .poll(() => frame.evaluate(() => document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('button').length))
        .toBeGreaterThan(3);
      for (let press = 0; press < 20 && !(await inFrame()).includes('Mazloum Abdi'); press++) await page.keyboard.press('Tab');
      await expect.poll(inFrame).toContain('Mazloum Abdi');
      await page.keyboard.press('Enter');
      const card = await waitForCard(page, 'Mazloum Abdi');
      await expectWhole(page, card);
      await expect.poll(() => focused(page)).toContain('dialog');
      expect(await violations(page, '[popover]')).toEqual([]);
      expect(await inFrame()).toBe('elsewhere');
      await keyUntil(page, 'Tab', /Why this/);
      await page.keyboard.press('Enter');
      await waitForCard(page, 'Not this');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await expect.poll(inFrame).toContain('Mazloum Abdi');
    });

    /** Opens the card of a name in a frame by a click, and enters it by another. */
    const enter = async (page: Page, frame: Frame, word: string, wanted: string) => {
      await pointAt(page, word, 0, frame);
      await waitForCard(page, wanted);
      await clickInCard(page, 'Pin');
      await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
    };

    it('have all that a card offers: it stays, leads on and back, and switches the site off', async () => {
      const page = await readWithFrames(reader.session, `<iframe id="other" src="${OTHER}" width="600" height="160"></iframe>`);
      const frame = await frameOf(page, '#other');
      await becomes(frame).toContain('Mazloum Abdi');
      await enter(page, frame, 'Abdi', 'Mazloum Abdi');
      await page.mouse.click(5, 5);
      await later(500);
      await waitForCard(page, 'Unpin');
      const names = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('[popover]')].flatMap((host) =>
            [...(host.shadowRoot?.querySelectorAll('.card-name-link') ?? [])].map(({ textContent }) => textContent ?? ''),
          ),
        );
      await expect.poll(async () => (await names()).length).toBeGreaterThan(0);
      await clickInCard(page, (await names())[0] ?? '');
      await waitForCard(page, 'Back');
      await page.keyboard.press('Escape');
      await expect.poll(() => shownCard(page).then((card) => card?.text.includes('Back'))).toBe(false);
      await waitForCard(page, 'Mazloum Abdi');
      await clickInCard(page, 'Off on this site');
      await waitForNoCard(page);
      await becomes(frame).toEqual([]);
      expect((await reader.session.extension.settings()).disabledSites).toEqual(['other.test']);
    });

    it('have one card between them and the page', async () => {
      const page = await readWithFrames(
        reader.session,
        `${STORY.slice(STORY.indexOf('<article>'), STORY.indexOf('</main>'))}
<iframe id="same" src="${SAME}" width="400" height="160"></iframe>
<iframe id="other" src="${OTHER}" width="400" height="160" style="margin-inline-start: 400px"></iframe>`,
      );
      const cards = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('[popover]')].flatMap((host) => host.shadowRoot?.querySelector('.card h2')?.textContent ?? []),
        );
      const [same, other] = [await frameOf(page, '#same'), await frameOf(page, '#other')];
      for (const document of [page, same, other]) await becomes(document).toContain('Mazloum Abdi');
      const only = (wanted: string) => expect.poll(cards).toEqual([expect.stringContaining(wanted)]);
      await enter(page, same, 'Abdi', 'Mazloum Abdi');
      await pointAt(page, 'Putin', 0, other);
      await only('Vladimir Putin');
      await clickInCard(page, 'Pin');
      await waitForCard(page, 'Unpin');
      await pointAt(page, 'Erdogan');
      await only('Erdo');
      await clickInCard(page, 'Pin');
      await waitForCard(page, 'Unpin');
      await pointAt(page, 'Pence', 0, other);
      await later(900);
      await pointAt(page, 'Putin', 0, other);
      await only('Vladimir Putin');
    });

    it('lose their cards with the frame: when the page takes it out, and when it goes elsewhere', async () => {
      const page = await readWithFrames(
        reader.session,
        `<iframe id="same" src="${SAME}" width="600" height="160"></iframe><iframe id="other" src="${OTHER}" width="600" height="160"></iframe>`,
      );
      const other = await frameOf(page, '#other');
      await becomes(other).toContain('Mazloum Abdi');
      await enter(page, other, 'Abdi', 'Mazloum Abdi');
      await page.$eval('#other', (element) => element.setAttribute('src', 'http://other.test/around.html'));
      await waitForNoCard(page);
      const same = await frameOf(page, '#same');
      await becomes(same).toContain('Mazloum Abdi');
      await enter(page, same, 'Abdi', 'Mazloum Abdi');
      await page.$eval('#same', (element) => element.remove());
      await waitForNoCard(page);
      expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    });

    it('have a sheet at the edge of the page under a finger', async () => {
      const page = await readWithFrames(
        reader.session,
        `<iframe id="other" src="${OTHER}" width="380" height="140" style="margin: 0; border: 0"></iframe>`,
      );
      await page.setViewport({ width: 420, height: 800, hasTouch: true, isMobile: true });
      await later(500);
      const frame = await frameOf(page, '#other');
      await becomes(frame).toContain('Mazloum Abdi');
      await frame.evaluate(() => [...document.querySelectorAll('p')].at(-2)?.scrollIntoView({ block: 'center', behavior: 'instant' }));
      const mark = (await paintedMarks(frame)).find(({ text }) => text === 'Mazloum Abdi');
      const content = await contentOf(page, '#other');
      if (!mark) throw new Error('the name is not marked');
      await page.touchscreen.tap(content.x + mark.x + mark.width / 2, content.y + mark.y + mark.height / 2);
      await waitForCard(page, 'Mazloum Abdi');
      const card = await restingCard(page);
      const size = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
      expect(card.x).toBe(0);
      expect(card.width).toBe(size.width);
      expect(Math.round(card.y + card.height)).toBe(size.height);
    });

    it('have their cards while the background sleeps', async () => {
      const admin = await administer(reader.session.browser);
      const page = await readWithFrames(reader.session, `<iframe id="other" src="${OTHER}" width="400" height="120"></iframe>`);
      const frame = await frameOf(page, '#other');
      await becomes(frame).toContain('Mazloum Abdi');
      await later(1500);
      await admin.sleep();
      await expect.poll(() => admin.sleeps()).toBe(true);
      await pointAt(page, 'Abdi', 0, frame);
      await waitForCard(page, 'Mazloum Abdi');
    });

    it('have their cards in the frame while it fills the screen', async () => {
      const page = await readWithFrames(
        reader.session,
        `<button onclick="document.querySelector('#other').requestFullscreen()">Larger</button>
<iframe id="other" src="${OTHER}" width="400" height="120"></iframe>`,
      );
      const frame = await frameOf(page, '#other');
      await becomes(frame).toContain('Mazloum Abdi');
      await page.click('button');
      await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('other');
      await later(300);
      await pointAt(page, 'Abdi', 0, frame);
      await waitForCard(frame, 'Mazloum Abdi');
      expect(await shownCard(page)).toBeNull();
      await page.evaluate(() => document.exitFullscreen());
    });

    it('have their cards in the frame where the page cannot show them: further in, and in a shadow tree', async () => {
      const page = await readWithFrames(
        reader.session,
        `<iframe id="around" src="http://other.test/around.html" width="700" height="430"></iframe><div id="host"></div>`,
      );
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        frame.width = '600';
        frame.height = '400';
        document.querySelector('#host')?.attachShadow({ mode: 'open' }).append(frame);
      }, SAME);
      const shadowed = async () => {
        const handle = await page.evaluateHandle(() => document.querySelector('#host')?.shadowRoot?.querySelector('iframe') ?? null);
        return (await handle.asElement()?.contentFrame()) ?? null;
      };
      await expect.poll(async () => (await shadowed())?.url()).toBe(SAME);
      const frame = await shadowed();
      if (!frame) throw new Error('no frame in the shadow tree');
      await becomes(frame).toContain('Mazloum Abdi');
      await pointAt(page, 'Abdi', 0, frame);
      await waitForCard(frame, 'Mazloum Abdi');
      expect(await shownCard(page)).toBeNull();
      await page.mouse.move(3, 3, { steps: 8 });
      await waitForNoCard(frame);

      const around = page.frames().find((candidate) => candidate.url().endsWith('/around.html'));
      const [inner] = around?.childFrames() ?? [];
      if (!around || !inner) throw new Error('no frame in the frame');
      await becomes(inner).toContain('Mazloum Abdi');
      const corner = await contentOf(page, '#around');
      const within = await around.$eval('#inner', (element) => ({
        x: element.getBoundingClientRect().x + element.clientLeft,
        y: element.getBoundingClientRect().y + element.clientTop,
      }));
      const mark = (await paintedMarks(inner)).find(({ text }) => text === 'Mazloum Abdi');
      if (!mark) throw new Error('the name is not marked');
      const at = { x: corner.x + 2 + within.x + mark.x + mark.width / 2, y: corner.y + 2 + within.y + mark.y + mark.height / 2 };
      await page.mouse.move(at.x - 20, at.y - 40);
      await page.mouse.move(at.x, at.y, { steps: 12 });
      await waitForCard(inner, 'Mazloum Abdi');
      expect(await shownCard(page)).toBeNull();
      expect(await shownCard(around)).toBeNull();
      await page.mouse.move(3, 3, { steps: 8 });
      await waitForNoCard(inner);
    });

    it('have their cards in the frame where the reader has switched the page off', async () => {
      await reader.session.extension.setSettings({ disabledSites: ['frames.test'] });
      const page = await readWithFrames(reader.session, `<iframe id="other" src="${OTHER}" width="700" height="420"></iframe>`);
      const frame = await frameOf(page, '#other');
      await becomes(frame).toContain('Mazloum Abdi');
      await pointAt(page, 'Abdi', 0, frame);
      await waitForCard(frame, 'Mazloum Abdi');
      expect(await shownCard(page)).toBeNull();
    });

    it('can be corrected in their cards, for the site of the frame', async () => {
      const page = await readWithFrames(reader.session, `<iframe id="other" src="${OTHER}" width="600" height="160"></iframe>`);
      const frame = await frameOf(page, '#other');
      await becomes(frame).toContain('Vladimir Putin');
      await enter(page, frame, 'Putin', 'Vladimir Putin');
      await clickInCard(page, 'Why this?');
      await waitForCard(page, 'Not this');
      await clickInCard(page, 'Not this');
      await waitForCard(page, 'Correct it');
      await clickInCard(page, 'Correct it');
      await waitForNoCard(page);
      await becomes(frame).not.toContain('Vladimir Putin');
      expect(await reader.session.extension.stored()).toContain('other.test');
    });

    it('leave nothing in the page when the extension goes away under it', async () => {
      const alone = await Session.start(name);
      try {
        const reading = await readFrames(alone, `<iframe id="other" src="${OTHER}" width="400" height="120"></iframe>`);
        const { page } = reading;
        const before = await documentOf(page);
        const frame = await frameOf(page, '#other');
        await becomes(frame).toContain('Mazloum Abdi');
        await enter(page, frame, 'Abdi', 'Mazloum Abdi');
        await alone.extension.reloadExtension();
        await waitForNoCard(page);
        // Firefox ends scripts without a word: what they leave is unseen, see `lib/card/ours.ts`.
        if (name === 'chromium') await expect.poll(() => documentOf(page)).toBe(before);
        reading.expectNoErrors();
      } finally {
        await alone.end();
      }
    });
  });
}
