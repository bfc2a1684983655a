import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extractArticles, extractInSteps } from './extract';
import type { Article } from './types';

const TEXT = `<p>${'The convoy left the town in the morning and came back at night. '.repeat(5)}</p>`;
const page = (body: string, head = '') =>
  parseHTML(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`).document;
const iso = (article: Article | undefined) => article?.date && new Date(article.date.day * 86_400_000).toISOString().slice(0, 10);
const ld = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe('extractArticles: text', () => {
  it('gives text, paragraphs and headlines that fit each other and the nodes', () => {
    const [article] = extractArticles(page(`<article><h1>Story <b>one</b></h1>${TEXT}<h2>Section</h2><p>a<br>b</p><p>c</p></article>`));
    if (!article) throw new Error('no article');
    expect(article.title).toBe('Story one');
    expect(article.paragraphs.map((start) => article.text.slice(start, start + 1))).toEqual(['S', 'T', 'S', 'a', 'c']);
    expect(article.headlines.map(([start, end]) => article.text.slice(start, end))).toEqual(['Story one', 'Section']);
    expect(article.text.split('\n')).toHaveLength(6);
    for (const { node, start, nodeStart, length } of article.runs) {
      expect(node.data.slice(nodeStart, nodeStart + length)).toBe(article.text.slice(start, start + length));
    }
  });

  it('leaves out lists of links and linked lines, but no headline and no date', () => {
    const body = `<h1><a href="/this">The story’s own headline</a></h1><p><a href="/this">22 December 2017</a></p>${TEXT}
      <p><a href="/other">Read more about another story</a></p><ul><li><a href="/x">Another headline</a></li></ul><p>See <a href="/y">the map</a> of the town.</p>`;
    const [article] = extractArticles(page(`<article>${body}</article>`), { url: 'https://a.example/story' });
    expect(article?.text).not.toMatch(/Read more|Another headline/);
    expect(article?.text).toContain('See the map of the town.');
    expect([article?.title, iso(article)]).toEqual(['The story’s own headline', '2017-12-22']);
  });

  it('does not read what is sold', () => {
    const sold = ld({ '@type': 'NewsArticle', headline: 'Story', hasPart: { isAccessibleForFree: 'False', cssSelector: '.paid' } });
    const [article] = extractArticles(page(`<article><h1>Story</h1>${TEXT}<div class="paid">${TEXT}<p>Secret.</p></div></article>`, sold));
    expect(article?.text).not.toContain('Secret');
    const broken = ld({ '@type': 'NewsArticle', hasPart: { isAccessibleForFree: false, cssSelector: '..[' } });
    expect(extractArticles(page(`<article>${TEXT}</article>`, broken))).toHaveLength(1);
  });

  it('reads pages without articles, and none from pages without text', () => {
    expect(extractArticles(page(`<div><div><h1>Story</h1>${TEXT}</div></div>`)).map(({ title }) => title)).toEqual(['Story']);
    expect(extractArticles(page('<ul><li>One</li></ul>'))).toEqual([]);
    expect(extractArticles(page(''))).toEqual([]);
  });

  it('does not read editors', () => {
    const document = page(`<article>${TEXT}</article>`);
    Object.defineProperty(document, 'designMode', { value: 'on' });
    expect(extractArticles(document)).toEqual([]);
  });

  it('states languages story by story', () => {
    const arabic = `<p>${'غادرت القافلة المدينة صباحا وعادت ليلا. '.repeat(8)}</p>`;
    const articles = extractArticles(
      page(`<article><h1>Story</h1>${TEXT}</article><article lang="ar"><h2>قصة أخرى هنا</h2>${arabic}</article>`),
    );
    expect(articles.map(({ lang }) => lang)).toEqual(['en', 'ar']);
  });

  it('keeps ids when a story is rendered anew or another comes before it', () => {
    const story = `<article><h2>Story</h2>${TEXT}</article>`;
    const [alone] = extractArticles(page(story));
    const [, second] = extractArticles(page(`<article><h2>Newer</h2>${TEXT}</article>${story}`));
    expect(second?.id).toBe(alone?.id);
  });
});

describe('extractArticles: dates', () => {
  const head = ld({ '@type': 'NewsArticle', headline: 'First story of the page', datePublished: '2017-12-22' });

  it('gives head metadata to the story with that headline only', () => {
    const articles = extractArticles(
      page(`<article><h2>First story of the page</h2>${TEXT}</article><article><h2>Quite another matter</h2>${TEXT}</article>`, head),
    );
    expect(articles.map(iso)).toEqual(['2017-12-22', undefined]);
  });

  it('gives none to a story that a single-page site has put in its place', () => {
    expect(iso(extractArticles(page(`<article><h1>Quite another matter</h1>${TEXT}</article>`, head))[0])).toBeUndefined();
  });

  it('takes the address for the page’s only story', () => {
    const url = 'https://a.example/2017/12/22/story';
    expect(extractArticles(page(`<article>${TEXT}</article>`), { url })[0]?.date).toMatchObject({ day: 17_522, sources: ['url'] });
    expect(extractArticles(page(`<article><h2>One</h2>${TEXT}</article><article><h2>Two</h2>${TEXT}</article>`), { url }).map(iso)).toEqual(
      [undefined, undefined],
    );
  });

  it('takes the address that a headline links to for a story of an endless page', () => {
    const story = (path: string, title: string) => `<article><h2><a href="${path}">${title}</a></h2>${TEXT}${TEXT}</article>`;
    const articles = extractArticles(page(story('/2017/12/22/one', 'Story one') + story('/2026/01/15/two', 'Story two')), {
      url: 'https://a.example/',
    });
    expect(articles.map(iso)).toEqual(['2017-12-22', '2026-01-15']);
  });

  it('finds a date in a bar above the only story', () => {
    const [article] = extractArticles(page(`<div><time datetime="2017-12-22">Friday</time></div><article>${TEXT}</article>`));
    expect(article?.date).toMatchObject({ day: 17_522, sources: ['time'] });
  });

  it('leaves unknown what is only told of', () => {
    const told = `<p>They met on 30 December 2016 and on <time datetime="2017-01-23">a Monday in January</time>, and again later in the same year. ${'More text. '.repeat(20)}</p>`;
    expect(extractArticles(page(`<article><h1>Story</h1>${told}${told}</article>`))[0]?.date).toBeUndefined();
  });

  it('lets entries of a short live blog without dates take the blog’s, half as sure', () => {
    const blog = ld({
      '@type': 'LiveBlogPosting',
      headline: 'Live from the front line',
      datePublished: '2024-12-07T08:00Z',
      dateModified: '2024-12-08T01:00Z',
    });
    const entry = (id: string) => `<article id="${id}"><h3>Entry ${id}</h3><p>Shots heard in the north.</p></article>`;
    const articles = extractArticles(
      page(`<article><h1>Live from the front line</h1>${TEXT}${entry('one')}${entry('two')}</article>`, blog),
    );
    expect(articles.map(iso)).toEqual(['2024-12-07', '2024-12-07', '2024-12-07']);
    expect(articles[1]?.date?.confidence).toBe((articles[0]?.date?.confidence ?? 0) / 2);
  });

  it('leaves them unknown when the blog ran for days', () => {
    const blog = ld({
      '@type': 'LiveBlogPosting',
      headline: 'Live from the front line',
      datePublished: '2024-12-01',
      dateModified: '2024-12-08',
    });
    const entry = (id: string) => `<article id="${id}"><h3>Entry ${id}</h3><p>Shots heard in the north.</p></article>`;
    const articles = extractArticles(
      page(`<article><h1>Live from the front line</h1>${TEXT}${entry('one')}${entry('two')}</article>`, blog),
    );
    expect(articles.map(iso)).toEqual(['2024-12-01', undefined, undefined]);
  });
});

describe('extractInSteps: pages that change or break', () => {
  const run = (steps: ReturnType<typeof extractInSteps>) => {
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    return { count, articles: step.value };
  };

  it('survives documents without a body or root', () => {
    const document = page(`<article>${TEXT}</article>`);
    document.documentElement.remove();
    expect(extractArticles(document)).toEqual([]);
  });

  it('survives a document that is opened anew while it is read', () => {
    const document = page(`<article>${TEXT.repeat(200)}</article>`);
    const steps = extractInSteps(document);
    steps.next();
    document.documentElement.replaceWith(document.createElement('html'));
    expect(run(steps).articles.length).toBeLessThanOrEqual(1);
  });

  it('works through a large page in many steps and reads no more than it may', () => {
    const document = page(`<article><h1>Story</h1>${TEXT.repeat(3000)}</article>`);
    const { count, articles } = run(extractInSteps(document));
    expect(count).toBeGreaterThan(50);
    expect(articles[0]?.text.length).toBeGreaterThan(900_000);
    expect(extractArticles(document, { mostUnits: 10_000 })[0]?.text.length).toBeLessThan(10_100);
  });

  it('does not change the page', () => {
    const document = page(`<article><h1>Story</h1>${TEXT}<p>a<b>b</b></p></article>`);
    const before = document.toString();
    extractArticles(document);
    expect(document.toString()).toBe(before);
  });
});
