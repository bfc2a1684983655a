import type { Page } from 'puppeteer-core';

/** What has the focus, inside our own shadow trees as well: its text or label. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return [at?.localName, at?.getAttribute('role'), at?.getAttribute('aria-label') ?? at?.textContent]
      .filter(Boolean)
      .join(' ')
      .slice(0, 60);
  });

/** Presses a key until what has the focus fits. */
export async function keyUntil(page: Page, key: 'Tab' | 'ArrowDown', fits: RegExp): Promise<string> {
  for (let press = 0; press < 60; press++) {
    const now = await focused(page);
    if (fits.test(now)) return now;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never led to ${fits}`);
}

/** Presses a control of the card by the script's hand. */
export const clickInCard = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    for (const host of document.querySelectorAll('[popover]')) {
      for (const control of host.shadowRoot?.querySelectorAll<HTMLElement>('button, summary') ?? []) {
        if (control.textContent?.trim() === wanted) return control.click();
      }
    }
    throw new Error(`the card has no "${wanted}"`);
  }, text);
