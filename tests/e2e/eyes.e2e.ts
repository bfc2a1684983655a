import { beforeAll, describe, expect, it } from 'vitest';
import { administer, type BrowserAdmin } from '../../tools/browsers/admin';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { pageNamed } from './harness/expectations';
import { readerIn } from './harness/reader';
import { pointAt, shownCard, waitForCard } from './harness/reading';
import { later } from './harness/wait';

for (const name of BROWSER_NAMES) {
  describe(`readers with other eyes in ${name}`, () => {
    const reader = readerIn(name);
    let admin: BrowserAdmin;
    beforeAll(async () => {
      admin = await administer(reader.session.browser);
    });

    describe('with other eyes', () => {
      it.each(['two-stories', 'dark', 'arabic-2024'])('%s: tooltip and dialog pass axe, contrast included', async (form) => {
        const { url } = pageNamed(form);
        const page = await reader.open(pageNamed(form));
        await reader.session.extension.askPage(url, 'page.step', { direction: 'next', open: true });
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
        const page = await reader.open();
        await page.setViewport(viewport);
        await reader.enterNext(page);
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
        const page = await reader.open();
        const animation = () =>
          page.evaluate(() => {
            const card = document.querySelector('[popover]')?.shadowRoot?.querySelector('.card');
            return card && getComputedStyle(card).animationName;
          });
        await reader.enterNext(page);
        expect(await animation()).toBe('card-rise');
        await admin.want(page, { reducedMotion: true });
        await expect.poll(animation).toBe('none');
        await admin.want(page, {});
      });

      it('see nothing of us in print', async () => {
        const page = await reader.open();
        await reader.enterNext(page);
        const seen = () =>
          page.evaluate(() => ({
            mark: getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(r-person)').textDecorationLine,
            card: document.querySelector('[popover]')?.checkVisibility(),
          }));
        expect(await seen()).toEqual({ mark: 'underline', card: true });
        await admin.want(page, { print: true });
        await expect.poll(seen).toEqual({ mark: 'none', card: false });
        await admin.want(page, {});
        await expect.poll(seen).toEqual({ mark: 'underline', card: true });
      });

      it('keep marks and card, with borders, under forced colours', async () => {
        const page = await reader.open();
        await admin.want(page, { forcedColors: true });
        await expect.poll(() => page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        await pointAt(page, 'Mistura');
        const card = await waitForCard(page, 'Staffan de Mistura');
        expect(card.width).toBeGreaterThan(300);
        const drawn = await page.evaluate(() => {
          const shown = document.querySelector('[popover]')?.shadowRoot?.querySelector('.card');
          const mark = getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(r-person)');
          const text = getComputedStyle(document.querySelector('p') ?? document.body).color;
          return {
            border: shown && getComputedStyle(shown).borderTopStyle,
            mark: mark.textDecorationLine,
            likeText: mark.textDecorationColor === text,
          };
        });
        expect(drawn).toEqual({ border: 'solid', mark: 'underline', likeText: true });
        await page.keyboard.press('Escape');
        await admin.want(page, {});
      });
    });
  });
}
