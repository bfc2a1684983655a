import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { openPack } from '../lib/corpus/pack';
import type { PublishedVersion } from '../lib/updates/publish';
import { pageExpectations } from '../tests/e2e/harness/expectations';
import { ServedFeed } from '../tests/e2e/harness/feed';
import { press, says } from '../tests/e2e/harness/options-page';
import { waitForMarks } from '../tests/e2e/harness/reading';
import { Session } from '../tests/e2e/harness/session';
import { BROWSER_NAMES, type BrowserName } from '../tools/browsers/launch';
import { median } from './statistics';

/*
 * `npm run bench:install`: in real browsers, with a feed of the bundled corpus and a story open in a tab: how long an update takes from the
 * press of "Install" until the tab has the new card, how long that tab's main thread is held up meanwhile (from "Check now" on), and how long
 * the background lets a question of another page wait. Needs the e2e build. `--rounds 5`, `--browser` takes one, `--json` prints one object.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, browser: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const PERSON = 'bashar-al-assad';

const opened = await openPack(new Uint8Array(await readFile('public/corpus/bundled.siyaq')));
if (!opened.ok) throw opened.error;
const { meta, records } = opened.value;

/** The bundled corpus as another version, one role relabelled. */
function version(number: number): PublishedVersion {
  const { schema: _schema, counts: _counts, ...head } = meta;
  const entities = records.entities.map((entity) =>
    entity.id === PERSON
      ? { ...entity, roles: entity.roles.map((role) => (role.type === 'office' ? { ...role, label: labelOf(number) } : role)) }
      : entity,
  );
  return { head: { ...head, version: `2098.1.${number}` }, records: { ...records, entities } };
}
const labelOf = (number: number) => `President of Syria (version ${number})`;

/** Watches a page's main thread: the longest time, ms, in which a timer of five ms was held up, and what the browser calls long tasks. */
const WATCH = `(() => {
  window.siyaqBench = { longest: 0, tasks: [] };
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.siyaqBench.longest = Math.max(window.siyaqBench.longest, now - last - 5);
    last = now;
  }, 5);
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => window.siyaqBench.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
  }
})()`;
const WATCHED = 'window.siyaqBench';

/** Asks the background a small question every 20 ms, and keeps the longest time, ms, that an answer took. */
const ASK = `(() => {
  window.siyaqAsked = { longest: 0 };
  const ask = async () => {
    const start = performance.now();
    await chrome.runtime.sendMessage({ to: 'background', name: 'card.get', request: { items: [{ id: ${JSON.stringify(PERSON)} }] } });
    window.siyaqAsked.longest = Math.max(window.siyaqAsked.longest, performance.now() - start);
    setTimeout(ask, 20);
  };
  void ask();
})()`;

async function measured(name: BrowserName, rounds: number) {
  const session = await Session.start(name);
  try {
    const story = pageExpectations().find((page) => page.name === 'astana-2017');
    if (!story) throw new Error('tests/pages/astana-2017 is gone');
    session.network.serve(story.url, { body: story.html });
    const served = await ServedFeed.create(session);
    await served.publish(version(1));
    const feed = await served.subscribe(true);
    await served.settled();
    await session.extension.askBackground('feeds.change', { feed, automatic: false });
    const results = [];
    for (let round = 0; round < rounds; round++) results.push(await measureOnce(session, served, story.url, round + 2));
    return results;
  } finally {
    await session.end();
  }
}

async function measureOnce(session: Session, served: ServedFeed, url: string, number: number) {
  const { page } = await session.read(url);
  await waitForMarks(page);
  const asking = await session.browser.openExtensionPage('popup.html');
  const options = await session.browser.openExtensionPage('options.html#corpus');
  const calm = await watched(page, async () => new Promise((resolve) => setTimeout(resolve, 3000)));
  await asking.evaluate(ASK);
  served.publisher.versions.splice(0, Math.max(0, served.publisher.versions.length - 1));
  await served.publish(version(number));
  let install = 0;
  const busy = await watched(page, async () => {
    await press(options, 'Check now');
    await says(options, `2098.1.${number} is ready`);
    const start = performance.now();
    await press(options, `Install 2098.1.${number}`);
    while (!JSON.stringify(await session.extension.askPage(url, 'page.summary', {})).includes(labelOf(number)))
      await new Promise((resolve) => setTimeout(resolve, 10));
    install = performance.now() - start;
  });
  const answer = await asking.evaluate('window.siyaqAsked.longest');
  await Promise.all([asking.close(), options.close()]);
  await session.closePages();
  return { install, answer: Number(answer), calm: calm.longest, busy: busy.longest, tasks: busy.tasks };
}

async function watched(page: Page, work: () => Promise<unknown>): Promise<{ longest: number; tasks: number }> {
  await page.evaluate(WATCH);
  await work();
  const { longest, tasks } = (await page.evaluate(WATCHED)) as { longest: number; tasks: number[] };
  return { longest, tasks: tasks.length };
}

const rows = [];
for (const name of BROWSER_NAMES.filter((candidate) => values.browser === undefined || candidate === values.browser)) {
  const results = await measured(name, Number(values.rounds));
  rows.push({
    browser: name,
    'install to new card, ms': Math.round(median(results.map(({ install }) => install))),
    'slowest, ms': Math.round(Math.max(...results.map(({ install }) => install))),
    'answer waited at most, ms': Math.round(Math.max(...results.map(({ answer }) => answer))),
    'tab held up at most, ms': Math.round(Math.max(...results.map(({ busy }) => busy))),
    'without an update, ms': Math.round(Math.max(...results.map(({ calm }) => calm))),
    'tasks over 50 ms': name === 'chromium' ? results.reduce((sum, { tasks }) => sum + tasks, 0) : '(not told)',
  });
}
if (values.json) console.log(JSON.stringify({ rows }));
else console.table(rows);
