import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pageNamed } from './harness/expectations';
import { paintedMarks, waitForMarks } from './harness/reading';
import { Session } from './harness/session';

const Exported = v.object({ events: v.array(v.looseObject({ id: v.string(), date: v.string() })) });

const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ''));
const activeOption = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('[role="option"][aria-selected="true"] .entry-name')?.textContent ?? '');
const eventCount = async (page: Page): Promise<number> =>
  Number((await textsOf(page, '.time-line [role="status"]'))[0]?.replace(/[^0-9]/g, '') ?? Number.NaN);

/** Presses a button by its words and gives the file that it offers, as text. */
async function savedBy(page: Page, selector: string, words: string): Promise<string> {
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'savedText');
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => Reflect.set(window, 'savedText', text));
      return make(blob);
    };
  });
  await page.$$eval(
    selector,
    (buttons, wanted) => {
      const button = buttons.find((one) => one.textContent === wanted);
      if (!(button instanceof HTMLElement)) throw new Error(`no button ${wanted}`);
      button.click();
    },
    words,
  );
  await page.waitForFunction(() => typeof Reflect.get(window, 'savedText') === 'string', { polling: 100 });
  return page.evaluate(() => String(Reflect.get(window, 'savedText')));
}

for (const name of BROWSER_NAMES) {
  describe(`looking things up in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    async function read(story: string): Promise<Page> {
      const { url, html } = pageNamed(story);
      session.network.serve(url, { body: html });
      const { page } = await session.read(url);
      await waitForMarks(page);
      return page;
    }

    it('goes by keys alone: slash, typing, arrows, Enter, Escape; and remembers', async () => {
      const popup = await session.browser.openExtensionPage('popup.html');
      await popup.waitForSelector('input[type="search"]');
      await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await popup.keyboard.press('/');
      expect(await popup.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
      await popup.keyboard.type('Kamishly');
      await popup.waitForSelector('[role="option"]');
      await expect.poll(() => activeOption(popup)).toBe('Qamishli');
      await popup.keyboard.press('ArrowDown');
      await expect.poll(() => activeOption(popup)).not.toBe('Qamishli');
      await popup.keyboard.press('ArrowUp');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.card-name');
      expect(await textsOf(popup, '.card-name')).toEqual(['Qamishli']);
      await popup.keyboard.press('Escape');
      await popup.waitForSelector('[role="option"]');
      await popup.keyboard.press('Escape');
      await popup.waitForFunction(() => document.querySelector('input')?.value === '', { polling: 100 });
      await popup.close();
      const again = await session.browser.openExtensionPage('popup.html');
      await again.waitForFunction(() => document.querySelector('[role="listbox"]')?.textContent?.includes('Qamishli'), { polling: 100 });
      await again.close();
    });

    it('lists names by article where a page has several, and filters them by kind', async () => {
      await read('two-stories');
      const panel = await session.browser.openExtensionPage('sidepanel.html');
      await panel.waitForSelector('select.story-title');
      const [first, second] = pageNamed('two-stories').articles.map(({ title }) => title);
      expect(await textsOf(panel, 'select.story-title option')).toEqual([first, second]);
      const names = await textsOf(panel, '.entry-name');
      const other = await panel.$eval('select.story-title option:last-child', (option) => option.getAttribute('value') ?? '');
      await panel.select('select.story-title', other);
      await expect.poll(() => textsOf(panel, '.entry-name')).not.toEqual(names);
      await panel.select('.tools select', 'person');
      await expect.poll(() => textsOf(panel, '.entry .visually-hidden')).toEqual(expect.arrayContaining([', Person, ']));
      expect((await textsOf(panel, '.entry .visually-hidden')).some((words) => words.includes('Place'))).toBe(false);
      await panel.close();
    });

    it('steps through the mentions of a name: the page scrolls and shows it, its document stays as it is', async () => {
      const story = await read('astana-2017');
      const before = await story.evaluate(() => document.documentElement.outerHTML);
      const shown = async (): Promise<string[]> =>
        (await paintedMarks(story)).filter(({ key }) => key.startsWith('r-open')).map(({ text, y }) => `${text} ${Math.round(y)}`);
      const panel = await session.browser.openExtensionPage('sidepanel.html');
      await panel.waitForSelector('.step.is-next:not([disabled])');
      await panel.click('.step.is-next');
      await expect.poll(async () => (await shown()).length).toBe(1);
      const first = await shown();
      await panel.click('.step.is-next');
      await expect.poll(shown).not.toEqual(first);
      expect(await story.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      await panel.close();
    });

    it('zooms by drawing over the strip, and takes what is shown away as table, data and calendar', async () => {
      const panel = await session.browser.openExtensionPage('sidepanel.html#/timeline');
      await panel.waitForFunction(() => document.querySelector('.card-row'), { polling: 100 });
      const all = await eventCount(panel);
      const strip = await panel.$eval('.brush-bars', (bars) => {
        const { x, y, width, height } = bars.getBoundingClientRect();
        return { x, y, width, height };
      });
      const along = (share: number) => [strip.x + strip.width * share, strip.y + strip.height / 2] as const;
      await panel.mouse.move(...along(0.5));
      await panel.mouse.down();
      await panel.mouse.move(...along(0.55), { steps: 5 });
      await panel.mouse.move(...along(0.6), { steps: 5 });
      await panel.mouse.up();
      await expect.poll(() => eventCount(panel)).toBeLessThan(all);
      const count = await eventCount(panel);
      expect(count).toBeGreaterThan(0);
      await panel.click('.exports summary');
      const csv = await savedBy(panel, '.exports .link', 'Table (CSV)');
      expect(csv.startsWith('\uFEFFid,date,end,kind,title,summary,entities,sources\r\n')).toBe(true);
      const { events } = v.parse(Exported, JSON.parse(await savedBy(panel, '.exports .link', 'Data (JSON)')));
      expect(events).toHaveLength(count);
      const calendar = await savedBy(panel, '.exports .link', 'Calendar (iCalendar)');
      expect(calendar.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
      expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(count);
      for (const line of calendar.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      await panel.close();
    });

    it('reads a text file that is dropped, and a page’s names as Web Annotations', async () => {
      const paste = await session.browser.openExtensionPage('paste.html');
      await paste.waitForSelector('textarea');
      await paste.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['Talks\n\nEnvoys met Bashar al-Assad in Damascus.\n'], 'talks.txt', { type: 'text/plain' }));
        document.querySelector('textarea')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      await paste.waitForSelector('.pasted-names a');
      expect(await textsOf(paste, '.pasted-names bdi')).toEqual(expect.arrayContaining(['Bashar al-Assad', 'Damascus']));
      await paste.close();

      const story = await read('astana-2017');
      const panel = await session.browser.openExtensionPage('sidepanel.html');
      await panel.waitForSelector('.tools .link');
      const annotations: unknown = JSON.parse(await savedBy(panel, '.tools .link', 'Export'));
      expect(annotations).toMatchObject({
        '@context': expect.arrayContaining(['http://www.w3.org/ns/anno.jsonld']),
        type: 'AnnotationCollection',
      });
      expect(JSON.stringify(annotations)).toContain(story.url());
      await panel.close();
    });
  });
}
