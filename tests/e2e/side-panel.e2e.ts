import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/axe';
import { pageNamed } from './harness/expectations';
import { waitForMarks } from './harness/reading';
import { Session } from './harness/session';
import { FirefoxSidebar } from './harness/sidebar';

/* The browsers' own panel beside the page, opened by the reader's gesture. Elsewhere the panel's page is tested in a tab. */

const STORIES = ['astana-2017', 'german-2019'] as const;
const titleOf = (name: (typeof STORIES)[number]): string => pageNamed(name).articles[0]?.title ?? '';

async function readStory(session: Session, name: (typeof STORIES)[number]): Promise<Page> {
  const { url, html } = pageNamed(name);
  session.network.serve(url, { body: html });
  const { page } = await session.read(url);
  await waitForMarks(page);
  return page;
}

describe('the side panel of chromium', () => {
  let session: Session;
  beforeAll(async () => {
    session = await Session.start('chromium');
  });
  afterAll(() => session?.end());
  afterEach(() => session.closePages());

  /** A document that is no tab, as a page to drive. */
  async function documentOf(path: string): Promise<Page> {
    const target = await session.browser.browser.waitForTarget((one) => one.url().includes(path), { timeout: 15_000 });
    return target.asPage();
  }

  it('is opened by the popup’s button, and follows the active tab', async () => {
    const first = await readStory(session, 'astana-2017');
    await first.bringToFront();
    const worker = await (await session.browser.browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
    await worker?.evaluate('chrome.action.openPopup()');
    const popup = await documentOf('popup.html');
    await popup.waitForSelector('.entry');
    await popup.click('.foot-links button');
    const panel = await documentOf('sidepanel.html');
    const shows = (title: string) =>
      panel.waitForFunction((text) => document.querySelector('.story-title')?.textContent === text, { polling: 100 }, title);
    await shows(titleOf('astana-2017'));
    // It stands beside the page and is no tab.
    expect(await panel.evaluate(async () => (await chrome.tabs.getCurrent()) === undefined)).toBe(true);
    expect(await violations(panel)).toEqual([]);
    await readStory(session, 'german-2019');
    await shows(titleOf('german-2019'));
    await first.bringToFront();
    await shows(titleOf('astana-2017'));
  });
});

describe('the sidebar of firefox', () => {
  let session: Session;
  beforeAll(async () => {
    session = await Session.start('firefox');
  });
  afterAll(() => session?.end());
  afterEach(() => session.closePages());

  it('is opened by the popup’s button, and follows the active tab', async () => {
    const first = await readStory(session, 'astana-2017');
    const sidebar = await FirefoxSidebar.of(session.browser.browser);
    expect(await sidebar.isOpen()).toBe(false);
    // Firefox's popup is tested in a tab, from which a click may open the sidebar as well.
    const popup = await session.browser.openExtensionPage('popup.html');
    await popup.waitForSelector('.entry');
    await popup.click('.foot-links button');
    await expect.poll(() => sidebar.isOpen(), { timeout: 15_000 }).toBe(true);
    await first.bringToFront();
    const title = () => sidebar.textOf('.story-title');
    await expect.poll(title, { timeout: 15_000 }).toBe(titleOf('astana-2017'));
    await readStory(session, 'german-2019');
    await expect.poll(title, { timeout: 15_000 }).toBe(titleOf('german-2019'));
    await first.bringToFront();
    await expect.poll(title, { timeout: 15_000 }).toBe(titleOf('astana-2017'));
  });
});
