import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ExpectedPage, expectedOf, pageHtml, pageNames } from '../../tests/pages/expectations';
import { articlesOfHtml } from '../../tools/annotate/html';
import { tidy } from './dom';
import type { Article } from './types';

const isoOf = (day: number | undefined) => (day === undefined ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));
const facts = ({ title, date, lang }: Article) => ({
  title,
  date: isoOf(date?.day),
  lang,
  sources: date?.sources ?? [],
  updated: date?.updated ?? false,
});
const expectedFacts = (articles: ExpectedPage['articles']) =>
  articles.map(({ title, date, lang, sources, updated }) => ({ title, date, lang, sources, updated: updated ?? false }));

/** What the page's own script does when its button is clicked, done by hand: linkedom runs no scripts. */
function afterClick(html: string): string {
  const { document } = parseHTML(html);
  const template = document.querySelector('template');
  const main = document.querySelector('main');
  if (!template || !main) throw new Error('The page has no template or no main element.');
  if (template.id === 'story') {
    main.innerHTML = template.innerHTML;
    document.title = document.querySelector('h1')?.textContent ?? '';
  } else main.innerHTML += template.innerHTML;
  return document.toString();
}

describe.each(pageNames())('page %s', (name) => {
  const html = pageHtml(name);
  const expected = expectedOf(name);
  const articles = articlesOfHtml(html, expected.url);

  it('has the expected articles with dates, sources and languages', () => {
    expect(articles.map(facts)).toEqual(expectedFacts(expected.articles));
  });

  it('has the expected names in its text and nothing that must not be read', () => {
    const texts = articles.map((article) => tidy(article.text));
    for (const { text, article } of expected.entities) expect(texts[article]).toContain(tidy(text));
    for (const unread of expected.unread ?? []) expect(texts.join('\n')).not.toContain(unread);
  });

  it.runIf(expected.after)('has the expected articles after the click', () => {
    const later = articlesOfHtml(afterClick(html), `${expected.url}?story=2`);
    expect(later.map(facts)).toEqual(expectedFacts(expected.after?.articles ?? []));
    for (const { text, article } of expected.after?.entities ?? []) expect(tidy(later[article]?.text ?? '')).toContain(tidy(text));
  });
});
