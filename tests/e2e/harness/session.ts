import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { ExtensionDriver } from '../../../tools/browsers/extension-driver';
import { type BrowserName, type BrowserUnderTest, type LaunchOptions, launch } from '../../../tools/browsers/launch';
import { TestNetwork } from '../../../tools/browsers/network';
import type { PageExpectation } from './expectations';
import { documentOf, ownDocumentOf, waitForNoCard } from './reading';

/** What a session's browser is started with beside the usual. */
export interface SessionOptions extends Pick<LaunchOptions, 'profile' | 'prefs' | 'extension' | 'executable'> {
  /** Sets up the network before the browser starts: what the extension asks for at once. */
  readonly prepare?: (network: TestNetwork) => void;
  /** Pages of the extension cannot be opened yet. */
  readonly unasked?: boolean;
}

/** A browser with the extension, its network, and a way to ask the extension: what one group of tests shares. */
export class Session {
  readonly browser: BrowserUnderTest;
  readonly network: TestNetwork;
  readonly extension: ExtensionDriver;
  readonly #pages: Page[] = [];

  readonly #options: SessionOptions;

  private constructor(browser: BrowserUnderTest, network: TestNetwork, extension: ExtensionDriver, options: SessionOptions) {
    this.browser = browser;
    this.#options = options;
    this.network = network;
    this.extension = extension;
  }

  static async start(name: BrowserName, options: SessionOptions = {}): Promise<Session> {
    const network = new TestNetwork();
    await network.start();
    network.mount('pages.test', resolve('tests/pages'));
    options.prepare?.(network);
    return Session.#on(network, name, options);
  }

  static async #on(network: TestNetwork, name: BrowserName, options: SessionOptions): Promise<Session> {
    const browser = await launch(name, { ...options, proxyPort: network.port });
    const extension = await ExtensionDriver.open(browser, options.unasked);
    if (options.unasked) return new Session(browser, network, extension, options);
    // The corpus is installed on first start; pages opened before that would wait for it.
    await extension.askBackground('corpus.status', {});
    return new Session(browser, network, extension, options);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.network.stop();
  }

  /** Ends the whole browser at once, as a power cut would, and starts it again; its profile must be one that is kept. */
  async restartBrowser(change: SessionOptions = {}): Promise<Session> {
    if (this.#options.profile === undefined) throw new Error('a fresh profile would be gone');
    await this.browser.kill();
    return Session.#on(this.network, this.browser.name, { ...this.#options, ...change });
  }

  /**
   * Ends the background at once, whatever it is doing: the worker in Chromium, the whole extension in Firefox, which starts it again.
   *
   * @returns The way to ask the background that comes after it.
   */
  async endBackground(extension = this.extension): Promise<ExtensionDriver> {
    const { name, browser } = this.browser;
    if (name === 'chromium') {
      const target = browser.targets().find((candidate) => candidate.type() === 'service_worker');
      await (await target?.worker())?.close();
      return extension;
    }
    await extension.reloadExtension();
    await extension.whenClosed();
    // Pages cannot be opened while the extension is away.
    for (let attempt = 0; ; attempt++) {
      try {
        return await ExtensionDriver.open(this.browser);
      } catch (error) {
        if (attempt === 10) throw error;
      }
    }
  }

  /** Closes the pages that tests have read. */
  async closePages(): Promise<void> {
    await Promise.all(this.#pages.splice(0).map((page) => page.close()));
  }

  /** Opens one of our own pages. */
  open({ url, html, type }: PageExpectation): Promise<Reading> {
    this.network.serve(url, { body: html, headers: { 'content-type': type } });
    return this.read(url);
  }

  /** Opens a page and keeps what the end of the test compares: its document, its requests, its console. */
  async read(url: string): Promise<Reading> {
    this.network.takeRequests();
    const page = await this.browser.browser.newPage();
    this.#pages.push(page);
    const reading = new Reading(page, url, this.network);
    await page.goto(url, { waitUntil: 'load' });
    await reading.remember();
    return reading;
  }
}

/** One page that is being read. */
export class Reading {
  readonly page: Page;
  readonly #url: string;
  readonly #network: TestNetwork;
  readonly #errors: string[] = [];
  #document = '';

  constructor(page: Page, url: string, network: TestNetwork) {
    this.page = page;
    this.#url = url;
    this.#network = network;
    // The browser asks for an icon by itself; a strict page's refusal of it is no error of ours.
    const keep = (text: string): void => void (text.includes('/favicon.ico') || this.#errors.push(text));
    page.on('console', (message) => void (message.type() === 'error' && keep(message.text())));
    page.on('pageerror', (error) => keep(String(error)));
  }

  /** Keeps the page's own document. Stops for the tabulator key may stand in it already: the browser may be slow to tell that it has loaded. */
  async remember(): Promise<void> {
    this.#document = await ownDocumentOf(this.page);
  }

  /** Of the last word of `phrase`, which appearance in the page's text is the one that ends the phrase's first appearance. */
  occurrenceOf(phrase: string): Promise<number> {
    return this.page.evaluate((wanted) => {
      const word = wanted.split(' ').at(-1) ?? wanted;
      let before = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text) || node.parentElement?.closest('script, style, template')) continue;
        const at = node.data.indexOf(wanted);
        const limit = at < 0 ? node.data.length : at + wanted.length - word.length;
        for (let found = node.data.indexOf(word); found >= 0 && found < limit; found = node.data.indexOf(word, found + 1)) before++;
        if (at >= 0) return before;
      }
      throw new Error(`"${wanted}" is not on the page`);
    }, phrase);
  }

  /** Escape closes the card and leaves nothing behind. */
  async closeCard(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await waitForNoCard(this.page);
    await this.page.mouse.move(2, 2);
  }

  /**
   * The page is as it was loaded, nothing but itself was asked for, and nothing was written to its console. A page that runs scripts of its
   * own changes without us: its document is not compared.
   */
  async expectUntouched({ scripted = false } = {}): Promise<void> {
    if (!scripted) expect(await documentOf(this.page)).toBe(this.#document);
    const requests = this.#network.takeRequests().filter((line) => !line.endsWith('/favicon.ico'));
    expect(requests).toEqual([`GET ${this.#url}`]);
    this.expectNoErrors();
  }

  /** Nothing was written to the page's console as an error, and no script of the page failed. */
  expectNoErrors(): void {
    expect(this.#errors).toEqual([]);
  }
}
