import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ServedFeed } from '../tests/e2e/harness/feed';
import { press } from '../tests/e2e/harness/options-page';
import { paintedMarks, shownCard, waitForMarks } from '../tests/e2e/harness/reading';
import { type Reading, Session } from '../tests/e2e/harness/session';
import { BROWSER_NAMES, type BrowserName } from '../tools/browsers/launch';
import { CATEGORIES, eventsOf, tasksOfPage } from './pages/trace';
import { ExtensionMemory } from './updates/memory';
import { bundled, madeUp } from './updates/scene';

/*
 * `npm run bench:install`: an update as a reader has it, in real browsers: from the press on "install" on the options page to the new card in a
 * tab that was open all the time; what checking and installing cost the process of the extension; and, from a trace of Chromium, the longest
 * task of that tab's main thread meanwhile. Needs the e2e build (`npm run build:e2e`). `--sizes bundled,1000,100000` entities, `--browser` one of them,
 * `--json` prints one object.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'bundled,1000,20000' },
    browser: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const LIMIT = 180_000;
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

async function measured(name: BrowserName, size: string) {
  const session = await Session.start(name);
  const trace = join(tmpdir(), `siyaq-install-${process.pid}.json`);
  try {
    const { extension, browser } = session;
    const root = browser.browser.process()?.pid ?? 0;
    const scene = size === 'bundled' ? await bundled(session) : madeUp(Number(size));
    const served = await ServedFeed.create(session);
    await served.publish(scene.version(2));
    const feed = await served.subscribe(false);
    await until(async () => (await pendingVersion(session)) === scene.version(2).head.version);
    const installed = await extension.askBackground('updates.install', { feed });
    if (!installed.ok) throw new Error(`The first version was not installed: ${installed.problem.code}`);
    session.network.serve(scene.url, { body: scene.html });
    const reading = await session.read(scene.url);
    await waitForMarks(reading.page);
    await untilCard(reading, scene.name, scene.words(2));

    await served.publish(scene.version(3));
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
      await press(options, `Install ${scene.version(3).head.version}`);
      await reading.page.bringToFront();
      await untilCard(reading, scene.name, scene.words(3));
    });
    const grown = installing.grown();
    const tasks = name === 'chromium' ? await pageTasks(reading, scene.url, trace) : undefined;
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
async function untilCard({ page }: Reading, name: string, words: string): Promise<void> {
  await until(async () => {
    const card = await shownCard(page);
    if (card?.text.includes(words)) return true;
    if (card) await page.keyboard.press('Escape');
    const mark = (await paintedMarks(page)).find(({ text }) => text === name);
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

async function pageTasks({ page }: Reading, url: string, trace: string) {
  await page.tracing.stop();
  const tasks = tasksOfPage(eventsOf(JSON.parse(await readFile(trace, 'utf8'))), url);
  return {
    'longest task in the tab, ms': +(Math.max(0, ...tasks.map(({ dur }) => dur)) / 1000).toFixed(1),
    'the same on the processor': +(Math.max(0, ...tasks.map(({ tdur }) => tdur)) / 1000).toFixed(1),
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
  for (const size of values.sizes.split(',')) {
    console.error(`${name}, ${size} entities`);
    rows.push(await measured(name, size));
  }
}
if (values.json) console.log(JSON.stringify({ rows }));
else console.table(rows);
