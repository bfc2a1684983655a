import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pageExpectations } from './harness/expectations';
import { pointAt, waitForCard, waitForMarks } from './harness/reading';
import { Session } from './harness/session';

const NAME = 'infinite-scroll';
const found = pageExpectations().find(({ name }) => name === NAME);
if (!found) throw new Error(`tests/pages/${NAME} is gone`);
const story = found;

for (const name of BROWSER_NAMES) {
  describe(`a capital's name in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());

    it('has one card that says whether city or government is meant, and the other reading', async () => {
      session.network.serve(story.url, { body: story.html });
      const reading = await session.read(story.url);
      const { page } = reading;
      await waitForMarks(page);
      await pointAt(page, 'Damascus', 0);
      expect((await waitForCard(page, 'Damascus')).text).toMatch(/Here “Damascus” is the city\. Elsewhere it can mean .*Assad government/);
      await reading.closeCard();

      await pointAt(page, 'Damascus', 1);
      expect((await waitForCard(page, 'Damascus')).text).toMatch(/Here “Damascus” means .*Assad government.*Elsewhere it can be the city/);
      await page.keyboard.press('Enter');
      await waitForCard(page, 'Sources');
      await page.screenshot({ path: `/tmp/lq/sense-${name}.png` });
      await reading.closeCard();

      await pointAt(page, 'Washington');
      expect((await waitForCard(page, 'Washington')).text).toContain('means the government (United States)');
      await reading.closeCard();
      await reading.expectUntouched();
    });
  });
}
