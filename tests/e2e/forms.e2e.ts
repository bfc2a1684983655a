import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayFromIso } from '../../lib/time/day';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { type PageExpectation, pageExpectations } from './harness/expectations';
import { paintedMarks, pointAt, shownCard, waitForCard, waitForMarks, waitForNoCard } from './harness/reading';
import { Session } from './harness/session';

const byName = new Map(pageExpectations().map((page) => [page.name, page]));
function pageNamed(name: string): PageExpectation {
  const page = byName.get(name);
  if (!page) throw new Error(`tests/pages/${name} is gone`);
  return page;
}
/** Texts of our marks; the page's own highlights have other keys. */
const OURS = /^r-(person|group|place|process|event)(-dark)?$/;
const marked = async (page: Page | Frame) => (await paintedMarks(page)).filter(({ key }) => OURS.test(key)).map(({ text }) => text);
const becomes = (page: Page | Frame) => expect.poll(() => marked(page), { timeout: 20_000 });
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

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
  describe(`page forms in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    const open = async (page: string) => {
      const { url, html, type } = pageNamed(page);
      session.network.serve(url, { body: html, headers: { 'content-type': type } });
      return session.read(url);
    };
    const titlesOf = async (page: string) => {
      const { articles } = await session.extension.askPage(pageNamed(page).url, 'page.summary', {});
      return articles.map(({ title }) => title);
    };

    it('reads a live blog of 200 entries, and those that come', async () => {
      const { page } = await open('live-blog');
      await waitForMarks(page);
      await page.evaluate(() => {
        const posts = document.querySelector('.posts');
        for (let number = 5; number < 200; number++) {
          const post = document.createElement('article');
          post.className = 'post';
          post.id = `post-${number}`;
          const time = document.createElement('time');
          time.dateTime = `2024-12-08T0${number % 10}:${10 + (number % 50)}:00+03:00`;
          time.textContent = `8 Dec 2024, ${number}`;
          const head = document.createElement('h2');
          head.textContent = `Entry ${number}: what is known so far`;
          const text = document.createElement('p');
          text.textContent = `Report ${number}: residents of Hama said that the road to Aleppo was open again, and that nobody at the bridge asked for papers.`;
          post.append(time, head, text);
          posts?.append(post);
        }
      });
      await expect.poll(async () => (await titlesOf('live-blog')).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(200);
      await becomes(page).toContain('Hama');
      await page.evaluate(() => dispatchEvent(new Event('new-entry')));
      await becomes(page).toContain('Moscow');
      expect(await titlesOf('live-blog')).toContain('Russian agencies: Assad is in Moscow');
    });

    it.each(['infinite-scroll', 'single-page-app'])('%s: reads what a click brings', async (form) => {
      const { after } = pageNamed(form);
      if (!after) throw new Error(`${form} says nothing of a click`);
      const { page } = await open(form);
      await waitForMarks(page);
      await page.click(after.click);
      const articles = async () => {
        // A page that has a new address is found by it.
        const answer = await session.extension.askPage(await page.evaluate(() => location.href), 'page.summary', {});
        return answer.articles.map(({ title, date }) => ({ title, day: date?.day ?? null }));
      };
      const wanted = after.articles.map(({ title, date }) => ({ title, day: date === null ? null : dayFromIso(date) }));
      await expect.poll(articles, { timeout: 15_000 }).toEqual(wanted);
    });

    it('keeps its marks while the page renders again and again', async () => {
      const { page } = await open('re-render');
      await becomes(page).toContain('Geir Pedersen');
      for (let look = 0; look < 12; look++) {
        await later(170);
        expect(await marked(page)).toEqual(expect.arrayContaining(['Geir Pedersen', 'Damascus', 'Bashar al-Assad']));
      }
      await pointAt(page, 'Pedersen');
      await waitForCard(page, 'Geir Pedersen');
      await page.keyboard.press('Escape');
    });

    it('keeps what stands still on a page that never rests, and leaves the rest alone', async () => {
      const { page } = await open('restless');
      await becomes(page).toContain('Vladimir Putin');
      await later(4000);
      expect(await marked(page)).toEqual(expect.arrayContaining(['Vladimir Putin', 'Recep Tayyip Erdogan', 'Idlib']));
      await pointAt(page, 'Putin');
      await waitForCard(page, 'Vladimir Putin');
      await page.keyboard.press('Escape');
    });

    it('reads what a consent wall has hidden once the wall is gone', async () => {
      const { page } = await open('consent-wall');
      await later(1500);
      expect(await marked(page)).toEqual([]);
      await page.click('#accept');
      await becomes(page).toEqual(expect.arrayContaining(['Tehran', 'Vladimir Putin']));
    });

    it('never touches the highlights of the page, and repaints what the page clears away', async () => {
      const { page } = await open('own-highlights');
      await becomes(page).toContain('Bashar al-Assad');
      const own = () =>
        page.evaluate(() => ['search', 'r-spelling'].map((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => range.toString())));
      expect(await own()).toEqual([['Damascus', 'convoy'], ['lorries']]);
      await session.extension.askPage(pageNamed('own-highlights').url, 'page.setEnabled', { enabled: false });
      await becomes(page).toEqual([]);
      expect(await own()).toEqual([['Damascus', 'convoy'], ['lorries']]);
      await session.extension.askPage(pageNamed('own-highlights').url, 'page.setEnabled', { enabled: true });
      await becomes(page).toContain('Bashar al-Assad');
      await page.evaluate(() => {
        CSS.highlights.clear();
        document.querySelector('article')?.append(document.createElement('p'));
        const more = document.createElement('p');
        more.textContent = 'Sergei Lavrov said in the evening that the lorries would try again on Thursday.';
        document.querySelector('article')?.append(more);
      });
      await becomes(page).toEqual(expect.arrayContaining(['Bashar al-Assad', 'Sergei Lavrov']));
    });

    it('reads frames of the same and of another site, each with its own date, and shows the card inside the frame', async () => {
      const story = pageNamed('frame-story').html;
      const url = 'http://frames.test/top.html';
      session.network.serve('http://frames.test/story.html', { body: story });
      session.network.serve('http://other.test/story.html', { body: story.replaceAll('2019-10-17', '2019-10-22') });
      session.network.serve(url, {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Frames</title></head><body><h1>Two frames</h1>
<iframe id="same" src="http://frames.test/story.html" width="700" height="420"></iframe>
<iframe id="other" src="http://other.test/story.html" width="700" height="420"></iframe>
<iframe id="tiny" src="http://other.test/story.html" width="200" height="90"></iframe></body></html>`,
      });
      const page = await readWithFrames(session, url);
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
      expect(await marked(await frameOf('tiny'))).toEqual([]);
      await page.evaluate(() => document.querySelector('#tiny')?.setAttribute('style', 'width: 700px; height: 420px'));
      await becomes(await frameOf('tiny')).toContain('Mazloum Abdi');
      expect(await marked(page)).toEqual([]);
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
      await session.extension.askPage(url, 'page.step', { direction: 'next', open: true });
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
      const tabId = await session.extension.tabOf(pageNamed('svg-document').url);
      await session.extension.askBackground('tab.read', { tabId });
      await later(800);
      expect(await drawing.page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
      drawing.expectNoErrors();
      await drawing.expectUntouched();
    });

    it('keeps out of print, and keeps its marks under forced colours', async () => {
      const { page } = await open('two-stories');
      await waitForMarks(page);
      const underline = () =>
        page.evaluate(() => getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(r-person)').textDecorationLine);
      expect(await underline()).toBe('underline');
      if (name !== 'chromium') return;
      await page.emulateMediaType('print');
      expect(await underline()).toBe('none');
      await page.emulateMediaType('screen');
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      expect(await underline()).toBe('underline');
      await pointAt(page, 'Mistura');
      const card = await waitForCard(page, 'Staffan de Mistura');
      expect(card.width).toBeGreaterThan(300);
      const border = await page.evaluate(() => {
        const shown = document.querySelector('[popover]')?.shadowRoot?.querySelector('.card');
        return shown && getComputedStyle(shown).borderTopStyle;
      });
      expect(border).toBe('solid');
      expect(await shownCard(page)).not.toBeNull();
    });
  });
}
