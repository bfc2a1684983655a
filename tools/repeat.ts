import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

/*
 * `npm run test:repeat -- 10 tests/e2e/forms.e2e.ts ...`: runs end-to-end tests so many times, each time in fresh browsers, and counts what
 * failed how often, with the first words of each error. Nothing is tried again within a run. Needs the e2e build (`npm run build:e2e`).
 */
const [times = '', ...files] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(times)) {
  console.error('How often? For example: npm run test:repeat -- 10 tests/e2e/forms.e2e.ts');
  process.exit(2);
}

const ReportSchema = v.object({
  testResults: v.array(
    v.object({
      message: v.string(),
      name: v.string(),
      assertionResults: v.array(
        v.object({ fullName: v.string(), status: v.string(), failureMessages: v.nullish(v.array(v.string()), []) }),
      ),
    }),
  ),
});

const folder = mkdtempSync(join(tmpdir(), 'siyaq-repeat-'));
const failures = new Map<string, string[]>();
let passed = 0;
try {
  for (let run = 1; run <= Number(times); run++) {
    const report = join(folder, `${run}.json`);
    const begun = Date.now();
    spawnSync('npx', ['vitest', 'run', '--project', 'e2e', '--reporter=json', `--outputFile=${report}`, ...files], { stdio: 'ignore' });
    const { testResults } = v.parse(ReportSchema, JSON.parse(readFileSync(report, 'utf8')));
    let failed = 0;
    const note = (test: string, message: string) => {
      failed++;
      failures.set(test, [...(failures.get(test) ?? []), `run ${run}: ${message.split('\n')[0] ?? ''}`]);
    };
    for (const { name, message, assertionResults } of testResults) {
      if (assertionResults.length === 0) note(name, message);
      for (const { fullName, status, failureMessages } of assertionResults) {
        if (status === 'passed') passed++;
        else if (status === 'failed') note(fullName, failureMessages[0] ?? '');
      }
    }
    console.log(`run ${run}: ${failed} failed, ${Math.round((Date.now() - begun) / 1000)} s`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const [test, messages] of failures) console.log(`\n${test}: ${messages.length} of ${times}\n  ${messages.join('\n  ')}`);
console.log(`\n${passed} passed, ${[...failures.values()].flat().length} failed in ${times} runs`);
process.exitCode = failures.size > 0 ? 1 : 0;
