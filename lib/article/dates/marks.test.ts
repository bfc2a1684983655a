import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { dateMarksOf } from './marks';

function marksOf(html: string) {
  const { document } = parseHTML(`<body>${html}</body>`);
  return [...document.querySelectorAll('*')].flatMap(dateMarksOf);
}

describe('dateMarksOf', () => {
  it('reads time elements and microdata, also on one element', () => {
    const day = 17_522;
    expect(marksOf('<time datetime="2017-12-22T10:00Z">today</time>')).toEqual([{ day, source: 'time', updated: false }]);
    expect(marksOf('<meta itemprop="datePublished" content="2017-12-22">')).toEqual([{ day, source: 'microdata', updated: false }]);
    expect(marksOf('<span itemprop="datePublished">22 December 2017</span>')).toEqual([{ day, source: 'microdata', updated: false }]);
    expect(marksOf('<time itemprop="dateModified" datetime="2017-12-22">x</time>')).toEqual([
      { day, source: 'microdata', updated: true },
      { day, source: 'time', updated: true },
    ]);
  });

  it('tells updates by class and by the words before', () => {
    expect(marksOf('<time class="post__modified-date" datetime="2017-12-22"></time>')).toMatchObject([{ updated: true }]);
    expect(marksOf('<p>Mis à jour le <time datetime="2017-12-22">22/12</time></p>')).toMatchObject([{ updated: true }]);
    expect(marksOf('<p>Posted <time datetime="2017-12-22">22/12</time></p>')).toMatchObject([{ updated: false }]);
  });

  it('reads nothing from invalid dates, times of day and other elements', () => {
    expect(marksOf('<time datetime="2017-13-45"></time><time datetime="10:15"></time><time>now</time><p title="2017-12-22">x</p>')).toEqual(
      [],
    );
    expect(marksOf('<meta itemprop="datePublished" content="soon"><span itemprop="author">2017-12-22</span>')).toEqual([]);
  });
});
