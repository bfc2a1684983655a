import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../setup/browsers.mjs';

export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** Firefox gives an extension a random host unless the profile fixes it. */
export const FIREFOX_ID = 'siyaq@siyaq.example';
const FIREFOX_UUID = '7d0c4d4c-9c57-4a3c-8a3f-5f1f0b3f5a11';

/** A browser with the extension installed, without network but for the proxy. */
export interface BrowserUnderTest {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Address of a page of the extension, e.g. `popup.html`. */
  extensionUrl(path: string): string;
  /** Opens a page of the extension in a tab and waits until it has rendered something. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
  /** Ends the browser with all its processes at once, as a power cut would: nothing is written, nobody is asked. */
  kill(): Promise<void>;
}

/** Folder of the built extension, by browser. */
export function builtExtension(name: BrowserName, mode: 'e2e' | 'production' = 'e2e'): string {
  const base = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return resolve('.output', mode === 'e2e' ? `${base}-e2e` : base);
}

export interface LaunchOptions {
  readonly proxyPort: number;
  readonly headless?: boolean;
  /** Folder of a built extension; `none` for a browser without it; the e2e build when absent. */
  readonly extension?: string;
  readonly args?: readonly string[];
  /** Folder of a profile that is kept; a fresh one, removed in the end, when absent. */
  readonly profile?: string;
  /** The browser's program; the one that is installed when absent. */
  readonly executable?: string;
  /** Settings of Firefox beside the usual ones. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** Starts a browser with the extension in it. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<BrowserUnderTest> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

function executable(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(`${name} is not installed; \`npm test\` installs it`);
  return path;
}

async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const browser = await puppeteer.launch({
    executablePath: options.executable ?? executable('chromium'),
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: options.extension === 'none' ? true : [options.extension ?? builtExtension('chromium')],
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-gpu',
      `--proxy-server=http://127.0.0.1:${options.proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
      ...(options.args ?? []),
    ],
  });
  if (options.extension === 'none') return browserUnderTest('chromium', browser, '');
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().startsWith('chrome-extension://'));
  const { origin } = new URL(target.url());
  return browserUnderTest('chromium', browser, origin === 'null' ? target.url().split('/').slice(0, 3).join('/') : origin);
}

async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable ?? executable('firefox'),
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    headless: options.headless ?? true,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.proxyPort,
      'network.proxy.allow_hijacking_localhost': true,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      // The extension is installed for one session: what it stored must outlive that where the profile does.
      'extensions.webextensions.keepStorageOnUninstall': true,
      ...options.prefs,
    },
  });
  await browser.installExtension(options.extension ?? builtExtension('firefox'));
  return browserUnderTest('firefox', browser, `moz-extension://${FIREFOX_UUID}`, options.profile);
}

function browserUnderTest(name: BrowserName, browser: Browser, origin: string, profile?: string): BrowserUnderTest {
  const extensionUrl = (path: string) => `${origin}/${path}`;
  return {
    name,
    browser,
    extensionUrl,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox never reports the load of an extension page to WebDriver BiDi: do not wait for it, wait for content.
      await page.goto(extensionUrl(path), { waitUntil: name === 'firefox' ? [] : 'load' });
      await page.waitForSelector('main, [role="main"], #app > *', { timeout: 15_000 });
      return page;
    },
    close: () => browser.close(),
    kill: () => killTree(browser, profile),
  };
}

async function killTree(browser: Browser, profile: string | undefined): Promise<void> {
  const process_ = browser.process();
  if (process_?.pid === undefined) throw new Error('the browser has no process');
  const ended = new Promise((resolve) => process_.once('exit', resolve));
  // The browser leads a group of its own.
  process.kill(-process_.pid, 'SIGKILL');
  await ended;
  // Puppeteer puts the preferences of a Firefox profile back after its end; the next start must not come in between.
  const restoring = () => profile !== undefined && ['user.js', 'prefs.js'].some((file) => existsSync(join(profile, `${file}.puppeteer`)));
  for (let look = 0; look < 50 && restoring(); look++) await new Promise((resolve) => setTimeout(resolve, 20));
}
