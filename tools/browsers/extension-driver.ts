import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { type Answer, BACKGROUND, type BackgroundContract, PAGE, type PageContract, type Request } from '../../lib/messages';
import type { BrowserUnderTest } from './launch';

interface Envelope {
  readonly to: 'background' | 'page';
  readonly name: string;
  readonly request: unknown;
}

/** Asks the extension's parts what its own pages may ask, from one of its pages: the tests' way to reach background and annotator. */
export class ExtensionDriver {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** @param empty - Whether its page cannot be the extension's yet. */
  static async open(browser: BrowserUnderTest, empty = false): Promise<ExtensionDriver> {
    return new ExtensionDriver(empty ? await browser.browser.newPage() : await browser.openExtensionPage('options.html'));
  }

  /** The page that it works from: the options. */
  get page(): Page {
    return this.#page;
  }

  /** Asks the background; the answer is checked against the contract. */
  async askBackground<Name extends keyof BackgroundContract>(
    name: Name,
    request: Request<BackgroundContract, Name>,
  ): Promise<Answer<BackgroundContract, Name>> {
    const schemas: readonly [v.GenericSchema, BackgroundContract[Name][1]] = BACKGROUND[name];
    return v.parse(schemas[1], await this.#post({ to: 'background', name, request }));
  }

  /** Asks the annotator in the tab that shows this address. */
  async askPage<Name extends keyof PageContract>(
    url: string,
    name: Name,
    request: Request<PageContract, Name>,
  ): Promise<Answer<PageContract, Name>> {
    const schemas: readonly [v.GenericSchema, PageContract[Name][1]] = PAGE[name];
    return v.parse(schemas[1], await this.#post({ to: 'page', name, request }, await this.tabOf(url)));
  }

  /** Sets settings as the options page does; what is not named has its default. */
  async setSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#page.evaluate((stored) => chrome.storage.local.set({ settings: { version: 1, ...stored } }), settings);
  }

  /** What the toolbar button shows over the tab with this address. */
  async badgeOf(url: string): Promise<string> {
    const tabId = await this.tabOf(url);
    return this.#page.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  }

  /** What is stored as settings. */
  async settings(): Promise<Readonly<Record<string, unknown>>> {
    const stored = await this.#page.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
    return v.parse(v.record(v.string(), v.unknown()), stored ?? {});
  }

  /** Everything that the extension keeps in the browser's own store for extensions, and of its small database what is no corpus. */
  async stored(): Promise<unknown> {
    return this.#page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('siyaq');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const rows = (name: string) =>
        new Promise<unknown>((resolve, reject) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const tables = Object.fromEntries(
        await Promise.all([...database.objectStoreNames].map(async (name) => [name, await rows(name)] as const)),
      );
      database.close();
      return { local: await chrome.storage.local.get(), databases: (await indexedDB.databases()).map(({ name }) => name).sort(), tables };
    });
  }

  /** Names of the extension's databases. */
  async databases(): Promise<string[]> {
    return this.#page.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []));
  }

  /** Reloads the extension under its open pages, as an update does. This driver's own page ends with it. */
  async reloadExtension(): Promise<void> {
    await this.#page.evaluate(() => setTimeout(() => chrome.runtime.reload(), 50));
  }

  /** Waits until the browser has closed this driver's page, e.g. because the extension is being reloaded; ten seconds at most. */
  async whenClosed(): Promise<void> {
    // Firefox does not report the end of an extension's page: it shows in that nothing can be evaluated there.
    for (let attempt = 0; attempt < 200; attempt++) {
      const there = await this.#page.evaluate(() => true).catch(() => false);
      if (!there) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Id of the tab that shows this address. */
  async tabOf(url: string): Promise<number> {
    const id = await this.#page.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === wanted)?.id;
    }, url);
    if (id === undefined) throw new Error(`no tab shows ${url}`);
    return id;
  }

  async #post(envelope: Envelope, tabId?: number): Promise<unknown> {
    const reply = await this.#page.evaluate(
      (message, tab) => (tab === undefined ? chrome.runtime.sendMessage(message) : chrome.tabs.sendMessage(tab, message, { frameId: 0 })),
      envelope,
      tabId,
    );
    const parsed = v.safeParse(v.object({ answer: v.unknown() }), reply);
    if (parsed.success) return parsed.output.answer;
    throw new Error(`"${envelope.name}" was answered with ${JSON.stringify(reply)}`);
  }
}
