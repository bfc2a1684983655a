import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../lib/time/day';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pageNamed } from './harness/expectations';
import { readerIn } from './harness/reader';
import { markedTexts, pointAt, shownCard, waitForCard, waitForMarks } from './harness/reading';
import { later } from './harness/wait';

const becomes = (page: Page | Frame) => expect.poll(() => markedTexts(page), { timeout: 20_000 });

for (const name of BROWSER_NAMES) {
  describe(`pages that change in ${name}`, () => {
    const reader = readerIn(name);
    const open = (page: string) => reader.session.open(pageNamed(page));
    const titlesOf = async (page: string) => {
      const { articles } = await reader.session.extension.askPage(pageNamed(page).url, 'page.summary', {});
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
        const answer = await reader.session.extension.askPage(await page.evaluate(() => location.href), 'page.summary', {});
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
        expect(await markedTexts(page)).toEqual(expect.arrayContaining(['Geir Pedersen', 'Damascus', 'Bashar al-Assad']));
      }
      await pointAt(page, 'Pedersen');
      await waitForCard(page, 'Geir Pedersen');
      await page.keyboard.press('Escape');
    });

    it('paints its marks in every frame while the page builds the same text anew without end', async () => {
      const { page } = await open('re-create');
      await becomes(page).toContain('Mark Lowcock');
      // In each of 200 frames: whether all ranges stand on letters of the page.
      const frames = await page.evaluate(
        (names) =>
          new Promise<number>((resolve) => {
            let seen = 0;
            let whole = 0;
            const look = () => {
              const texts = [...CSS.highlights.values()].flatMap((highlight) =>
                [...highlight].map((range) => (range.startContainer.isConnected ? range.startContainer.textContent : '') ?? ''),
              );
              whole += Number(names.every((name) => texts.some((text) => text.includes(name))));
              if (++seen === 200) resolve(whole);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }),
        ['Mark Lowcock', 'Idlib', 'Russia'],
      );
      expect(frames).toBe(200);
      await pointAt(page, 'Lowcock');
      await waitForCard(page, 'Mark Lowcock');
      // The page builds its text anew under the card.
      await later(1000);
      expect((await shownCard(page))?.text).toContain('Mark Lowcock');
      await page.keyboard.press('Escape');
    });

    it('keeps what stands still on a page that never rests, and leaves the rest alone', async () => {
      const { page } = await open('restless');
      await becomes(page).toContain('Vladimir Putin');
      await later(4000);
      expect(await markedTexts(page)).toEqual(expect.arrayContaining(['Vladimir Putin', 'Recep Tayyip Erdogan', 'Idlib']));
      await pointAt(page, 'Putin');
      await waitForCard(page, 'Vladimir Putin');
      await page.keyboard.press('Escape');
    });

    it('reads what a consent wall has hidden once the wall is gone', async () => {
      const { page } = await open('consent-wall');
      await later(1500);
      expect(await markedTexts(page)).toEqual([]);
      await page.click('#accept');
      await becomes(page).toEqual(expect.arrayContaining(['Tehran', 'Vladimir Putin']));
    });

    it('never touches the highlights of the page, and repaints what the page clears away', async () => {
      const { page } = await open('own-highlights');
      await becomes(page).toContain('Bashar al-Assad');
      const own = () =>
        page.evaluate(() => ['search', 'r-spelling'].map((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => range.toString())));
      expect(await own()).toEqual([['Damascus', 'convoy'], ['lorries']]);
      await reader.session.extension.askPage(pageNamed('own-highlights').url, 'page.setEnabled', { enabled: false });
      await becomes(page).toEqual([]);
      expect(await own()).toEqual([['Damascus', 'convoy'], ['lorries']]);
      await reader.session.extension.askPage(pageNamed('own-highlights').url, 'page.setEnabled', { enabled: true });
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
  });
}
