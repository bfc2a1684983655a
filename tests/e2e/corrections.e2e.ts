import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { pageExpectations } from './harness/expectations';
import { paintedMarks, waitForCard, waitForMarks, waitForNoCard } from './harness/reading';
import { type Reading, Session } from './harness/session';

const story = pageExpectations().find(({ name }) => name === 'astana-2017');
if (!story) throw new Error('tests/pages/astana-2017 is gone');
const { url, html } = story;
const WRONG = 'staffan-de-mistura';
const SURNAME = 'Mistura';

/** Presses the control in the open card that says `words`, as soon as it is there; a button or a label unless `among` says which. */
async function pressInCard(page: Page, words: string, among = 'button, label'): Promise<void> {
  await page.waitForFunction(
    (wanted, selector) => {
      const root = document.querySelector('[popover]')?.shadowRoot;
      const control = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].find((one) => one.textContent?.includes(wanted));
      control?.click();
      return control !== undefined;
    },
    { timeout: 10_000 },
    words,
    among,
  );
}

for (const name of BROWSER_NAMES) {
  describe(`the reader's corrections in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
      session.network.serve(url, { body: html });
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    const entities = async () => {
      const { articles } = await session.extension.askPage(url, 'page.summary', {});
      return articles.flatMap((article) => article.entities.map(({ entry }) => entry.id));
    };
    const untilNamed = (id: string, named: boolean) =>
      expect.poll(async () => (await entities()).includes(id), { timeout: 10_000 }).toBe(named);
    const open = async (reading: Reading) => {
      await session.extension.askPage(url, 'page.step', { direction: 'next', entity: WRONG, open: true });
      await waitForCard(reading.page, 'Mistura');
      await reading.page.keyboard.press('Enter');
      await pressInCard(reading.page, 'Why this?');
      await pressInCard(reading.page, 'Not this');
    };

    it('take a mark away at once and in later pages, and give it back when they are removed', async () => {
      const reading = await session.read(url);
      await waitForMarks(reading.page);
      await untilNamed(WRONG, true);
      // The full name and the surname are two names: each is corrected by itself.
      for (let left = 4; (await entities()).includes(WRONG) && left > 0; left--) {
        const count = async () => {
          const { articles } = await session.extension.askPage(url, 'page.summary', {});
          return articles.flatMap((article) => article.entities).find(({ entry }) => entry.id === WRONG)?.count ?? 0;
        };
        const before = await count();
        await open(reading);
        expect(await violations(reading.page, '[popover]')).toEqual([]);
        await pressInCard(reading.page, 'On every site');
        await pressInCard(reading.page, 'Correct it');
        await waitForNoCard(reading.page);
        await expect.poll(count, { timeout: 10_000 }).toBeLessThan(before);
      }
      await waitForMarks(reading.page);
      expect((await paintedMarks(reading.page)).filter(({ text }) => text.includes(SURNAME))).toEqual([]);
      await reading.expectUntouched();
      await session.closePages();

      const later = await session.read(url);
      await waitForMarks(later.page);
      expect(await entities()).not.toContain(WRONG);

      const options = await session.browser.openExtensionPage('options.html#reading');
      await options.waitForSelector('[aria-labelledby="corrections-title"] li');
      expect(await violations(options)).toEqual([]);
      for (let rows = await options.$$('[aria-labelledby="corrections-title"] li button'); rows[0]; ) {
        await rows[0].click();
        const expected = rows.length - 1;
        await options.waitForFunction(
          (n) => document.querySelectorAll('[aria-labelledby="corrections-title"] li').length === n,
          {},
          expected,
        );
        rows = await options.$$('[aria-labelledby="corrections-title"] li button');
      }
      await untilNamed(WRONG, true);
      await options.close();
    });

    it('link a name to whom it means, looked up by name, on this site only', async () => {
      const reading = await session.read(url);
      await waitForMarks(reading.page);
      await untilNamed(WRONG, true);
      expect(await entities()).not.toContain('geir-pedersen');
      await open(reading);
      await reading.page.evaluate(() =>
        document.querySelector('[popover]')?.shadowRoot?.querySelector<HTMLElement>('[type="search"]')?.focus(),
      );
      await reading.page.keyboard.type('Pedersen');
      await pressInCard(reading.page, 'Geir', 'label');
      await pressInCard(reading.page, 'Correct it');
      await waitForNoCard(reading.page);
      await untilNamed('geir-pedersen', true);
      await session.extension.askPage(url, 'page.step', { direction: 'next', entity: 'geir-pedersen', open: true });
      await waitForCard(reading.page, 'Geir');
      await reading.page.keyboard.press('Enter');
      await pressInCard(reading.page, 'Why this?');
      await waitForCard(reading.page, 'you corrected it');
      await reading.closeCard();
      const options = await session.browser.openExtensionPage('options.html#reading');
      await options.waitForSelector('[aria-labelledby="corrections-title"] li');
      expect(await options.$eval('[aria-labelledby="corrections-title"] li', (row) => row.textContent)).toContain(
        new URL(url).hostname.replace(/^www\./, ''),
      );
      await options.close();
    });
  });
}
