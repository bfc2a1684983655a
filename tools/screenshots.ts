import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { violations } from '../tests/e2e/harness/axe';
import { waitForMarks } from '../tests/e2e/harness/reading';
import { type BrowserUnderTest, launch } from './browsers/launch';
import { TestNetwork } from './browsers/network';
import { readPictures } from './pictures';

/*
 * `npm run screenshots [-- FOLDER]`: pictures of popup, side panel and paste page from the built extension (`npm run build:e2e`), light, dark, in
 * forced colours and in Arabic, for `docs/screenshots`. Each is also given to axe; what axe finds is printed and makes the program fail.
 */
const FOLDER = resolve(process.argv[2] ?? 'docs/screenshots');
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 420, height: 900 };
const PASTE = { width: 1000, height: 640 };
const PICTURES = readPictures();

interface Shot {
  readonly name: string;
  /** Page of the extension, with its fragment. */
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  /** What must stand there before the picture is taken. */
  readonly ready: string;
  readonly prepare?: (page: Page) => Promise<void>;
  /** Taken light and in English only: what differs elsewhere is seen in others. */
  readonly once?: true;
}

const entityPath = (id: string) => `sidepanel.html#/entity/${id}?date=${PICTURES.date}`;

const SHOTS: readonly Shot[] = [
  { name: 'popup', path: 'popup.html', size: POPUP, ready: '.strip-bar' },
  { name: 'popup-card', path: 'popup.html', size: POPUP, ready: '.strip-bar', prepare: openCard },
  {
    name: 'popup-search',
    path: 'popup.html',
    size: POPUP,
    ready: '.strip-bar',
    prepare: (page) => search(page, PICTURES.name),
    once: true,
  },
  { name: 'popup-date', path: 'popup.html', size: POPUP, ready: '.strip-bar', prepare: (page) => search(page, PICTURES.month), once: true },
  { name: 'panel-page', path: 'sidepanel.html', size: PANEL, ready: '.strip-bar', once: true },
  { name: 'panel-entity', path: entityPath(PICTURES.place), size: PANEL, ready: '.entity' },
  {
    name: 'panel-person',
    path: entityPath(PICTURES.person),
    size: { ...PANEL, height: 2600 },
    ready: '.entity',
  },
  { name: 'panel-timeline', path: 'sidepanel.html#/timeline', size: PANEL, ready: '.card-row summary' },
  { name: 'panel-map', path: 'sidepanel.html#/map', size: PANEL, ready: '.map-place' },
  { name: 'panel-map-all', path: 'sidepanel.html#/map', size: PANEL, ready: '.map-place', prepare: (page) => choose(page, 'all') },
  { name: 'paste', path: 'paste.html', size: PASTE, ready: 'textarea', once: true },
  { name: 'paste-read', path: 'paste.html', size: PASTE, ready: 'textarea', prepare: paste },
];

/** Ways to look at them: by the end of the file's name, what the browser is told. */
const LOOKS: Readonly<Record<string, readonly { readonly name: string; readonly value: string }[]>> = {
  '': [{ name: 'prefers-color-scheme', value: 'light' }],
  '-dark': [{ name: 'prefers-color-scheme', value: 'dark' }],
  '-forced': [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
};

async function openCard(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.waitForSelector('.card-name');
}

async function search(page: Page, query: string): Promise<void> {
  await page.type('input[type="search"]', query);
  await page.waitForFunction((text) => document.querySelector('mark')?.textContent !== undefined || text === '', { polling: 100 }, query);
}

async function choose(page: Page, scope: string): Promise<void> {
  await page.select('.time-choices select', scope);
  await page.waitForFunction(() => document.querySelectorAll('.place').length > 100, { polling: 100 });
}

async function paste(page: Page): Promise<void> {
  await page.locator('textarea').fill(PICTURES.pasted);
  await page.click('.button.is-primary');
  await page.waitForSelector('.pasted-names a');
  await waitForMarks(page);
}

let problems = 0;

async function take(under: BrowserUnderTest, page: Page, shot: Shot, look: string, language: string): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [...(LOOKS[look] ?? [])] });
  await page.setViewport(shot.size);
  // Another page first: an address that differs in its fragment alone would not be loaded again.
  await page.goto('about:blank');
  await page.goto(under.extensionUrl(shot.path));
  await page.waitForFunction((selector) => document.querySelector(selector) !== null, { timeout: 15_000, polling: 100 }, shot.ready);
  await shot.prepare?.(page);
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
  const file = `${shot.name}${language === 'ar' ? '-arabic' : ''}${look}.png`;
  await page.screenshot({ path: resolve(FOLDER, file) as `${string}.png` });
  // Colours that the reader's system forces are not ours to measure.
  const found = (await violations(page)).filter((line) => look !== '-forced' || !line.startsWith('color-contrast'));
  problems += found.length;
  console.log(`${file}${found.map((line) => `\n  ${line}`).join('')}`);
  await client.detach();
}

async function takeAll(language: string, looks: readonly string[]): Promise<void> {
  // Chromium takes the language of its interface from the environment.
  process.env.LANGUAGE = language;
  const network = new TestNetwork();
  await network.start();
  network.mount('pages.test', resolve('tests/pages'));
  const under = await launch('chromium', { proxyPort: network.port, args: [`--lang=${language}`] });
  try {
    await (await under.openExtensionPage('options.html')).close();
    const story = await under.browser.newPage();
    await story.goto(`http://pages.test/${PICTURES.story}.html`);
    await waitForMarks(story);
    const page = await under.browser.newPage();
    for (const look of looks) {
      const plain = look === '' && language === 'en';
      for (const shot of SHOTS) if (plain || !shot.once) await take(under, page, shot, look, language);
    }
  } finally {
    await under.browser.close();
    await network.stop();
  }
}

mkdirSync(FOLDER, { recursive: true });
await takeAll('en', ['', '-dark', '-forced']);
await takeAll('ar', ['', '-dark']);
console.log(`${problems} findings of axe`);
if (problems > 0) process.exitCode = 1;
