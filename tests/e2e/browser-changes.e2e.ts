import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { administer, type BrowserAdmin } from '../../tools/browsers/admin';
import { ExtensionDriver } from '../../tools/browsers/extension-driver';
import { BROWSER_NAMES, builtExtension } from '../../tools/browsers/launch';
import { clickInCard } from './harness/card';
import { pageNamed } from './harness/expectations';
import { paintedMarks, pointAt, shownCard, waitForCard, waitForMarks } from './harness/reading';
import { Session } from './harness/session';
import { later } from './harness/wait';

const story = pageNamed('two-stories');

/** What a reader sees of us in a page: marks that have their line, elements that are shown. */
const seenOfUs = (page: Page) =>
  page.evaluate(() => ({
    marks: [...CSS.highlights.keys()].filter(
      (key) => getComputedStyle(document.querySelector('p') ?? document.body, `::highlight(${key})`).textDecorationLine === 'underline',
    ),
    elements: [...document.querySelectorAll('[data-r]')].filter((element) => element.checkVisibility()).length,
  }));

/** The marks a moment after the page has been loaded anew. */
async function marksOnReload(page: Page): Promise<string[]> {
  await page.reload();
  await later(1500);
  return (await seenOfUs(page)).marks;
}

/** Points at a name of the story and goes into its card. */
async function enterCard(page: Page): Promise<void> {
  await waitForMarks(page);
  await pointAt(page, 'Mistura');
  await waitForCard(page, 'Staffan de Mistura');
  await page.keyboard.press('Enter');
  await expect.poll(() => shownCard(page).then((card) => card?.role)).toBe('dialog');
}

for (const name of BROWSER_NAMES) {
  describe(`readers who change their browser, ${name}`, () => {
    let session: Session;
    let admin: BrowserAdmin;
    beforeEach(async () => {
      session = await Session.start(name);
      admin = await administer(session.browser);
    });
    afterEach(() => session?.end());

    it('see nothing more of the extension once it is switched off, and its marks on the next page once it is on', async () => {
      const reading = await session.open(story);
      const { page } = reading;
      await enterCard(page);
      expect((await seenOfUs(page)).elements).toBe(1);
      await admin.setEnabled(false);
      await expect.poll(() => seenOfUs(page), { timeout: 10_000 }).toEqual({ marks: [], elements: 0 });
      await pointAt(page, 'Barrack');
      await later(900);
      expect((await seenOfUs(page)).elements).toBe(0);
      reading.expectNoErrors();
      await admin.setEnabled(true);
      await expect.poll(() => marksOnReload(page), { timeout: 30_000 }).toContain('r-person');
    });

    it('see nothing more of the old version once the extension is updated, and the new one on the next page', async () => {
      await session.end();
      const folder = await mkdtemp(join(tmpdir(), 'siyaq-update-'));
      try {
        await cp(builtExtension(name), folder, { recursive: true });
        session = await Session.start(name, { extension: folder });
        admin = await administer(session.browser);
        const reading = await session.open(story);
        const { page } = reading;
        await enterCard(page);
        const manifest = join(folder, 'manifest.json');
        await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"version":\s*"[^"]+"/, '"version": "99.0.0"'));
        await admin.update(folder);
        await expect.poll(async () => (await seenOfUs(page)).elements, { timeout: 10_000 }).toBe(0);
        // The new version may read the page by itself, or not before it is loaded again. The old card comes back in neither case, and one
        // that opens is alive.
        await later(3000);
        expect((await seenOfUs(page)).elements).toBe(0);
        await pointAt(page, 'Barrack');
        await later(900);
        expect((await shownCard(page))?.text ?? 'Tom Barrack').toContain('Tom Barrack');
        await reading.closeCard();
        reading.expectNoErrors();
        await expect.poll(() => marksOnReload(page), { timeout: 30_000 }).toContain('r-person');
        const options = await session.browser.openExtensionPage('options.html');
        await expect.poll(() => options.evaluate(() => chrome.runtime.getManifest().version)).toBe('99.0.0');
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });

    it('are answered in a private window when they allow it, and nothing of that is stored', async () => {
      await admin.allowPrivate();
      const url = 'http://in-private.test/story';
      session.network.serve(url, { body: story.html });
      // Before the private window, in which it would be private itself.
      const extension = await ExtensionDriver.open(session.browser);
      const page = await admin.openPrivate(url);
      await enterCard(page);
      await clickInCard(page, 'Turn off…');
      await clickInCard(page, 'Off on this site');
      await expect.poll(() => paintedMarks(page)).toEqual([]);
      const stored = await extension.stored();
      expect(stored).toContain('generation');
      expect(stored).not.toContain('in-private');
    });
  });
}
