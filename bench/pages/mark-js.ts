import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import { openLinkable } from '../../tools/annotate/corpus';
import type { GeneratedPage } from './pages';

/** mark.js may use this much time on a page, ms. */
const LIMIT = 60_000;

/** What mark.js can make an expression of; a few names with other signs are left out. */
const PLAIN = /^[\p{L}\p{N} .'’-]+$/u;

/** The names of the corpus as English texts write them, each once. */
export async function englishNames(): Promise<string[]> {
  const { records } = await openLinkable();
  return [
    ...new Set(
      records.entities.flatMap(({ aliases }) => aliases.flatMap(({ lang, text }) => (lang === 'en' && PLAIN.test(text) ? [text] : []))),
    ),
  ];
}

/**
 * Time that mark.js needs to mark the names in the page, ms: one task of the main thread. `undefined` when it is not done within a minute.
 *
 * @param names marked as whole words, in the letter case given.
 */
export async function benchMarkJs(browser: Browser, { url }: GeneratedPage, names: readonly string[]): Promise<number | undefined> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js') });
    // As text: what is compiled on the way here could lean on helpers that the page does not have.
    // 500 names at a time, as it takes one after the other by recursion and the stack ends.
    const timed = page.evaluate(`(async () => {
      const names = ${JSON.stringify(names)};
      const started = performance.now();
      for (let at = 0; at < names.length; at += 500) {
        await new Promise((done) =>
          new Mark(document.body).mark(names.slice(at, at + 500), {
            accuracy: 'exactly',
            caseSensitive: true,
            diacritics: false,
            separateWordSearch: false,
            done,
          }),
        );
      }
      return performance.now() - started;
    })()`);
    // Where the time has run out, closing the page rejects what is awaited here no more.
    timed.catch(() => undefined);
    const time = await Promise.race([timed, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), LIMIT))]);
    return typeof time === 'number' ? time : undefined;
  } finally {
    await page.close();
  }
}
