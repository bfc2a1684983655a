import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ServedFeed } from '../tests/e2e/harness/feed';
import { press } from '../tests/e2e/harness/options-page';
import { paintedMarks, shownCard, waitForMarks } from '../tests/e2e/harness/reading';
import { type Reading, Session } from '../tests/e2e/harness/session';
import { storyPage } from '../tests/e2e/harness/story-page';
import { BROWSER_NAMES, type BrowserName } from '../tools/browsers/launch';
import { CATEGORIES, eventsOf, tasksOfPage } from './pages/trace';
import { largeVersion } from './updates/corpus';
import { ExtensionMemory } from './updates/memory';

/*
 * `npm run bench:install`: an update as a reader has it, in real browsers: from the press on "install" on the options page to the new card in a
 * tab that was open all the time; what checking and installing cost the process of the extension; and, from a trace of Chromium, the longest
 * task of that tab's main thread meanwhile. Needs the e2e build (`npm run build:e2e`). `--sizes 1000,100000` entities, `--browser` one of them,
 * `--json` prints one object.
 */
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,20000' }, browser: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const LIMIT = 180_000;
const STORY = {
  url: 'http://paper.test/zenda',
  html: storyPage({
    title: 'The King of Ruritania returns to Zenda',
    published: '2010-05-01',
    lang: 'en',
    text: 'Ruritania was quiet on Friday. Rudolf Elphberg, the King of Ruritania, came back to the Castle of Zenda.\n\nOfficials in Ruritania said nothing.',
  }),
};
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

async function measured(name: BrowserName, size: number) {
  const session = await Session.start(name);
  const trace = join(tmpdir(), `siyaq-install-${process.pid}.json`);
  try {
    const { extension, browser } = session;
    const root = browser.browser.process()?.pid ?? 0;
    const served = await ServedFeed.create(session);
    await served.publish(largeVersion(2, size));
    const feed = await served.subscribe(false);
    await until(async () => (await pendingVersion(session)) === '2026.11.2');
    const installed = await extension.askBackground('updates.install', { feed });
    if (!installed.ok) throw new Error(`The first version was not installed: ${installed.problem.code}`);
    session.network.serve(STORY.url, { body: STORY.html });
    const reading = await session.read(STORY.url);
    await waitForMarks(reading.page);
    await untilCard(reading, 'as of version 2');

    await served.publish(largeVersion(3, size));
    const checking = new ExtensionMemory(name, root);
    const [check] = await timed(async () => served.check(feed));
    const checked = checking.grown();
    const options = await browser.openExtensionPage('options.html#corpus');
    await options.waitForSelector('.pending .is-primary:not(:disabled)', { timeout: LIMIT });
    // What a preview of the changes left behind is collected by then, or is part of what an open options page costs.
    await pause(3000);
    const installing = new ExtensionMemory(name, root);
    if (name === 'chromium') await reading.page.tracing.start({ path: trace, categories: CATEGORIES });
    const [install] = await timed(async () => {
      await press(options, 'Install 2026.11.3');
      await reading.page.bringToFront();
      await untilCard(reading, 'as of version 3');
    });
    const grown = installing.grown();
    const tasks = name === 'chromium' ? await pageTasks(reading, trace) : undefined;
    return {
      browser: name,
      entities: size,
      'check, ms': Math.round(check),
      'check, MB more': checked.more,
      'install to card, ms': Math.round(install),
      'install, MB more': grown.more,
      'before, MB': grown.before,
      ...tasks,
    };
  } finally {
    await session.end();
    await rm(trace, { force: true });
  }
}

/** Points at the name until the card says so; a card of before is closed. */
async function untilCard({ page }: Reading, words: string): Promise<void> {
  await until(async () => {
    const card = await shownCard(page);
    if (card?.text.includes(words)) return true;
    if (card) await page.keyboard.press('Escape');
    const mark = (await paintedMarks(page)).find(({ text }) => text === 'Ruritania');
    if (!mark) return false;
    await page.mouse.move(0, 0);
    await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2, { steps: 5 });
    for (let look = 0; look < 20; look++) {
      if ((await shownCard(page))?.text.includes(words)) return true;
      await pause(25);
    }
    return false;
  });
}

async function pageTasks({ page }: Reading, trace: string) {
  await page.tracing.stop();
  const tasks = tasksOfPage(eventsOf(JSON.parse(await readFile(trace, 'utf8'))), STORY.url);
  return {
    'longest task in the tab, ms': +(Math.max(0, ...tasks.map(({ dur }) => dur)) / 1000).toFixed(1),
    'over 50 ms': tasks.filter(({ dur }) => dur > 50_000).length,
  };
}

async function pendingVersion({ extension }: Session): Promise<string | undefined> {
  return (await extension.askBackground('updates.status', {})).feeds[0]?.pending?.version;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it did not come to be');
    await pause(20);
  }
}

async function timed<Value>(work: () => Promise<Value>): Promise<[time: number, value: Value]> {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
}

const rows = [];
for (const name of BROWSER_NAMES.filter((candidate) => values.browser === undefined || candidate === values.browser)) {
  for (const size of values.sizes.split(',').map(Number)) {
    console.error(`${name}, ${size} entities`);
    rows.push(await measured(name, size));
  }
}
if (values.json) console.log(JSON.stringify({ rows }));
else console.table(rows);
