import { launch } from '../tools/browsers/launch';
import { TestNetwork } from '../tools/browsers/network';
import { benchMarkJs, englishNames } from './pages/mark-js';
import { benchPage, type Measured } from './pages/measure';
import { generatedPages } from './pages/pages';
import { median } from './statistics';

/*
 * `npm run bench:pages`: what the extension costs a page's main thread, from traces of a real Chromium, with and without the extension in the
 * same run; beside it mark.js, which wraps the same names in elements, on the same pages. Needs the e2e build (`npm run build:e2e`) and the
 * bundled corpus. `--json` prints one object, `--quick` leaves out the largest pages.
 */
const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 1 : 3;

const network = new TestNetwork();
await network.start();
const pages = generatedPages().filter(({ units }) => !quick || units < 1_000_000);
for (const { url, html } of pages) network.serve(url, { body: html });
const names = await englishNames();

const markJs = new Map<string, number | undefined>();

async function measureAll(extension: boolean): Promise<Map<string, Measured[]>> {
  const browser = await launch('chromium', { proxyPort: network.port, ...(extension ? {} : { extension: 'none' }) });
  // The corpus is installed on first start; that is not a page's cost.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const measured = new Map<string, Measured[]>();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const page of pages) {
        console.error(`${extension ? 'with' : 'without'} extension, round ${round + 1}: ${page.name}`);
        measured.set(page.name, [...(measured.get(page.name) ?? []), await benchPage(browser.browser, page)]);
        if (!extension && round === 0) markJs.set(page.name, await benchMarkJs(browser.browser, page, names));
      }
    }
  } finally {
    await browser.close();
  }
  return measured;
}

try {
  const without = await measureAll(false);
  const withIt = await measureAll(true);
  const rows = pages.map(({ name, units }) => {
    const plain = without.get(name) ?? [];
    const ours = withIt.get(name) ?? [];
    const added = median(ours.map((m) => m.after)) - median(plain.map((m) => m.after));
    return {
      page: name,
      kilobytes: Math.round(units / 1000),
      'main thread with / without': +(median(ours.map((m) => m.busy)) / median(plain.map((m) => m.busy))).toFixed(2),
      'added after load, ms': +added.toFixed(1),
      'added / reading textContent': +(added / median(ours.map((m) => m.textContent))).toFixed(1),
      'longest task, ms (without)': `${Math.max(...ours.map((m) => m.longest)).toFixed(1)} (${Math.max(...plain.map((m) => m.longest)).toFixed(1)})`,
      'the same on the processor': `${Math.max(...ours.map((m) => m.longestCpu)).toFixed(1)} (${Math.max(...plain.map((m) => m.longestCpu)).toFixed(1)})`,
      'tasks over 50 ms (without)': `${median(ours.map((m) => m.long))} (${median(plain.map((m) => m.long))})`,
      'layout shift': median(ours.map((m) => m.layoutShift)) - median(plain.map((m) => m.layoutShift)),
      marks: median(ours.map((m) => m.marks)),
      'mark.js, ms': markJs.get(name)?.toFixed(0) ?? 'over a minute',
    };
  });
  if (json) console.log(JSON.stringify({ rounds: ROUNDS, rows }));
  else console.table(rows);
} finally {
  await network.stop();
}
