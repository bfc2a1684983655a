import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readMeta } from './meta';

const read = (head: string) => readMeta(parseHTML(`<html><head>${head}</head><body></body></html>`).document);

describe('readMeta', () => {
  it.each(['article:published_time', 'datePublished', 'parsely-pub-date', 'DC.date.issued', 'sailthru.date', 'pubdate', 'date'])(
    'reads %s',
    (name) => {
      expect(read(`<meta name="${name}" content="2017-12-22T10:00:00Z">`).published).toBe(17_522);
      expect(read(`<meta property="${name}" content="2017-12-22">`).published).toBe(17_522);
    },
  );

  it('goes on to the next name where a date is invalid', () => {
    expect(read('<meta name="article:published_time" content="0000-00-00"><meta name="date" content="2017-12-22">').published).toBe(17_522);
  });

  it('keeps published and modified apart', () => {
    const item = read(
      '<meta property="article:published_time" content="2017-12-22"><meta property="article:modified_time" content="2018-01-03">',
    );
    expect([item.published, item.modified]).toEqual([17_522, 17_534]);
  });

  it('takes the headline from Open Graph, else from the title', () => {
    expect(read('<title>Story | Site</title><meta property="og:title" content="Story">').title).toBe('Story');
    expect(read('<title>Story | Site</title>').title).toBe('Story | Site');
    expect(read('').title).toBeUndefined();
  });
});
