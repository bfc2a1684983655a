import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { violations } from './harness/axe';
import { pageExpectations } from './harness/expectations';
import { pointAt, shownCard, waitForCard, waitForMarks, waitForNoCard } from './harness/reading';
import { type Reading, Session } from './harness/session';

const NAME = 'two-stories';
const found = pageExpectations().find(({ name }) => name === NAME);
if (!found) throw new Error(`tests/pages/${NAME} is gone`);
const story = found;

for (const name of BROWSER_NAMES) {
  describe(`the reader's gestures in ${name}`, () => {
    let session: Session;
    let reading: Reading;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());
    beforeEach(async () => {
      session.network.serve(story.url, { body: story.html });
      reading = await session.read(story.url);
      await waitForMarks(reading.page);
    });

    it('opens the card of a name under the pointer, as of the date of the story it stands in', async () => {
      const { page } = reading;
      const pointAtPhrase = async (phrase: string) => pointAt(page, phrase.split(' ').at(-1) ?? phrase, await reading.occurrenceOf(phrase));
      await pointAtPhrase('Bashar Assad');
      const first = await waitForCard(page, 'Bashar al-Assad');
      expect(first.role).toBe('tooltip');
      expect(first.text).toContain('22 Dec 2017');
      expect(first.text).toContain('President of Syria');
      expect(first.text.indexOf('President of Syria')).toBeLessThan(first.text.indexOf('Since then'));
      await reading.closeCard();

      await pointAtPhrase('drove out Bashar Assad');
      const second = await waitForCard(page, 'Bashar al-Assad');
      expect(second.text).toContain('15 Jan 2026');
      expect(second.text.toLowerCase()).toContain('former president');
      await reading.closeCard();
      await reading.expectUntouched();
    });

    it('closes when the pointer leaves, and does not open while it only passes', async () => {
      const { page } = reading;
      await pointAt(page, 'Mistura', await reading.occurrenceOf('Staffan de Mistura'));
      await waitForCard(page, 'Staffan de Mistura');
      await page.mouse.move(5, 5, { steps: 25 });
      await waitForNoCard(page);
      await pointAt(page, 'Mistura', await reading.occurrenceOf('Staffan de Mistura'));
      await page.mouse.move(5, 5);
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(await shownCard(page)).toBeNull();
      await reading.expectUntouched();
    });

    it('steps through the names by key, enters the card and comes back', async () => {
      const { page } = reading;
      await session.extension.askPage(story.url, 'page.step', { direction: 'next', open: true });
      const opened = await waitForCard(page, '');
      await page.keyboard.press('Enter');
      const dialog = await waitForCard(page, '');
      expect(dialog.role).toBe('dialog');
      expect(dialog.text.startsWith(opened.text.slice(0, 10))).toBe(true);
      expect(await violations(page, '[popover]')).toEqual([]);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await session.extension.askPage(story.url, 'page.step', { direction: 'next', open: true });
      expect((await waitForCard(page, '')).text.slice(0, 12)).not.toBe(opened.text.slice(0, 12));
      await reading.closeCard();
      await reading.expectUntouched();
    });

    it('never covers its mark and stays in view', async () => {
      const { page } = reading;
      for (const phrase of ['Mazloum Abdi', 'Euphrates', 'Tom Barrack']) {
        const word = phrase.split(' ').at(-1) ?? phrase;
        await pointAt(page, word, await reading.occurrenceOf(phrase));
        const card = await waitForCard(page, '');
        const pointer = await page.evaluate(
          (wanted, index) => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            let seen = 0;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (!(node instanceof Text) || node.parentElement?.closest('script, style, template')) continue;
              for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
                if (seen++ !== index) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + wanted.length);
                const { left, right, top, bottom } = range.getBoundingClientRect();
                return { left, right, top, bottom, width: innerWidth, height: innerHeight };
              }
            }
            throw new Error('gone');
          },
          word,
          await reading.occurrenceOf(phrase),
        );
        const apart =
          card.y >= pointer.bottom || card.y + card.height <= pointer.top || card.x >= pointer.right || card.x + card.width <= pointer.left;
        expect(apart).toBe(true);
        expect(card.x).toBeGreaterThanOrEqual(0);
        expect(card.y).toBeGreaterThanOrEqual(0);
        expect(card.x + card.width).toBeLessThanOrEqual(pointer.width);
        expect(card.y + card.height).toBeLessThanOrEqual(pointer.height);
        await reading.closeCard();
      }
      await reading.expectUntouched();
    });
  });
}
