import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { TIMING } from '../lib/card/machine-types';
import { paintedMarks, waitForCard, waitForMarks, waitForNoCard } from '../tests/e2e/harness/reading';
import { BROWSER_NAMES, type BrowserName, launch } from '../tools/browsers/launch';
import { TestNetwork } from '../tools/browsers/network';
import { median } from './statistics';

/*
 * `npm run bench:card`: how long after the pointer has come onto a name its card is in the page, and how long until the frame that shows it, less the
 * delay that the reader's intent takes; beside it what a bare timer of the same delay and the frame after it take in the same page. In both real
 * browsers. Needs the e2e build (`npm run build:e2e`). `--json` prints one object.
 */
const json = process.argv.includes('--json');
const ROUNDS = 20;
const STORY = 'http://pages.test/two-stories.html';

/** Notes the times in the page; a text, because what tsx adds to keep the names of functions does not exist there. */
const WATCH = `{
  let over = 0;
  const painted = (note) => requestAnimationFrame(() => {
    // A message comes after the frame has been drawn.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => note(performance.now());
    port2.postMessage(0);
  });
  window.watchCard = (left, top, right, bottom) => {
    window.cardTimes = undefined;
    over = 0;
    const enter = ({ clientX, clientY, timeStamp }) => {
      if (clientX < left || clientX >= right || clientY < top || clientY >= bottom) return;
      removeEventListener('pointermove', enter, true);
      over = timeStamp;
    };
    addEventListener('pointermove', enter, true);
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[popover]')) return;
      observer.disconnect();
      const put = performance.now() - over;
      painted((now) => { window.cardTimes = { put, shown: now - over }; });
    });
    observer.observe(document, { childList: true, subtree: true });
  };
  window.timeBare = (delay) => new Promise((done) => {
    const begun = performance.now();
    setTimeout(() => {
      const put = performance.now() - begun;
      document.body.dataset.bare = String(put);
      painted((now) => done({ put, shown: now - begun }));
    }, delay);
  });
}`;

const TimesSchema = v.object({ put: v.number(), shown: v.number() });
type Times = v.InferOutput<typeof TimesSchema>;

async function hover(page: Page, mark: { x: number; y: number; width: number; height: number }): Promise<Times> {
  await page.evaluate(`watchCard(${mark.x}, ${mark.y}, ${mark.x + mark.width}, ${mark.y + mark.height})`);
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  await page.mouse.move(x - 30, y - 20);
  await page.mouse.move(x, y, { steps: 10 });
  await waitForCard(page, '');
  const times = v.parse(TimesSchema, await page.evaluate('cardTimes'));
  await page.mouse.move(2, 2, { steps: 10 });
  await waitForNoCard(page);
  return times;
}

async function measure(name: BrowserName): Promise<Record<string, string | number>> {
  const { browser, close } = await launch(name, { proxyPort: network.port });
  try {
    await new Promise((done) => setTimeout(done, 3000));
    const page = await browser.newPage();
    await page.goto(STORY);
    await page.evaluate(WATCH);
    const marks = (await waitForMarks(page)).filter(({ y }) => y > 100 && y < 700);
    const ours: Times[] = [];
    const bare: Times[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const mark = (await paintedMarks(page)).filter(({ y }) => y > 100 && y < 700)[round % marks.length];
      if (!mark) throw new Error('no mark is in sight');
      ours.push(await hover(page, mark));
      bare.push(v.parse(TimesSchema, await page.evaluate(`timeBare(${TIMING.show})`)));
    }
    const late = (times: readonly Times[], at: keyof Times) => times.map((one) => one[at] - TIMING.show);
    const figures = (times: readonly Times[], at: keyof Times) =>
      `${median(late(times, at)).toFixed(1)} (${Math.max(...late(times, at)).toFixed(1)})`;
    return {
      browser: name,
      cards: ours.length,
      'in the page after the delay, ms, median (worst)': figures(ours, 'put'),
      'shown after the delay': figures(ours, 'shown'),
      'bare timer': figures(bare, 'put'),
      'bare timer, then a frame': figures(bare, 'shown'),
    };
  } finally {
    await close();
  }
}

const network = new TestNetwork();
await network.start();
network.mount('pages.test', resolve('tests/pages'));
try {
  const rows = [];
  for (const name of BROWSER_NAMES) rows.push(await measure(name));
  if (json) console.log(JSON.stringify({ rounds: ROUNDS, rows }));
  else console.table(rows);
} finally {
  await network.stop();
}
