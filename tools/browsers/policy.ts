import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '../setup/browsers.mjs';
import { type BrowserName, builtExtension, FIREFOX_ID } from './launch';

/** Where Chromium of this system looks for policies of an organisation. Only an administrator may write there. */
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';

/** A policy file of an organisation, as its administrator would lay it down. */
export interface PolicyFile {
  /** The browser's program to start; the one that is installed when absent. */
  readonly executable?: string;
  /** Writes the policy anew. A browser that runs may read it at once or at its next start. */
  write(policy: Readonly<Record<string, unknown>>): void;
  /** Takes away the file and all that was made for it. */
  remove(): void;
}

/** Whether this user may set policies for the browser: nobody but an administrator may for Chromium. */
export function maySetPolicy(name: BrowserName): boolean {
  return name === 'firefox' || process.getuid?.() === 0;
}

/** A place for a policy for the extension of this checkout; other browsers on the system are left alone. */
export function policyFile(name: BrowserName): PolicyFile {
  return name === 'chromium' ? chromiumPolicy() : firefoxPolicy();
}

function chromiumPolicy(): PolicyFile {
  const id = chromiumId(builtExtension('chromium'));
  const made = firstMissing(CHROMIUM_POLICIES);
  mkdirSync(CHROMIUM_POLICIES, { recursive: true });
  const file = join(CHROMIUM_POLICIES, `siyaq-test-${process.pid}.json`);
  return {
    write: (policy) => writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } })),
    remove() {
      rmSync(file, { force: true });
      if (made !== undefined && readdirSync(CHROMIUM_POLICIES).length === 0) rmSync(made, { recursive: true });
    },
  };
}

/** Firefox reads policies beside its program: a folder of links to the installed one, with a copy of the program, is a Firefox of its own. */
function firefoxPolicy(): PolicyFile {
  const installed = findBrowser('firefox');
  if (!installed) throw new Error('firefox is not installed; `npm test` installs it');
  const program = realpathSync(programOf(installed));
  const folder = mkdtempSync(join(tmpdir(), 'siyaq-firefox-'));
  for (const entry of readdirSync(dirname(program))) {
    const [from, to] = [join(dirname(program), entry), join(folder, entry)];
    if (entry === 'distribution') continue;
    if (from === program) copyFileSync(from, to);
    else symlinkSync(from, to);
  }
  const policies = join(folder, 'distribution', 'policies.json');
  mkdirSync(dirname(policies));
  return {
    executable: join(folder, program.slice(dirname(program).length + 1)),
    write: (policy) => writeFileSync(policies, JSON.stringify({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } } })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What is installed may be a script that starts the program in its own folder. */
function programOf(installed: string): string {
  const usual = ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox'].find((path) => existsSync(path));
  return existsSync(join(dirname(realpathSync(installed)), 'omni.ja')) ? installed : (usual ?? installed);
}

/** The id that Chromium gives an extension without a key: the hash of its folder, each half byte as a letter from `a` on. */
function chromiumId(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The uppermost folder on the way that is not there yet. */
function firstMissing(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  return firstMissing(dirname(folder)) ?? folder;
}
