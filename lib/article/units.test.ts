import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findUnits } from './units';

const TEXT = `<p>${'The convoy left the town in the morning and came back at night. '.repeat(5)}</p>`;
const URL = 'https://a.example/live';

function found(html: string, entryIds: readonly string[] = []) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { units, teasers } = findUnits(document, URL, entryIds);
  return {
    units: units.map((unit) => (unit.outer ? `${unit.root.id} in ${unit.outer.root.id}` : unit.root.id)),
    teasers: [...teasers].map((teaser) => teaser.id),
    parts: units[0]?.parts.map((part) => part.id || part.localName),
  };
}

describe('findUnits', () => {
  it('finds articles and no teasers', () => {
    const teaser = (id: string) =>
      `<article id="${id}"><h3><a href="/${id}">A headline that is a link</a></h3><p>A short summary.</p></article>`;
    const page = found(`<article id="a"><h1>Story</h1>${TEXT}</article>${teaser('t1')}${teaser('t2')}`);
    expect(page).toMatchObject({ units: ['a'], teasers: ['t1', 't2'] });
  });

  it('tells of a story that is hidden at the moment, and by what', () => {
    const { document } = parseHTML(
      `<!doctype html><html><body><div id="wall" aria-hidden="true"><article id="a"><h1>Story</h1>${TEXT}</article></div>
       <nav><article id="b">${TEXT}</article></nav></body></html>`,
    );
    const hidden: string[] = [];
    const listener = { hidden: (element: Element) => void hidden.push(element.id), shadowRoot: () => undefined };
    expect(findUnits(document, URL, [], listener).units).toEqual([]);
    expect(hidden).toEqual(['wall']);
  });

  it('finds none on a page of teasers and on one without articles', () => {
    expect(found(`<div>${TEXT}</div>`).units).toEqual([]);
    expect(found('<article id="t"><a href="/x">One</a></article><article id="u"><a href="/y">Two</a></article>').units).toEqual([]);
  });

  it('finds several stories of an endless page', () => {
    expect(
      found(`<article id="a"><h2>One</h2>${TEXT}</article><article id="b"><h2><a href="/b">Two</a></h2>${TEXT}${TEXT}</article>`).units,
    ).toEqual(['a', 'b']);
  });

  it('finds the entries of a live blog inside of it, however short', () => {
    const entry = (id: string) =>
      `<article id="${id}"><time datetime="2024-12-07T10:00Z">10:00</time><h3><a href="#${id}">Entry</a></h3><p>Shots heard.</p></article>`;
    expect(found(`<article id="blog"><h1>Live</h1>${TEXT}${entry('e1')}${entry('e2')}</article>`).units).toEqual([
      'blog',
      'e1 in blog',
      'e2 in blog',
    ]);
    expect(found(`<article id="blog">${TEXT}<div id="x" itemprop="liveBlogUpdate"><p>Shots heard.</p></div></article>`).units).toEqual([
      'blog',
      'x in blog',
    ]);
  });

  it('finds entries by the ids that metadata names', () => {
    expect(
      found('<div id="e1"><p>Shots heard.</p></div><div id="e2"><p>Quiet.</p></div><div id="e3">x</div>', ['e1', 'e2', 'gone']).units,
    ).toEqual(['e1', 'e2']);
  });

  it('takes wrappers of one story for one', () => {
    expect(found(`<article id="a"><h1>Story</h1><div itemprop="articleBody">${TEXT}</div></article>`).units).toEqual(['a']);
    expect(
      found(`<div id="a" itemscope itemtype="https://schema.org/NewsArticle"><article id="b"><h1>Story</h1>${TEXT}</article></div>`).units,
    ).toEqual(['a']);
    expect(found(`<div id="a" itemprop="articleBody">${TEXT}</div>`).units).toEqual(['a']);
  });

  it('leaves out readers’ comments and articles in columns and hidden places', () => {
    const story = `<article id="a"><h1>Story</h1>${TEXT}<article id="c" class="comment">${TEXT}</article></article>`;
    expect(
      found(`${story}<aside><article id="x">${TEXT}</article></aside><div hidden><article id="y">${TEXT}</article></div>`).units,
    ).toEqual(['a']);
  });

  it('adds a headline above the story, with what stands between', () => {
    const page = found(`<main><h1 id="h">Story</h1><p id="d">22 December 2017</p><div><article id="a">${TEXT}</article></div></main>`);
    expect(page.parts).toEqual(['h', 'd', 'a']);
  });

  it('does not take a site’s name for a headline', () => {
    expect(found(`<header><nav>x</nav><h1 id="site">Site</h1></header><article id="a">${TEXT}</article>`).parts).toEqual(['a']);
  });

  it('measures only the beginning of very long stories', () => {
    const page = found(`<article id="a"><h1>Story</h1>${TEXT}${'<p>more</p>'.repeat(20_000)}</article>`);
    expect(page.units).toEqual(['a']);
  });
});
