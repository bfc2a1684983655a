// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { articlesAround } from './articles-around';

function element(parent?: Element): Element {
  const made = document.createElement('article');
  parent?.append(made);
  return made;
}

describe('articlesAround', () => {
  it('names the nearest article whose element lies around', () => {
    const blog = element();
    const list = document.createElement('div');
    blog.append(list);
    const entry = element(list);
    const quoted = element(entry);
    expect(articlesAround([blog, entry, quoted, element()].map((root) => ({ root })))).toEqual([undefined, 0, 1, undefined]);
  });

  it('takes several stories in one element for neighbours', () => {
    const root = element();
    expect(articlesAround([{ root }, { root }, { root: element(root) }])).toEqual([undefined, undefined, 0]);
  });
});
