import { expect, it } from 'vitest';
import { extractArticles } from '../article/extract';
import { locate } from '../marks/locate';
import { entryOf, fill } from '../marks/test-page';
import { quotesOf } from './quotes';

it('quotes names with their surroundings and finds them again in the text of the document', () => {
  fill(
    document.body,
    `<p>🏛 Elsewhere</p><article><h1>Bridge opens</h1><p>On Friday the mayor <b>Ada</b> Example spoke for a long time about bridges 🌉 and rivers.</p>
    ${'<p>The council had waited for the new bridge for eleven years, and the ferry, which carried six cars at a time, made its last trip.</p>'.repeat(4)}</article>`,
  );
  const [article] = extractArticles(document);
  if (!article) throw new Error('no article');
  const start = article.text.indexOf('Ada Example');
  const end = start + 'Ada Example'.length;
  const spans = locate(article, start, end);
  if (!spans) throw new Error('not located');
  const mention = { article: article.id, start, end, entry: entryOf('mayor'), score: 1, spans };
  const [quoted] = quotesOf(
    [{ article, annotation: { relevance: 'on-topic', found: [] }, mentions: [mention], painted: [] }],
    document.body,
  );
  const quote = quoted?.quotes[0];
  expect(quote?.exact).toBe('Ada Example');
  expect(article.text).toContain(`${quote?.prefix}Ada Example${quote?.suffix}`);
  const [from, until] = quote?.place ?? [0, 0];
  expect([...(document.body.textContent ?? '')].slice(from, until).join('')).toBe('Ada Example');
});
