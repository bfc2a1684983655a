import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readLinkedData } from './json-ld';

function read(...scripts: string[]) {
  const tags = scripts.map((json) => `<script type="application/ld+json">${json}</script>`).join('');
  return readLinkedData(parseHTML(`<html><head>${tags}</head><body></body></html>`).document);
}
const days = (...scripts: string[]) => read(...scripts).items.map(({ title, published, modified }) => ({ title, published, modified }));
const STORY = '"@type": "NewsArticle", "headline": "A story", "datePublished": "2017-12-22"';
const STORY_FACTS = { title: 'A story', published: 17_522, modified: undefined };

describe('readLinkedData', () => {
  it.each([
    ['an object', `{${STORY}}`],
    ['an array', `[{"@type": "Organization"}, {${STORY}}]`],
    ['a graph', `{"@graph": [{"@type": "WebSite", "name": "x"}, {${STORY}}]}`],
    ['a nested entity', `{"@type": "CollectionPage", "mainEntity": {${STORY}}}`],
    ['several types', `{"@type": ["Thing", "ReportageNewsArticle"], "headline": ["A story"], "datePublished": {"@value": "2017-12-22"}}`],
    ['a full type address', `{"@type": "https://schema.org/NewsArticle", "headline": "A story", "datePublished": "2017-12-22"}`],
  ])('reads %s', (_, json) => {
    expect(days(json)).toEqual([STORY_FACTS]);
  });

  it.each([
    ['line breaks in strings', `{${STORY}, "description": "one\ntwo"}`],
    ['commas too many', `{${STORY}, "author": [{"name": "x"},],}`],
    ['comment marks', `<!-- {${STORY}} -->`],
    ['CDATA marks', `//<![CDATA[\n{${STORY}}\n//]]>`],
    ['a semicolon', `{${STORY}};`],
    ['an end that is missing', `{${STORY}, "author": {"name": "x"`],
  ])('mends or salvages %s', (_, json) => {
    expect(days(json)).toEqual([STORY_FACTS]);
  });

  it('leaves out what is beyond help, and reads the other scripts', () => {
    expect(days('', 'null', '17', '"text"', 'nonsense {', `{${STORY}}`)).toEqual([STORY_FACTS]);
    expect(days('{"@type": "NewsArticle", "headline": {"a": 1}, "datePublished": "31 February 2018"}')).toEqual([
      { title: undefined, published: undefined, modified: undefined },
    ]);
  });

  it('does not salvage where two stories are mixed up', () => {
    expect(days(`{${STORY}, {${STORY}`)).toEqual([]);
  });

  it('survives structures without end', () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const wide = JSON.stringify(Array.from({ length: 30_000 }, () => ({ '@type': 'NewsArticle', datePublished: '2017-12-22' })));
    expect(days(deep)).toEqual([]);
    expect(days(wide).length).toBeLessThanOrEqual(20_001);
  });

  it('reads the entries of a live blog', () => {
    const json = `{"@type": "LiveBlogPosting", "headline": "Live", "liveBlogUpdate": [
      {"@type": "BlogPosting", "headline": "First", "datePublished": "2024-12-07T10:00:00Z", "url": "https://a.example/live#e1"},
      {"datePublished": "2024-12-08T10:00:00Z", "articleBody": "Words of the second entry."}]}`;
    expect(read(json).items).toMatchObject([
      { title: 'Live', isEntry: false },
      { title: 'First', isEntry: true, url: 'https://a.example/live#e1', published: 20_064 },
      { opening: 'Words of the second entry.', isEntry: true, published: 20_065 },
    ]);
  });

  it('reads which parts are sold', () => {
    const json = `{${STORY}, "isAccessibleForFree": "False", "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".paid"}}`;
    expect(read(json).paywall).toEqual(['.paid']);
    expect(read(`{${STORY}, "hasPart": {"isAccessibleForFree": true, "cssSelector": ".free"}}`).paywall).toEqual([]);
  });
});
