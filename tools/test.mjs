// `npm test`: sets up what is missing, then runs every check. Stops at the first that fails.
import { rmSync } from 'node:fs';
import { ensureBrowsers } from './setup/browsers.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { run } from './setup/run.mjs';

/** @type {[name: string, args: string[]][]} */
const STEPS = [
  ['Corpus', ['run', '--silent', 'corpus', '--', 'check']],
  ['Corpus build', ['run', '--silent', 'build:corpus']],
  ['Types', ['run', '--silent', 'check:types']],
  ['Lint', ['run', '--silent', 'check:lint']],
  ['Dead code', ['run', '--silent', 'check:dead']],
  ['Unit tests', ['run', '--silent', 'test:unit']],
  ['Browser-mode tests', ['run', '--silent', 'test:browser']],
  ['Build', ['run', '--silent', 'build:extension']],
  ['Bundle sizes', ['run', '--silent', 'check:sizes']],
  ['Build for end-to-end tests', ['run', '--silent', 'build:e2e']],
  ['End-to-end tests', ['run', '--silent', 'test:e2e']],
];

requireNode();
ensurePackages();
ensureBrowsers(['chromium', 'firefox']);
rmSync('tests/e2e/artifacts', { recursive: true, force: true });
for (const [name, args] of STEPS) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  run('npm', args);
  console.log(`== ${name}: passed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
