import { describe, expect, it } from 'vitest';
import { urlDay } from './url';

const iso = (day: number | undefined) => (day === undefined ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('urlDay', () => {
  it.each([
    ['https://a.example/world/2017/12/22/story', '2017-12-22'],
    ['https://a.example/2017/1/5/story.html', '2017-01-05'],
    ['https://a.example/world/2017/dec/22/story', '2017-12-22'],
    ['https://a.example/world/2017-12-22-story', '2017-12-22'],
    ['https://a.example/story-20171222', '2017-12-22'],
    ['https://a.example/2017/12/22', '2017-12-22'],
  ])('reads %s', (url, day) => {
    expect(iso(urlDay(url))).toBe(day);
  });

  it.each([
    'https://a.example/2017/12/story',
    'https://a.example/world/2017/13/40/story',
    'https://a.example/item/20171299',
    'https://a.example/item/1201712221',
    'https://a.example/',
    'not an address',
  ])('reads no day in %s', (url) => {
    expect(urlDay(url)).toBeUndefined();
  });
});
