import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** Commands to look for, an environment variable that overrides them, and the Debian package that brings one. */
const BROWSERS = {
  chromium: {
    override: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  firefox: { override: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of an installed browser, or undefined.
 * @param {'chromium' | 'firefox'} name
 */
export function findBrowser(name) {
  const { override, commands } = BROWSERS[name];
  const set = process.env[override];
  if (set) {
    if (isExecutable(set)) return set;
    console.error(`${override} is set to ${set}, which is not an executable file. Correct or unset it.`);
    process.exit(1);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

/**
 * Makes sure that the browsers named are installed; as root on Debian or Ubuntu it installs what is missing, elsewhere it says what to install and ends.
 * @param {readonly ('chromium' | 'firefox')[]} names
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const packages = [...missing.map((name) => BROWSERS[name].debian), 'fonts-noto-core'];
  const hasApt = isExecutable('/usr/bin/apt-get');
  if (!hasApt || process.getuid?.() !== 0) {
    const hint = hasApt ? `sudo apt-get install ${packages.join(' ')}` : `install ${missing.join(' and ')} in the way of your system`;
    const variables = missing.map((name) => BROWSERS[name].override).join(' / ');
    console.error(`Not found: ${missing.join(', ')}. Please ${hint}, or set ${variables} to an installed one, and start again.`);
    process.exit(1);
  }
  console.error(`Installing ${packages.join(', ')} ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  for (const name of missing) {
    if (!findBrowser(name)) {
      console.error(
        `${BROWSERS[name].debian} was installed, but no ${name} command was found. Set ${BROWSERS[name].override} to its path.`,
      );
      process.exit(1);
    }
  }
}
