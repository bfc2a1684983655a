import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { pageExpectations } from './harness/expectations';
import { paintedMarks, pointAt, shownCard, waitForCard, waitForMarks, waitForNoCard } from './harness/reading';
import { type Reading, Session } from './harness/session';

const pages = pageExpectations();
function pageNamed(name: string) {
  const page = pages.find((candidate) => candidate.name === name);
  if (!page) throw new Error(`tests/pages/${name} is gone`);
  return page;
}
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What has the focus, inside our own shadow trees as well: its text or label. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return [at?.localName, at?.getAttribute('role'), at?.getAttribute('aria-label') ?? at?.textContent]
      .filter(Boolean)
      .join(' ')
      .slice(0, 60);
  });
/** Presses a key until what has the focus fits. */
async function keyUntil(page: Page, key: 'Tab' | 'ArrowDown', fits: RegExp): Promise<string> {
  for (let press = 0; press < 60; press++) {
    const now = await focused(page);
    if (fits.test(now)) return now;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never led to ${fits}`);
}
const clickInCard = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    for (const host of document.querySelectorAll('[popover]')) {
      for (const control of host.shadowRoot?.querySelectorAll<HTMLElement>('button, summary') ?? []) {
        if (control.textContent?.trim() === wanted) return control.click();
      }
    }
    throw new Error(`the card has no "${wanted}"`);
  }, text);

for (const name of BROWSER_NAMES) {
  describe(`readers in ${name}`, () => {
    let session: Session;
    let reading: Reading;
    const story = pageNamed('two-stories');
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(async () => {
      await session.closePages();
      await session.extension.setSettings({});
    });
    const open = async (page = story) => {
      session.network.serve(page.url, { body: page.html, headers: { 'content-type': page.type } });
      reading = await session.read(page.url);
      await waitForMarks(reading.page);
      return reading.page;
    };
    const enterNext = async (page: Page, url = story.url) => {
      await session.extension.askPage(url, 'page.step', { direction: 'next', open: true });
      await waitForCard(page, '');
      await page.keyboard.press('Enter');
      await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
    };

    describe('with a keyboard', () => {
      it('go from a name into its card, along its timeline, on to another card, back, and out', async () => {
        const page = await open();
        await enterNext(page);
        const first = (await shownCard(page))?.text.slice(0, 20) ?? '';
        expect(await focused(page)).toContain('dialog');
        await keyUntil(page, 'Tab', /^summary/);
        const row = await focused(page);
        await page.keyboard.press('ArrowDown');
        expect(await focused(page)).not.toBe(row);
        await page.keyboard.press('ArrowUp');
        expect(await focused(page)).toBe(row);
        await page.keyboard.press('Enter');
        await expect
          .poll(() =>
            page.evaluate(() => document.querySelector('[popover]')?.shadowRoot?.querySelectorAll('.card-row details[open]').length),
          )
          .toBe(1);
        // Names in the card's own text are buttons before and in the timeline.
        await page.evaluate(() => document.querySelector('[popover]')?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]')?.focus());
        const link = () =>
          page.evaluate(() => {
            const links = document.querySelector('[popover]')?.shadowRoot?.querySelectorAll<HTMLElement>('.card-name-link') ?? [];
            return [...links].find((one) => one.checkVisibility())?.textContent ?? undefined;
          });
        await expect.poll(link).toBeDefined();
        const name = (await link()) ?? '';
        await keyUntil(page, 'Tab', new RegExp(`^button ${name}$`));
        await page.keyboard.press('Enter');
        await expect.poll(() => shownCard(page).then((card) => card?.text.startsWith('Back'))).toBe(true);
        expect(await focused(page)).toContain('dialog');
        expect(await violations(page, '[popover]')).toEqual([]);
        await page.keyboard.press('Escape');
        await expect.poll(() => shownCard(page).then((card) => card?.text.slice(0, 20))).toBe(first);
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        expect(await focused(page)).toContain('body');
        await reading.expectUntouched();
      });

      it('reach the marks by Tab when they want to, and come back to them from the card', async () => {
        await session.extension.setSettings({ focusableMarks: true });
        const page = await open(pageNamed('astana-2017'));
        await expect
          .poll(() => page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('nav button').length))
          .toBeGreaterThan(3);
        expect(await violations(page, 'html > div')).toEqual([]);
        await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input')].at(-1)?.focus());
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        expect(stop).toMatch(/^button .*, (Person|Country|Place|Organisation)/);
        await page.keyboard.press('Enter');
        await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        expect(await focused(page)).toBe(stop);
        await session.extension.setSettings({});
        await expect.poll(() => page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
        await reading.expectUntouched();
      });
    });

    describe('with a pointer', () => {
      it('keep a pinned card open while they click elsewhere', async () => {
        const page = await open();
        await pointAt(page, 'Mistura');
        await waitForCard(page, 'Staffan de Mistura');
        await clickInCard(page, 'Pin');
        await page.mouse.click(5, 5);
        await later(500);
        expect((await shownCard(page))?.text).toContain('Unpin');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
      });

      it('open cards by click only, or with Shift held, when they want it so', async () => {
        await session.extension.setSettings({ trigger: 'click' });
        const page = await open();
        await pointAt(page, 'Mistura');
        await later(900);
        expect(await shownCard(page)).toBeNull();
        await page.mouse.down();
        await page.mouse.up();
        await waitForCard(page, 'Staffan de Mistura');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        await session.extension.setSettings({ trigger: 'modifier' });
        await later(300);
        await pointAt(page, 'Mistura');
        await later(900);
        expect(await shownCard(page)).toBeNull();
        await page.keyboard.down('Shift');
        await waitForCard(page, 'Staffan de Mistura');
        await page.keyboard.up('Shift');
        await page.keyboard.press('Escape');
      });
    });

    describe('who want quiet', () => {
      it('switch a site off from the card', async () => {
        const page = await open();
        await enterNext(page);
        await clickInCard(page, 'Turn off…');
        await clickInCard(page, 'Off on this site');
        await expect.poll(() => paintedMarks(page)).toEqual([]);
        expect(await session.extension.settings()).toMatchObject({ disabledSites: [new URL(story.url).hostname.replace(/^www\./, '')] });
        await session.extension.setSettings({});
        await waitForMarks(page);
        await reading.expectUntouched();
      });

      it('pause for an hour from the card, and go on', async () => {
        const page = await open();
        await enterNext(page);
        await clickInCard(page, 'Pause for an hour');
        await expect.poll(() => paintedMarks(page)).toEqual([]);
        expect(Number((await session.extension.settings()).pausedUntil)).toBeGreaterThan(Date.now() + 3_000_000);
        // A pause that ends by itself.
        await session.extension.setSettings({ pausedUntil: Date.now() + 1500 });
        await waitForMarks(page);
      });

      it('hide kinds, and mark everything or nothing', async () => {
        const page = await open();
        const keys = async () => new Set((await paintedMarks(page)).map(({ key }) => key));
        expect(await keys()).toContain('r-place');
        const first = (await paintedMarks(page)).length;
        await session.extension.setSettings({ hiddenKinds: ['place', 'country'] });
        await expect.poll(keys).not.toContain('r-place');
        await session.extension.setSettings({ marks: 'all' });
        await expect.poll(async () => (await paintedMarks(page)).length).toBeGreaterThan(first);
        await session.extension.setSettings({ marks: 'none' });
        await expect.poll(() => paintedMarks(page)).toEqual([]);
        await pointAt(page, 'Mistura');
        await waitForCard(page, 'Staffan de Mistura');
        await page.keyboard.press('Escape');
      });

      it('see how many names there are on the toolbar button, or do not', async () => {
        const page = await open();
        const { articles } = await session.extension.askPage(story.url, 'page.summary', {});
        const names = new Set(articles.flatMap(({ entities }) => entities.map(({ entry }) => entry.id))).size;
        await expect.poll(() => session.extension.badgeOf(story.url)).toBe(String(names));
        await session.extension.setSettings({ badge: false });
        await expect.poll(() => session.extension.badgeOf(story.url)).toBe('');
        expect((await paintedMarks(page)).length).toBeGreaterThan(0);
      });
    });

    describe('with other eyes', () => {
      it.each(['two-stories', 'dark', 'arabic-2024'])('%s: tooltip and dialog pass axe, contrast included', async (form) => {
        const { url } = pageNamed(form);
        const page = await open(pageNamed(form));
        await session.extension.askPage(url, 'page.step', { direction: 'next', open: true });
        expect((await waitForCard(page, '')).role).toBe('tooltip');
        await later(200);
        expect(await violations(page, '[popover]')).toEqual([]);
        await page.keyboard.press('Enter');
        await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
        await later(500);
        expect(await violations(page, '[popover]')).toEqual([]);
        for (const direction of ['rtl', 'ltr']) {
          await page.evaluate((dir) => {
            document.querySelector('[popover]')?.shadowRoot?.querySelector('.card')?.setAttribute('dir', dir);
          }, direction);
          expect(await violations(page, '[popover]')).toEqual([]);
        }
        await page.keyboard.press('Escape');
      });

      it.each([
        ['320 px', { width: 320, height: 640 }],
        ['200 % zoom', { width: 640, height: 450, deviceScaleFactor: 2 }],
      ])('have the whole card in view at %s, without scrolling sideways', async (_, viewport) => {
        const page = await open();
        await page.setViewport(viewport);
        await enterNext(page);
        await later(300);
        const fits = await page.evaluate(() => {
          const card = document.querySelector('[popover]')?.shadowRoot?.querySelector('.card');
          if (!card) throw new Error('no card');
          const { left, right, top, bottom } = card.getBoundingClientRect();
          const parts = [card, ...card.querySelectorAll('.card-body, .card-foot')];
          return {
            inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight + 0.5,
            sideways: parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.className),
          };
        });
        expect(fits).toEqual({ inside: true, sideways: [] });
        await page.keyboard.press('Escape');
      });

      it('see nothing move when they want nothing to move', async () => {
        const page = await open();
        const animation = () =>
          page.evaluate(() => {
            const card = document.querySelector('[popover]')?.shadowRoot?.querySelector('.card');
            return card && getComputedStyle(card).animationName;
          });
        await enterNext(page);
        expect(await animation()).toBe('card-rise');
        if (name !== 'chromium') return;
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        expect(await animation()).toBe('none');
      });
    });

    describe('whose extension changes under them', () => {
      it('lose the marks of sites that they withdraw access to, and of no others', async () => {
        const page = await open();
        await session.extension.askPage(story.url, 'access.removed', { gone: ['*://other.example/*'], left: [] });
        await later(300);
        expect((await paintedMarks(page)).length).toBeGreaterThan(0);
        await enterNext(page);
        await session.extension.askPage(story.url, 'access.removed', { gone: ['*://*/*'], left: ['*://other.example/*'] });
        await expect.poll(() => paintedMarks(page)).toEqual([]);
        expect(await shownCard(page)).toBeNull();
        await expect.poll(() => session.extension.badgeOf(story.url)).toBe('');
        await reading.expectUntouched();
      });

      it.runIf(name === 'chromium')('get the card at once while the background sleeps', async () => {
        const page = await open();
        await later(2500);
        const target = await session.browser.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
        await (await target.worker())?.close();
        await pointAt(page, 'Mistura');
        await waitForCard(page, 'Staffan de Mistura');
        expect(session.browser.browser.targets().some((candidate) => candidate.type() === 'service_worker')).toBe(false);
        await reading.closeCard();
        await reading.expectUntouched();
      });
    });

    describe.runIf(name === 'chromium')('with their fingers', () => {
      beforeEach(async () => {
        const page = await open();
        await page.setViewport({ width: 400, height: 800, hasTouch: true, isMobile: true });
        await later(500);
      });
      const touch = async (word: string) => {
        const { page } = reading;
        const found = (await waitForMarks(page)).find(({ text }) => text.includes(word));
        if (!found) throw new Error(`${word} is not marked`);
        await page.evaluate((y) => window.scrollTo(0, y - 300), found.y + (await page.evaluate(() => window.scrollY)));
        await later(200);
        const mark = (await paintedMarks(page)).find(({ text }) => text.includes(word));
        if (!mark) throw new Error(`${word} is gone`);
        return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
      };

      it('tap a name for a sheet, and leave the long press to the browser', async () => {
        const { page } = reading;
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
        expect(card.width).toBe(400);
      });
    });
  });
}
