import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodePack, openPack } from '../../lib/corpus/pack';
import { dayFromIso } from '../../lib/time/day';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { pageExpectations } from './harness/expectations';
import { pointAt, waitForCard, waitForMarks } from './harness/reading';
import { Session } from './harness/session';

const BUNDLED = 'public/corpus/bundled.siyaq';
/** A date that the test knows to be one. */
function day(iso: string): number {
  const parsed = dayFromIso(iso);
  if (parsed === undefined) throw new Error(`${iso} is no date`);
  return parsed;
}

const CHANGED_LABEL = 'President of Syria (label changed by an imported pack)';

/** The bundled pack with one role relabelled and a later version, as a file. */
async function changedPack(): Promise<Uint8Array> {
  const opened = await openPack(new Uint8Array(await readFile(BUNDLED)));
  if (!opened.ok) throw opened.error;
  const { meta, records } = opened.value;
  const { schema: _schema, counts: _counts, ...head } = meta;
  const entities = records.entities.map((entity) =>
    entity.id === 'bashar-al-assad'
      ? { ...entity, roles: entity.roles.map((role) => (role.label === 'President of Syria' ? { ...role, label: CHANGED_LABEL } : role)) }
      : entity,
  );
  return encodePack({ ...head, version: '2099.1.1' }, { ...records, entities });
}

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'siyaq-')), name);
  await writeFile(path, bytes);
  return path;
}

/** Chooses a file on the options page. */
async function chooseFile(options: Page, path: string): Promise<void> {
  const input = await options.waitForSelector('input[type="file"]');
  if (!input) throw new Error('no file input');
  await input.uploadFile(path);
}

/** Chooses a file on the options page and agrees to importing it unsigned. */
async function importFile(options: Page, path: string): Promise<void> {
  await chooseFile(options, path);
  const accept = await options.waitForSelector('dialog .is-primary', { timeout: 30_000 });
  await accept?.click();
}

async function outcome(options: Page): Promise<string> {
  const banner = await options.waitForSelector('.outcome .banner', { timeout: 30_000 });
  return (await banner?.evaluate((element) => element.textContent)) ?? '';
}

for (const name of BROWSER_NAMES) {
  describe(`the corpus and its pages in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    it('finds an entity in the popup by a spelling of a former name', async () => {
      const popup = await session.browser.openExtensionPage('popup.html');
      await popup.type('input[type="search"]', 'Jolani');
      await popup.waitForSelector('[role="option"]');
      expect(await popup.$eval('[role="option"]', (option) => option.textContent)).toContain('Ahmed al-Sharaa');
      expect(await violations(popup)).toEqual([]);
      await popup.keyboard.press('Enter');
      await popup.waitForFunction(() => document.body.textContent?.includes('الشرع'));
      expect(await violations(popup)).toEqual([]);
      await popup.close();
    });

    it('shows what a page mentions, and reads it as of another date when the reader corrects it', async () => {
      const story = pageExpectations().find((page) => page.name === 'astana-2017');
      if (!story) throw new Error('tests/pages/astana-2017 is gone');
      session.network.serve(story.url, { body: story.html });
      const reading = await session.read(story.url);
      await waitForMarks(reading.page);
      const before = await session.extension.askPage(story.url, 'page.summary', {});
      const article = before.articles[0];
      if (!article) throw new Error('no article');
      expect(article.date?.day).toBe(day('2017-12-22'));
      expect(article.entities.length).toBeGreaterThan(10);
      await session.extension.askPage(story.url, 'page.setDate', { article: article.id, day: day('2026-01-15') });
      await expect
        .poll(async () => (await session.extension.askPage(story.url, 'page.summary', {})).articles[0]?.date?.day)
        .toBe(day('2026-01-15'));
      await pointAt(reading.page, 'Mistura', await reading.occurrenceOf('Staffan de Mistura'));
      const card = await waitForCard(reading.page, 'Staffan de Mistura');
      expect(card.text).toContain('15 Jan 2026');
      await reading.closeCard();
      await reading.expectUntouched();
    });

    it('refuses broken files with a reason and keeps what is installed', async () => {
      const options = await session.browser.openExtensionPage('options.html');
      expect(await violations(options)).toEqual([]);
      const whole = await changedPack();
      const broken: readonly (readonly [string, Uint8Array, string])[] = [
        ['empty.siyaq', new Uint8Array(), 'not a corpus file'],
        ['text.siyaq', new TextEncoder().encode('this is no pack'), 'not a corpus file'],
        ['truncated.siyaq', whole.slice(0, whole.length >> 1), 'ends early'],
      ];
      for (const [fileName, bytes, reason] of broken) {
        await chooseFile(options, await file(fileName, bytes));
        await options.waitForFunction(() => document.querySelector('.outcome progress') === null);
        const text = await outcome(options);
        expect(text).toContain('This was not installed.');
        expect(text).toContain(reason);
        expect(text).toContain('The installed version stays in use.');
      }
      const { generations } = await session.extension.askBackground('corpus.status', {});
      expect(generations.filter((generation) => generation.active).map((generation) => generation.generation)).toEqual([0]);
      await options.close();
    });

    it('installs a changed pack, shows the change in an open page, and goes back', async () => {
      const story = pageExpectations().find((page) => page.name === 'dark');
      if (!story) throw new Error('tests/pages/dark is gone');
      session.network.serve(story.url, { body: story.html });
      const reading = await session.read(story.url);
      await waitForMarks(reading.page);

      const options = await session.browser.openExtensionPage('options.html');
      await importFile(options, await file('changed.siyaq', await changedPack()));
      expect(await outcome(options)).toContain('2099.1.1');
      const asked = { items: [{ id: 'bashar-al-assad', date: day('2017-12-22') }] };
      const labels = async () =>
        (await session.extension.askBackground('card.get', asked)).cards[0]?.atDate.map(({ label }) => label) ?? [];
      expect(await labels()).toContain(CHANGED_LABEL);

      await reading.page.bringToFront();
      await waitForMarks(reading.page);
      await session.extension.askBackground('corpus.activate', { generation: 0 });
      expect(await labels()).not.toContain(CHANGED_LABEL);
      await options.close();
      await reading.expectUntouched();
    });
  });
}
