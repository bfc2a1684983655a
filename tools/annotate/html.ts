import { parseHTML } from 'linkedom';
import { extractArticles } from '../../lib/article/extract';
import type { Article } from '../../lib/article/types';

/**
 * Reads the articles of a page given as text, with the same code that runs in the browser. There is no style sheet in Node: what only CSS
 * hides is read.
 * @param url the page's address, if known: it may state the date
 */
export function articlesOfHtml(html: string, url?: string): Article[] {
  const { document } = parseHTML(html);
  return extractArticles(document, url === undefined ? {} : { url });
}
