// `npm start`: sets up what is missing, builds, and opens a browser with the extension on a sample story.
import { ensureBrowsers, findBrowser } from './setup/browsers.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { run } from './setup/run.mjs';

requireNode();
ensurePackages();
if (!findBrowser('chromium') && !findBrowser('firefox')) ensureBrowsers(['chromium']);
const browser = findBrowser('chromium') ? 'chromium' : 'firefox';
run('npm', ['run', '--silent', 'build:corpus']);
run('npx', ['wxt', 'build', '-b', browser === 'chromium' ? 'chrome' : 'firefox', '--mode', 'e2e', '--level', 'warn']);
run('npx', ['tsx', 'tools/demo.ts', browser, ...process.argv.slice(2)]);
