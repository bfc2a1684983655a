import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BrowserName } from '../../../tools/browsers/launch';
import { type PageExpectation, pageNamed } from './expectations';
import { shownCard, waitForCard, waitForMarks } from './reading';
import { type Reading, Session } from './session';

/** The page that a reader opens who is told no other: two stories, each with its own date. */
export const TWO_STORIES = pageNamed('two-stories');

/** Somebody who reads our pages in a browser of their own. */
export interface Reader {
  readonly session: Session;
  /** The page opened last. */
  readonly reading: Reading;
  /** Opens a page and waits for its marks. */
  open(page?: PageExpectation): Promise<Page>;
  /** Steps to the next name on the page at `url`, and into its card. */
  enterNext(page: Page, url?: string): Promise<void>;
}

/** A reader for the suite in which this is called: after each test their pages are closed and their settings are the default ones. */
export function readerIn(name: BrowserName): Reader {
  let session: Session | undefined;
  let reading: Reading | undefined;
  const started = (): Session => {
    if (!session) throw new Error('the browser has not been started');
    return session;
  };
  beforeAll(async () => {
    session = await Session.start(name);
  });
  afterAll(() => session?.end());
  afterEach(async () => {
    await started().closePages();
    await started().extension.setSettings({});
  });
  return {
    get session() {
      return started();
    },
    get reading() {
      if (!reading) throw new Error('no page has been opened');
      return reading;
    },
    async open(page = TWO_STORIES) {
      reading = await started().open(page);
      await waitForMarks(reading.page);
      return reading.page;
    },
    async enterNext(page, url = TWO_STORIES.url) {
      await started().extension.askPage(url, 'page.step', { direction: 'next', open: true });
      await waitForCard(page, '');
      await page.keyboard.press('Enter');
      await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
    },
  };
}
