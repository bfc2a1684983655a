import type { NodeSpan } from '../marks/types';
import type { Answer, PageContract } from '../messages';
import type { ReadArticle } from './mentions';

type QuotedArticle = Answer<PageContract, 'page.annotations'>['articles'][number];
type Quote = QuotedArticle['quotes'][number];

/** UTF-16 units of text before and after a name that tell it from others of its kind. */
const CONTEXT = 32;

/** Every name of a page's articles as a quotation with its surroundings, and where it lies in the text of the document's body. */
export function quotesOf(articles: readonly ReadArticle[], body: HTMLElement): QuotedArticle[] {
  const positions = positionsIn(body);
  return articles.map(({ article, mentions }) => ({
    id: article.id,
    title: article.title,
    lang: article.lang,
    ...(article.date && { day: article.date.day }),
    quotes: mentions.map(({ start, end, entry, spans }): Quote => {
      const place = placeOf(spans, positions);
      return {
        exact: article.text.slice(start, end),
        prefix: wellFormed(article.text.slice(Math.max(0, start - CONTEXT), start)),
        suffix: wellFormed(article.text.slice(end, end + CONTEXT)),
        ...(place && { place }),
        entry,
      };
    }),
  }));
}

/** A cut may have split a character of two units. */
const wellFormed = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** Where each text node of an element begins in its `textContent`, in code points: shadow trees are no part of it. */
function positionsIn(body: HTMLElement): ReadonlyMap<Text, number> {
  const positions = new Map<Text, number>();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    positions.set(node, at);
    at += codePoints(node.data);
  }
  return positions;
}

function placeOf(spans: readonly NodeSpan[], positions: ReadonlyMap<Text, number>): Quote['place'] {
  const [first, last] = [spans[0], spans.at(-1)];
  const [from, until] = [first && positions.get(first.node), last && positions.get(last.node)];
  if (!first || !last || from === undefined || until === undefined) return undefined;
  return [from + codePoints(first.node.data.slice(0, first.start)), until + codePoints(last.node.data.slice(0, last.end))];
}
