import { describe, expect, it } from 'vitest';
import { coversAddress, hostOf, isSiteDisabled, siteOfUrl, withSite } from './sites';

describe('siteOfUrl', () => {
  it.each([
    ['https://www.news.example/a/b?c', 'news.example'],
    ['http://news.example:8080/', 'news.example'],
    ['https://live.news.example/', 'live.news.example'],
    ['http://127.0.0.1:4000/x', '127.0.0.1'],
  ])('%s belongs to %s', (url, site) => expect(siteOfUrl(url)).toBe(site));

  it.each(['about:blank', 'file:///a.html', 'moz-extension://x/popup.html', 'nonsense', ''])('%s is no site', (url) =>
    expect(siteOfUrl(url)).toBeUndefined(),
  );
});

describe('isSiteDisabled', () => {
  it('covers the host, its www and its subdomains', () => {
    for (const host of ['news.example', 'www.news.example', 'live.news.example']) expect(isSiteDisabled(['news.example'], host)).toBe(true);
  });
  it('does not cover hosts that only end alike, nor the parent of a subdomain', () => {
    expect(isSiteDisabled(['news.example'], 'goodnews.example')).toBe(false);
    expect(isSiteDisabled(['live.news.example'], 'news.example')).toBe(false);
    expect(isSiteDisabled([], 'news.example')).toBe(false);
  });
});

describe('withSite', () => {
  it('switches off once, sorted', () => {
    const off = withSite(withSite(['z.example'], 'www.a.example', false), 'a.example', false);
    expect(off).toEqual(['a.example', 'z.example']);
  });
  it('switches on whatever switched the host off', () => {
    expect(withSite(['news.example', 'z.example'], 'live.news.example', true)).toEqual(['z.example']);
  });
});

describe('hostOf', () => {
  it('is the host, or nothing', () => {
    expect(hostOf('https://www.news.example/a')).toBe('www.news.example');
    expect(hostOf('null/')).toBe('');
  });
});

describe('coversAddress', () => {
  it.each([
    ['*://*/*', 'https://news.example/a', true],
    ['<all_urls>', 'http://news.example/', true],
    ['*://news.example/*', 'https://news.example/a?b', true],
    ['*://news.example/*', 'https://live.news.example/', false],
    ['*://*.news.example/*', 'https://live.news.example/', true],
    ['*://*.news.example/*', 'https://news.example/', true],
    ['*://*.news.example/*', 'https://oldnews.example/', false],
    ['https://news.example/*', 'http://news.example/', false],
    ['nonsense', 'http://news.example/', false],
    ['*://*/*', 'null/', false],
  ])('%s and %s: %s', (pattern, url, covers) => expect(coversAddress([pattern], url)).toBe(covers));
});
