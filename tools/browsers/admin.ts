import type { Page } from 'puppeteer-core';
import { ChromiumAdmin } from './chromium-admin';
import { FirefoxAdmin } from './firefox-admin';
import type { BrowserUnderTest } from './launch';

/** How a reader has set up the device; what is not named is as usual. */
export interface Wanted {
  readonly print?: boolean;
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

/** What a reader does with the browser itself: its page of extensions, its windows, its settings. */
export interface BrowserAdmin {
  /** Shows the page as these wishes make it. */
  want(page: Page, wanted: Wanted): Promise<void>;
  /** Switches the extension off or on again. */
  setEnabled(on: boolean): Promise<void>;
  /** Puts what now stands in the folder from which the extension was installed in its place: an update, when its version is another. */
  update(folder: string): Promise<void>;
  /** Withdraws the extension's access to all sites, or grants it again. */
  setAccess(granted: boolean): Promise<void>;
  /** Lets the extension into private windows, which starts it anew. Its own pages are closed by that. */
  allowPrivate(): Promise<void>;
  /** Opens a page in a private window. */
  openPrivate(url: string): Promise<Page>;
  /** Takes away what the extension has stored in databases, as a browser short of space does. */
  purge(): Promise<void>;
  /** Ends the background as the browser does when it has nothing to do. */
  sleep(): Promise<void>;
  /** Whether the background sleeps. */
  sleeps(): Promise<boolean>;
}

/** The administration of a running browser. */
export function administer(browser: BrowserUnderTest): Promise<BrowserAdmin> {
  return browser.name === 'chromium' ? ChromiumAdmin.of(browser) : FirefoxAdmin.of(browser);
}
