import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { documentOf, paintedMarks, pointAt, waitForCard, waitForMarks } from './harness/reading';
import { Session } from './harness/session';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title>${head}</head><body>${body}</body></html>`;
const STORY = `<main><article><h1>Syrian army enters Aleppo suburb</h1><p>Syrian President Bashar al-Assad visited Aleppo on Friday, state media said.
The UN envoy Staffan de Mistura called for a ceasefire in Idlib.</p></article></main>`;
const DATED = '<meta property="article:published_time" content="2017-12-22T09:00:00Z">';

for (const name of BROWSER_NAMES) {
  describe(`bad pages in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    const read = async (file: string, body: string) => {
      const url = `http://bad.test/${file}`;
      session.network.serve(url, { body });
      return { url, reading: await session.read(url) };
    };

    it('reads a story whose JSON-LD is broken and whose dates do not exist: the date stays unknown', async () => {
      const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Syrian army", "datePublished": </script>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Syrian army enters Aleppo suburb","datePublished":"2017-13-45"}</script>
<meta property="article:published_time" content="yesterday">`;
      const { url, reading } = await read('json-ld.html', page(STORY, head));
      await waitForMarks(reading.page);
      const { articles } = await session.extension.askPage(url, 'page.summary', {});
      expect(articles).toHaveLength(1);
      expect(articles[0]?.date).toBeUndefined();
      await pointAt(reading.page, 'Mistura');
      expect((await waitForCard(reading.page, 'Staffan de Mistura')).text).toContain('Date of this article unknown');
      await reading.closeCard();
      await reading.expectUntouched({ scripted: true });
    });

    it('marks names beside lone surrogates at the right place', async () => {
      const { reading } = await read('surrogates.html', page(`${STORY}<p id="odd"></p>`, DATED));
      await waitForMarks(reading.page);
      await reading.page.evaluate(() => {
        const odd = document.createElement('p');
        odd.textContent = '\uD800 Damascus \uDC00\uD83D and \uD83D\uDE00 Sergei Lavrov said so.';
        document.querySelector('article')?.append(odd);
      });
      await expect
        .poll(async () => (await paintedMarks(reading.page)).map(({ text }) => text), { timeout: 10_000 })
        .toEqual(expect.arrayContaining(['Damascus', 'Sergei Lavrov']));
    });

    it('survives a single text node of 10 MB', async () => {
      const filler = 'The committee met again and nothing was decided about the road. ';
      const { reading } = await read('long-node.html', page(`${STORY}<pre id="none"></pre>`, DATED));
      await waitForMarks(reading.page);
      await reading.page.evaluate((sentence) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = sentence.repeat(Math.ceil(10_000_000 / sentence.length));
        document.querySelector('article')?.append(paragraph);
      }, filler);
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await waitForMarks(reading.page);
      await pointAt(reading.page, 'Mistura');
      await waitForCard(reading.page, 'Staffan de Mistura');
      await reading.closeCard();
    });

    it('reads what document.open leaves behind', async () => {
      const { reading } = await read('open.html', page(STORY, DATED));
      await waitForMarks(reading.page);
      await reading.page.evaluate(
        (html) => {
          document.open();
          document.write(html);
          document.close();
        },
        page(STORY.replaceAll('Aleppo', 'Manbij'), DATED),
      );
      await expect.poll(async () => (await paintedMarks(reading.page)).map(({ text }) => text), { timeout: 15_000 }).toContain('Manbij');
    });

    it('does not mind nodes that go away while it reads', async () => {
      const many = Array.from(
        { length: 400 },
        (_, index) => `<p>Day ${index}: Sergei Lavrov met Staffan de Mistura in Geneva about Aleppo.</p>`,
      ).join('');
      const { reading } = await read('removal.html', page(STORY.replace('</article>', `${many}</article>`), DATED));
      for (let round = 0; round < 20; round++) {
        await reading.page.evaluate(() => {
          for (const [index, paragraph] of document.querySelectorAll('p').entries()) if (index % 7 === 3) paragraph.remove();
        });
      }
      await reading.page.evaluate(() => document.querySelector('article')?.replaceChildren());
      await expect.poll(() => paintedMarks(reading.page), { timeout: 10_000 }).toEqual([]);
      await reading.expectUntouched({ scripted: true });
    });

    it('never reads what the reader types', async () => {
      const { reading } = await read(
        'typing.html',
        page(`${STORY}<div contenteditable="true" id="editor">Damascus</div><textarea>Damascus</textarea>`, DATED),
      );
      await waitForMarks(reading.page);
      await reading.page.type('#editor', 'Sergei Lavrov ');
      await new Promise((resolve) => setTimeout(resolve, 800));
      const texts = (await paintedMarks(reading.page)).map(({ text }) => text);
      expect(texts).not.toContain('Damascus');
      expect(texts).not.toContain('Sergei Lavrov');
    });

    it('leaves a page quietly when the extension goes away under it', async () => {
      const alone = await Session.start(name);
      try {
        const url = 'http://bad.test/reload.html';
        alone.network.serve(url, { body: page(STORY, DATED) });
        const reading = await alone.read(url);
        await waitForMarks(reading.page);
        const before = await documentOf(reading.page);
        await alone.extension.reloadExtension();
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await pointAt(reading.page, 'Mistura');
        await new Promise((resolve) => setTimeout(resolve, 1200));
        // The new copy may have read the page again and shown a card; the old one leaves nothing.
        await reading.closeCard();
        expect(await documentOf(reading.page)).toBe(before);
        reading.expectNoErrors();
      } finally {
        await alone.end();
      }
    });
  });
}
