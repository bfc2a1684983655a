import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ExpectedPage, expectedOf, pageHtml, pageNames } from '../../tests/pages/expectations';
import { articlesOfHtml } from '../../tools/annotate/html';
import { tidy } from './dom';
import { extractArticles } from './extract';
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
function afterClick(html: string): Document {
  const { document } = parseHTML(html);
  const template = document.querySelector('template');
  const main = document.querySelector('main');
  if (!template || !main) throw new Error('The page has no template or no main element.');
  if (template.id === 'story') main.replaceChildren();
  main.append(template.content.cloneNode(true));
  return document;
}

describe.each(pageNames().filter((name) => !expectedOf(name).browserOnly))('page %s', (name) => {
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
});

describe.each(pageNames().filter((name) => expectedOf(name).after))('page %s after a click', (name) => {
  const { url, after } = expectedOf(name);
  const articles = extractArticles(afterClick(pageHtml(name)), { url: `${url}?story=2` });

  it('has the articles expected then', () => {
    expect(articles.map(facts)).toEqual(expectedFacts(after?.articles ?? []));
    for (const { text, article } of after?.entities ?? []) expect(tidy(articles[article]?.text ?? '')).toContain(tidy(text));
  });
});
