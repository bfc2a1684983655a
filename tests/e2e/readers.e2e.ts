import { describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { clickInCard, focused, keyUntil } from './harness/card';
import { pageNamed } from './harness/expectations';
import { readerIn, TWO_STORIES } from './harness/reader';
import { paintedMarks, pointAt, shownCard, waitForCard, waitForMarks, waitForNoCard } from './harness/reading';
import { later } from './harness/wait';

for (const name of BROWSER_NAMES) {
  describe(`readers in ${name}`, () => {
    const reader = readerIn(name);

    describe('with a keyboard', () => {
      it('go from a name into its card, along its timeline, on to another card, back, and out', async () => {
        const page = await reader.open();
        await reader.enterNext(page);
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
        await reader.reading.expectUntouched();
      });

      it('reach the marks by Tab when they want to, and come back to them from the card', async () => {
        await reader.session.extension.setSettings({ focusableMarks: true });
        const page = await reader.open(pageNamed('astana-2017'));
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
        await reader.session.extension.setSettings({});
        await expect.poll(() => page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
        await reader.reading.expectUntouched();
      });
    });

    describe('with a pointer', () => {
      it('keep a pinned card open while they click elsewhere', async () => {
        const page = await reader.open();
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
        await reader.session.extension.setSettings({ trigger: 'click' });
        const page = await reader.open();
        await pointAt(page, 'Mistura');
        await later(900);
        expect(await shownCard(page)).toBeNull();
        await page.mouse.down();
        await page.mouse.up();
        await waitForCard(page, 'Staffan de Mistura');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        await reader.session.extension.setSettings({ trigger: 'modifier' });
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
        const page = await reader.open();
        await reader.enterNext(page);
        await clickInCard(page, 'Turn off…');
        await clickInCard(page, 'Off on this site');
        await expect.poll(() => paintedMarks(page)).toEqual([]);
        expect(await reader.session.extension.settings()).toMatchObject({
          disabledSites: [new URL(TWO_STORIES.url).hostname.replace(/^www\./, '')],
        });
        await reader.session.extension.setSettings({});
        await waitForMarks(page);
        await reader.reading.expectUntouched();
      });

      it('pause for an hour from the card, and go on', async () => {
        const page = await reader.open();
        await reader.enterNext(page);
        await clickInCard(page, 'Pause for an hour');
        await expect.poll(() => paintedMarks(page)).toEqual([]);
        expect(Number((await reader.session.extension.settings()).pausedUntil)).toBeGreaterThan(Date.now() + 3_000_000);
        // A pause that ends by itself.
        await reader.session.extension.setSettings({ pausedUntil: Date.now() + 1500 });
        await waitForMarks(page);
      });

      it('hide kinds, and mark everything or nothing', async () => {
        const page = await reader.open();
        const keys = async () => new Set((await paintedMarks(page)).map(({ key }) => key));
        expect(await keys()).toContain('r-place');
        const first = (await paintedMarks(page)).length;
        await reader.session.extension.setSettings({ hiddenKinds: ['place', 'country'] });
        await expect.poll(keys).not.toContain('r-place');
        await reader.session.extension.setSettings({ marks: 'all' });
        await expect.poll(async () => (await paintedMarks(page)).length).toBeGreaterThan(first);
        await reader.session.extension.setSettings({ marks: 'none' });
        await expect.poll(() => paintedMarks(page)).toEqual([]);
        await pointAt(page, 'Mistura');
        await waitForCard(page, 'Staffan de Mistura');
        await page.keyboard.press('Escape');
      });

      it('see how many names there are on the toolbar button, or do not', async () => {
        const page = await reader.open();
        const { articles } = await reader.session.extension.askPage(TWO_STORIES.url, 'page.summary', {});
        const names = new Set(articles.flatMap(({ entities }) => entities.map(({ entry }) => entry.id))).size;
        await expect.poll(() => reader.session.extension.badgeOf(TWO_STORIES.url)).toBe(String(names));
        await reader.session.extension.setSettings({ badge: false });
        await expect.poll(() => reader.session.extension.badgeOf(TWO_STORIES.url)).toBe('');
        expect((await paintedMarks(page)).length).toBeGreaterThan(0);
      });
    });
  });
}
