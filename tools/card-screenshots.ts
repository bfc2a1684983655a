import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { pointAt, waitForCard, waitForMarks } from '../tests/e2e/harness/reading';
import { launch } from './browsers/launch';
import { TestNetwork } from './browsers/network';
import { type CardPicture, readPictures } from './pictures';

/*
 * `npm run screenshots:cards [-- FOLDER]`: pictures of marks and cards on the project's own pages, for `docs/screenshots`. Needs the build for
 * end-to-end tests (`npm run build:e2e`).
 */
const FOLDER = resolve(process.argv[2] ?? 'docs/screenshots');
const WIDE = { width: 1000, height: 860, deviceScaleFactor: 1.25 };
const PHONE = { width: 360, height: 740, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** Opens the card of a word, or of the first mark where none is given. */
async function open(page: Page, { word, how }: CardPicture): Promise<void> {
  const marks = await waitForMarks(page);
  const wanted =
    word === undefined ? (marks.find(({ key }) => key.startsWith('r-person')) ?? marks[0]) : marks.find(({ text }) => text.includes(word));
  if (!wanted) throw new Error(`${word} is not marked`);
  const last = wanted.text.split(' ').at(-1) ?? wanted.text;
  if (how === 'tap') {
    await page.evaluate((y) => window.scrollTo(0, y - 160), wanted.y);
    const mark = (await waitForMarks(page)).find(({ text, y }) => text === wanted.text && y > 0);
    if (mark) await page.touchscreen.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
  } else {
    await pointAt(page, last);
  }
  await waitForCard(page, '');
  if (how === 'dialog') await page.keyboard.press('Enter');
  await new Promise((resolve) => setTimeout(resolve, 700));
}

const network = new TestNetwork();
await network.start();
network.mount('pages.test', resolve('tests/pages'));
const under = await launch('chromium', { proxyPort: network.port });
try {
  // The corpus is installed on first start.
  await (await under.openExtensionPage('options.html')).close();
  for (const shot of readPictures().cards) {
    const page = await under.browser.newPage();
    await page.setViewport(shot.how === 'tap' ? PHONE : WIDE);
    await page.goto(`http://pages.test/${shot.page}.html`);
    await open(page, shot);
    await page.screenshot({ path: resolve(FOLDER, `${shot.name}.png`) as `${string}.png` });
    await page.close();
    console.log(`${shot.name}.png`);
  }
} finally {
  await under.close();
  await network.stop();
}
