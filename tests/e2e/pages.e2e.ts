import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayFromIso } from '../../lib/time/day';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pageExpectations } from './harness/expectations';
import { paintedMarks, waitForMarks } from './harness/reading';
import { Session } from './harness/session';

const pages = pageExpectations();

for (const name of BROWSER_NAMES) {
  describe(`our own pages in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    const relevant = pages.filter((page) => page.entities.length > 0);
    it.each(relevant.map((page) => [page.name, page] as const))('%s: articles, dates, entities, cards', async (_name, page) => {
      session.network.serve(page.url, { body: page.html, headers: { 'content-type': page.type } });
      const reading = await session.read(page.url);
      await waitForMarks(reading.page);
      const { articles } = await session.extension.askPage(page.url, 'page.summary', {});
      expect(articles.map(({ title, date }) => ({ title, day: date?.day ?? null }))).toEqual(
        page.articles.map(({ title, date }) => ({ title, day: date === null ? null : dayFromIso(date) })),
      );
      const idsOf = (index: number) => articles[index]?.entities.map(({ entry }) => entry.id) ?? [];
      for (const [index] of articles.entries()) {
        expect(idsOf(index)).toEqual(expect.arrayContaining(page.entities.filter(({ article }) => article === index).map(({ id }) => id)));
      }
      for (const { id, article } of page.absent) expect(idsOf(article)).not.toContain(id);
      for (const { entity, date, says } of page.cards) {
        const day = date === null ? undefined : dayFromIso(date);
        const item = { id: entity, ...(day !== undefined && { date: day }) };
        const { cards } = await session.extension.askBackground('card.get', { items: [item] });
        const atDate = cards[0]?.atDate.map(({ label }) => label.toLowerCase()).join(' | ') ?? '';
        for (const words of says) expect(atDate).toContain(words.toLowerCase());
      }
      await reading.expectUntouched({ scripted: page.scripted });
    });

    const quiet = pages.filter((page) => page.entities.length === 0);
    it.each(quiet.map((page) => [page.name, page] as const))('%s: nothing is marked', async (_name, page) => {
      session.network.serve(page.url, { body: page.html, headers: { 'content-type': page.type } });
      const reading = await session.read(page.url);
      // Nothing announces that nothing will happen: wait as long as marks take elsewhere, and longer.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await paintedMarks(reading.page)).toEqual([]);
      await reading.expectUntouched({ scripted: page.scripted });
    });
  });
}
