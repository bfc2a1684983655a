import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserAdmin, Wanted } from './admin';
import type { BrowserUnderTest } from './launch';
import { pageAt } from './page-at';

/** Chromium's page of extensions, driven by what it is made of: `chrome.developerPrivate` and `chrome.management`. */
export class ChromiumAdmin implements BrowserAdmin {
  readonly #browser: BrowserUnderTest;
  readonly #extensions: Page;
  readonly #id: string;
  /** What is emulated lasts as long as the session that asked for it. */
  readonly #sessions = new WeakMap<Page, CDPSession>();

  private constructor(browser: BrowserUnderTest, extensions: Page) {
    this.#browser = browser;
    this.#extensions = extensions;
    this.#id = new URL(browser.extensionUrl('')).hostname;
  }

  static async of(browser: BrowserUnderTest): Promise<ChromiumAdmin> {
    const page = await browser.browser.newPage();
    await page.goto('chrome://extensions/');
    const admin = new ChromiumAdmin(browser, page);
    // Without it the browser refuses to start an unpacked extension anew.
    await admin.#run('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    return admin;
  }

  async want(page: Page, { print, forcedColors, reducedMotion }: Wanted): Promise<void> {
    const client = this.#sessions.get(page) ?? (await page.createCDPSession());
    this.#sessions.set(page, client);
    await client.send('Emulation.setEmulatedMedia', {
      media: print ? 'print' : '',
      features: [
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      ],
    });
  }

  setEnabled(on: boolean): Promise<void> {
    return this.#run(`chrome.management.setEnabled('${this.#id}', ${on})`);
  }

  update(_folder: string): Promise<void> {
    return this.#run(`chrome.developerPrivate.reload('${this.#id}', { failQuietly: false, populateErrorForUnpacked: true })`);
  }

  setAccess(granted: boolean): Promise<void> {
    return this.#configure(`hostAccess: '${granted ? 'ON_ALL_SITES' : 'ON_CLICK'}'`);
  }

  async allowPrivate(): Promise<void> {
    await this.#configure('incognitoAccess: true');
  }

  async openPrivate(url: string): Promise<Page> {
    const own = await this.#browser.openExtensionPage('options.html');
    await own.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => undefined)`);
    await own.close();
    const page = await pageAt(this.#browser.browser, url);
    await page.bringToFront();
    return page;
  }

  async purge(): Promise<void> {
    const client = await this.#extensions.createCDPSession();
    await client.send('Storage.clearDataForOrigin', { origin: `chrome-extension://${this.#id}`, storageTypes: 'indexeddb' });
    await client.detach();
  }

  async sleep(): Promise<void> {
    const target = await this.#browser.browser.waitForTarget((candidate) => candidate.type() === 'service_worker', { timeout: 10_000 });
    await (await target.worker())?.close();
  }

  async sleeps(): Promise<boolean> {
    return !this.#browser.browser.targets().some((target) => target.type() === 'service_worker');
  }

  #configure(change: string): Promise<void> {
    return this.#run(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${this.#id}', ${change} })`);
  }

  /** The browser's own interfaces are not in any type: they are called as text. */
  async #run(expression: string): Promise<void> {
    await this.#extensions.evaluate(`${expression}.then(() => undefined)`);
  }
}
