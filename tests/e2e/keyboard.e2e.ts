import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { Session } from './harness/session';

/** What the tabulator key has led to: every control of the page that it must reach, those it has reached, and those that do not show it. */
async function walk(page: Page): Promise<{ missed: string[]; unseen: string[] }> {
  await page.evaluate(() => {
    const isSeen = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
    const wanted = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
      (element) => isSeen(element) && !element.matches(':disabled, [tabindex="-1"]'),
    );
    // Of a group of radio buttons the tabulator key reaches the chosen one, the arrow keys the others.
    const groups = new Set<string>();
    for (const [index, element] of wanted.entries()) {
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        const chosen = document.querySelector<HTMLInputElement>(`input[name="${element.name}"]:checked`);
        if (groups.has(element.name) || (chosen && chosen !== element)) continue;
        groups.add(element.name);
      }
      element.dataset.walk = String(index);
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const unseen = new Set<string>();
  const reached = new Set<string>();
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      // A control may be drawn by what stands beside it or around it.
      const shown = [element, element.nextElementSibling, element.parentElement].some(
        (drawn) => drawn && (getComputedStyle(drawn).outlineStyle !== 'none' || getComputedStyle(drawn).boxShadow !== 'none'),
      );
      return { index: element.dataset.walk ?? '', name: element.outerHTML.slice(0, 90), shown };
    });
    if (!at) continue;
    if (reached.has(at.index) && press > 3 && at.index === [...reached][0]) break;
    reached.add(at.index);
    if (!at.shown) unseen.add(at.name);
  }
  const missed = await page.evaluate(
    (known) =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')]
        .filter((element) => !known.includes(element.dataset.walk ?? ''))
        .map((element) => element.outerHTML.slice(0, 90)),
    [...reached],
  );
  return { missed, unseen: [...unseen] };
}

for (const name of BROWSER_NAMES) {
  describe(`the whole product without a pointer in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());

    it.each(['welcome.html', 'options.html#reading', 'options.html#sites'])(
      '%s: every control is reached, shows it, and passes axe',
      async (path) => {
        const page = await session.browser.openExtensionPage(path);
        await page.bringToFront();
        expect(await walk(page)).toEqual({ missed: [], unseen: [] });
        expect(await violations(page)).toEqual([]);
        await page.close();
      },
    );

    it('looks a name up, opens its card and goes back', async () => {
      const page = await session.browser.openExtensionPage('popup.html');
      await page.bringToFront();
      await page.waitForSelector('[role="combobox"]');
      await page.focus('[role="combobox"]');
      await page.keyboard.type('bashar assad');
      await page.waitForSelector('[role="option"]');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.querySelector('.card-name')?.textContent)).toBe('Bashar al-Assad');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.evaluate(() => document.querySelector('.card-name'))).toBeNull();
      await page.close();
    });
  });
}
