import type { Article } from '../article/types';

/** For each article the index of the nearest one whose element lies around its own, as a live blog's around an entry; else undefined. */
export function articlesAround(articles: readonly Pick<Article, 'root'>[]): (number | undefined)[] {
  const indexes = new Map<Element, number>();
  for (const [index, { root }] of articles.entries()) if (!indexes.has(root)) indexes.set(root, index);
  return articles.map(({ root }) => {
    for (let at = root.parentElement; at; at = at.parentElement) {
      const index = indexes.get(at);
      if (index !== undefined) return index;
    }
    return undefined;
  });
}
