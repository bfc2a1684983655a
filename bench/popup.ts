import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../tests/e2e/harness/reading';
import { type BrowserUnderTest, launch } from '../tools/browsers/launch';
import { TestNetwork } from '../tools/browsers/network';
import { extensionWithEmptyPage } from './popup/extension';

/*
 * `npm run bench:popup`: how long after opening the popup is painted with the names of the page while the background sleeps, and with everything
 * that the background answers, beside an empty Preact page of the same extension in the same run. In a tab of a real Chromium; the window
 * around a popup is not measured. Needs the e2e build (`npm run build:e2e`). `--json` prints one object.
 */
const json = process.argv.includes('--json');
const ROUNDS = 15;
const STORY = 'http://pages.test/astana-2017.html';

/** Resolves in the page, ms after its navigation began, when an element has been painted. */
async function paintedAfter(page: Page, url: string, selector: string): Promise<number> {
  // No function is named in here: what tsx adds to keep names does not exist in the page.
  const script = await page.evaluateOnNewDocument((wanted) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      // Two frames: the first draws it, the second comes after that.
      requestAnimationFrame(() => requestAnimationFrame(() => Reflect.set(window, 'paintedAfter', performance.now())));
    }).observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(url);
  const deadline = Date.now() + 15_000;
  let time: unknown;
  while (typeof time !== 'number' && Date.now() < deadline) {
    await new Promise((done) => setTimeout(done, 20));
    time = await page.evaluate(() => Reflect.get(window, 'paintedAfter'));
  }
  await page.removeScriptToEvaluateOnNewDocument(script.identifier);
  if (typeof time !== 'number') {
    const words = await page.evaluate(() => document.body.textContent);
    throw new Error(`${url}: nothing that fits ${selector} was painted; it says: ${words}`);
  }
  return time;
}

/** Ends the background, as the browser does when it has been idle. */
async function putToSleep({ browser }: BrowserUnderTest): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  // A worker that has just ended by itself sleeps already.
  await (await target?.worker())?.close().catch(() => undefined);
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => sorted(values)[values.length >> 1] ?? Number.NaN;

const network = new TestNetwork();
await network.start();
network.mount('pages.test', resolve('tests/pages'));
const { folder, remove } = await extensionWithEmptyPage();
const under = await launch('chromium', { proxyPort: network.port, extension: folder });
try {
  // The corpus is installed on first start; that is no popup's cost.
  await (await under.openExtensionPage('options.html')).close();
  const story = await under.browser.newPage();
  await story.goto(STORY);
  await waitForMarks(story);
  const page = await under.browser.newPage();
  const times: Record<'empty' | 'names' | 'everything', number[]> = { empty: [], names: [], everything: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, path, selector] of [
      ['empty', 'empty.html', '.entry'],
      ['names', 'popup.html', '.entry'],
      ['everything', 'popup.html', '.strip-bar'],
    ] as const) {
      await story.bringToFront();
      await page.bringToFront();
      await putToSleep(under);
      times[name].push(await paintedAfter(page, under.extensionUrl(path), selector));
    }
  }
  const rows = Object.entries(times).map(([name, values]) => ({
    painted: name,
    'median, ms': +median(values).toFixed(1),
    'slowest, ms': +Math.max(...values).toFixed(1),
    'ratio to empty': +(median(values) / median(times.empty)).toFixed(2),
  }));
  if (json) console.log(JSON.stringify({ rounds: ROUNDS, rows }));
  else console.table(rows);
} finally {
  await under.browser.close();
  await network.stop();
  await remove();
}
