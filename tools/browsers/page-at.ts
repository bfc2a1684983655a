import type { Browser, Page } from 'puppeteer-core';

/** Waits for a page that shows the address: the driver learns of pages that it did not open itself a little later. */
export async function pageAt(browser: Browser, url: string): Promise<Page> {
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const target of browser.targets()) {
      const page = target.url() === url ? await target.page() : null;
      if (page) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no page shows ${url}`);
}
