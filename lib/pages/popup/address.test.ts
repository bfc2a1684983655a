import { expect, it } from 'vitest';
import { siteOf } from './address';

it.each([
  ['https://news.example/story?id=1', { host: 'news.example', pattern: '*://news.example/*' }],
  ['http://localhost:8080/a', { host: 'localhost', pattern: '*://localhost/*' }],
  ['chrome://extensions', undefined],
  ['about:blank', undefined],
  ['file:///tmp/a.html', undefined],
  ['https://addons.mozilla.org/firefox/', undefined],
  ['https://chromewebstore.google.com/', undefined],
  ['no address', undefined],
  [undefined, undefined],
])('%s', (url, site) => {
  expect(siteOf(url)).toEqual(site);
});
