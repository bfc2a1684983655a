import type { Page } from 'puppeteer-core';

/** Presses the first button that says `words`, as soon as it is there and can be pressed. */
export async function press(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((one) => one.textContent?.trim() === wanted && !one.disabled && !one.closest('dialog:not([open])'));
      button?.click();
      return button !== undefined;
    },
    { timeout: 30_000, polling: 100 },
    words,
  );
}

/** Waits until the page says `words`; the error tells what it says instead. */
export async function says(page: Page, words: string): Promise<void> {
  try {
    await page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { timeout: 60_000, polling: 100 }, words);
  } catch (error) {
    const instead = await page.evaluate(() => document.body.textContent ?? '');
    throw new Error(`The page does not say "${words}" but: ${instead.replaceAll(/\s+/g, ' ')}`, { cause: error });
  }
}
