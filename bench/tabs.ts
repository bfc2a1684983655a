import { readFileSync } from 'node:fs';
import { launch } from '../tools/browsers/launch';
import { TestNetwork } from '../tools/browsers/network';
import { generatedPages } from './pages/pages';
import { median } from './statistics';

/*
 * `npm run bench:tabs`: what the extension adds to the memory of many open tabs. A real Chromium opens the same pages with and without the
 * extension in the same run; counted is the proportional set size of all its processes (what the machine would get back), from /proc, so that
 * this runs on Linux only. Needs the e2e build (`npm run build:e2e`). `--json` prints one object, `--quick` leaves out 50 tabs.
 */
const json = process.argv.includes('--json');
const COUNTS = process.argv.includes('--quick') ? [1, 20] : [1, 20, 50];
const ROUNDS = 2;
/** Time after the last tab has loaded until memory is read, ms: by then the pages have been read and garbage is collected. */
const SETTLE = 5000;

const network = new TestNetwork();
await network.start();
const template = generatedPages().filter(({ units }) => units === 100_000);
const page = (relevant: boolean) => template.find((one) => one.relevant === relevant)?.html ?? '';
const most = Math.max(...COUNTS);
// A host of its own each, so that each tab has a process of its own, as on the web.
for (let tab = 0; tab < most; tab++) {
  for (const relevant of [false, true]) network.serve(addressOf(tab, relevant), { body: page(relevant) });
}

function addressOf(tab: number, relevant: boolean): string {
  return `http://tab${tab}-${relevant ? 'on' : 'off'}.test/story.html`;
}

/** Proportional set size of a process and all its descendants, bytes. */
function memoryOf(pid: number): number {
  try {
    const size = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? '0';
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return Number(size) * 1024 + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
  } catch {
    // The process has ended meanwhile.
    return 0;
  }
}

/** Memory of a browser with so many tabs open, less that of the same browser with one empty tab, bytes. */
async function measure(extension: boolean, relevant: boolean, count: number): Promise<number> {
  const { browser, close } = await launch('chromium', { proxyPort: network.port, ...(extension ? {} : { extension: 'none' }) });
  try {
    // The corpus is installed on first start; that is not a tab's cost.
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const pid = browser.process()?.pid ?? 0;
    const before = memoryOf(pid);
    for (let tab = 0; tab < count; tab++) {
      const opened = await browser.newPage();
      await opened.goto(addressOf(tab, relevant), { waitUntil: 'load' });
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    return memoryOf(pid) - before;
  } finally {
    await close();
  }
}

try {
  const rows = [];
  for (const relevant of [false, true]) {
    for (const tabs of COUNTS) {
      const plain: number[] = [];
      const ours: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        console.error(`${relevant ? 'on topic' : 'off topic'}, ${tabs} tabs, round ${round + 1}`);
        plain.push(await measure(false, relevant, tabs));
        ours.push(await measure(true, relevant, tabs));
      }
      const added = (median(ours) - median(plain)) / tabs;
      rows.push({
        page: relevant ? 'on topic' : 'off topic',
        tabs,
        'per tab without, MB': +(median(plain) / tabs / 1e6).toFixed(2),
        'added per tab, MB': +(added / 1e6).toFixed(2),
        ratio: +(median(ours) / median(plain)).toFixed(3),
      });
    }
  }
  if (json) console.log(JSON.stringify({ rounds: ROUNDS, rows }));
  else console.table(rows);
} finally {
  await network.stop();
}
