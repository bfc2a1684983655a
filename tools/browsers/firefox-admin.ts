import type { Browser, Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { BrowserAdmin, Wanted } from './admin';
import { type BrowserUnderTest, FIREFOX_ID } from './launch';
import { pageAt } from './page-at';

interface Connection {
  send(method: string, parameters: object): Promise<unknown>;
}
const TreeSchema = v.object({ result: v.object({ contexts: v.tupleWithRest([v.object({ context: v.string() })], v.unknown()) }) });
const ValueSchema = v.object({
  result: v.object({ type: v.literal('success'), result: v.object({ value: v.optional(v.union([v.string(), v.boolean()])) }) }),
});

const ADDON = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${FIREFOX_ID}')`;
const EXTENSION = `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension`;
const PERMISSIONS = `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions`;

/** Firefox's own window, in which WebDriver BiDi evaluates expressions with the browser's rights (`--remote-allow-system-access`). */
export class FirefoxAdmin implements BrowserAdmin {
  readonly #browser: BrowserUnderTest;
  readonly #connection: Connection;
  readonly #window: string;

  private constructor(browser: BrowserUnderTest, connection: Connection, window: string) {
    this.#browser = browser;
    this.#connection = connection;
    this.#window = window;
  }

  static async of(browser: BrowserUnderTest): Promise<FirefoxAdmin> {
    const connection = connectionOf(browser.browser);
    const tree = v.parse(TreeSchema, await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
    return new FirefoxAdmin(browser, connection, tree.result.contexts[0].context);
  }

  async want(page: Page, { print, forcedColors, reducedMotion }: Wanted): Promise<void> {
    await this.#run(`(() => {
      const shown = gBrowser.browsers.find((one) => one.currentURI.spec === ${JSON.stringify(page.url())});
      shown.browsingContext.mediumOverride = '${print ? 'print' : ''}';
      shown.browsingContext.forcedColorsOverride = '${forcedColors ? 'active' : 'none'}';
      shown.browsingContext.prefersReducedMotionOverride = '${reducedMotion ? 'reduce' : 'none'}';
    })()`);
  }

  async setEnabled(on: boolean): Promise<void> {
    await this.#run(`${ADDON}.then((addon) => addon.${on ? 'enable' : 'disable'}()).then(() => undefined)`);
  }

  async update(folder: string): Promise<void> {
    await this.#browser.browser.installExtension(folder);
  }

  async setAccess(granted: boolean): Promise<void> {
    const sites = `{ permissions: [], origins: ['*://*/*'] }`;
    await this.#run(`${PERMISSIONS}.${granted ? 'add' : 'remove'}('${FIREFOX_ID}', ${sites}, ${EXTENSION}).then(() => undefined)`);
  }

  async allowPrivate(): Promise<void> {
    const permission = `{ permissions: ['internal:privateBrowsingAllowed'], origins: [] }`;
    await this.#run(
      `${PERMISSIONS}.add('${FIREFOX_ID}', ${permission}).then(() => ${ADDON}).then((addon) => addon.reload()).then(() => undefined)`,
    );
  }

  async openPrivate(url: string): Promise<Page> {
    await this.#run(`(async () => {
      const opened = OpenBrowserWindow({ private: true });
      await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
      await opened.delayedStartupPromise;
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      opened.gBrowser.selectedBrowser.fixupAndLoadURIString(${JSON.stringify(url)}, { triggeringPrincipal });
    })()`);
    const page = await pageAt(this.#browser.browser, url);
    await page.bringToFront();
    return page;
  }

  async purge(): Promise<void> {
    const origin = JSON.stringify(this.#browser.extensionUrl('').replace(/\/$/, ''));
    await this.#run(`new Promise((resolve) => {
      const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(${origin});
      Services.qms.clearStoragesForPrincipal(principal).callback = () => resolve();
    })`);
  }

  async sleep(): Promise<void> {
    await this.#run(`${EXTENSION}.terminateBackground().then(() => undefined)`);
  }

  async sleeps(): Promise<boolean> {
    return (await this.#run(`${EXTENSION}.backgroundState`)) === 'stopped';
  }

  async #run(expression: string): Promise<string | boolean | undefined> {
    const answer = await this.#connection.send('script.evaluate', { expression, target: { context: this.#window }, awaitPromise: true });
    const parsed = v.safeParse(ValueSchema, answer);
    if (!parsed.success) throw new Error(`Firefox refused ${expression}: ${JSON.stringify(answer)}`);
    return parsed.output.result.result.value;
  }
}

/** The driver's own connection, which its types do not show. */
function connectionOf(browser: Browser): Connection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection))
    throw new Error('puppeteer no longer shows its connection to Firefox: tools/browsers/firefox-admin.ts needs it');
  return connection;
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
}
