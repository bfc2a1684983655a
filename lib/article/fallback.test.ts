import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findMain } from './fallback';

const TEXT = `<p>${'The convoy left the town in the morning and came back at night. '.repeat(5)}</p>`;

function main(html: string, excluded = ''): string | undefined {
  const { document } = parseHTML(`<!doctype html><html><body id="body">${html}</body></html>`);
  const out = new Set(excluded ? document.querySelectorAll(excluded) : []);
  const steps = findMain(document.body, out);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value?.id;
}

describe('findMain', () => {
  it('finds the deepest element with nearly all running text', () => {
    expect(main(`<div id="a"><nav>${TEXT}</nav><div id="b"><div id="c">${TEXT}${TEXT}${TEXT}</div><p>Short.</p></div></div>`)).toBe('c');
  });

  it('stays above stories that stand side by side', () => {
    expect(main(`<div id="a"><div id="b">${TEXT}</div><div id="c">${TEXT}${TEXT}</div></div>`)).toBe('a');
  });

  it('stays above the paragraphs of a story', () => {
    expect(main(`<div id="a">${TEXT}</div>`)).toBe('a');
  });

  it('does not count links, unread places and excluded elements', () => {
    const links = `<p><a href="/x">${'A very long text inside of a link to somewhere else. '.repeat(20)}</a></p>`;
    expect(main(`<div id="a">${links}</div><div id="b">${TEXT}</div><div id="c" class="out">${TEXT.repeat(9)}</div>`, '.out')).toBe('b');
  });

  it('finds nothing where nothing runs', () => {
    expect(main('<ul><li>One</li><li>Two</li></ul>')).toBeUndefined();
    expect(main('')).toBeUndefined();
  });
});
