import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type KillReport, killAtRandom } from '../tests/e2e/harness/kill';
import { BROWSER_NAMES, builtExtension } from '../tools/browsers/launch';

/*
 * `npm run bench:kills -- --kills 120`: ends the background of real browsers, or with `--victim browser` the browsers themselves, at random
 * moments of an update, and says what was left behind. Needs the e2e build (`npm run build:e2e`). `--browser` takes one of them, `--json`
 * prints one object.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '120' },
    victim: { type: 'string', default: 'background' },
    browser: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const victim = values.victim === 'browser' ? 'browser' : 'background';

const reports: KillReport[] = [];
for (const name of BROWSER_NAMES.filter((candidate) => values.browser === undefined || candidate === values.browser)) {
  // A copy: the build may be made anew meanwhile.
  const extension = await mkdtemp(join(tmpdir(), 'siyaq-extension-'));
  await cp(builtExtension(name), extension, { recursive: true });
  const onKill = (done: number) => console.error(`${name}: ${done} of ${values.kills}`);
  reports.push(await killAtRandom(name, Number(values.kills), { victim, extension, onKill }));
  await rm(extension, { recursive: true });
}
if (values.json) console.log(JSON.stringify({ reports }));
else console.table(reports.map(({ lost, ...counts }) => ({ ...counts, lost: lost.length })));
for (const { browser, lost } of reports) for (const line of lost) console.error(`${browser}: ${line}`);
process.exitCode = reports.some(({ lost }) => lost.length > 0) ? 1 : 0;
