import type { Article } from '../article/types';
import { locate } from '../marks/locate';
import { type MarkChoice, selectPainted } from '../marks/select';
import type { PageMention } from '../marks/types';
import type { Annotation } from './annotation';

/** An article of the page with its names, in the order of the document. */
export interface ReadArticle {
  readonly article: Article;
  readonly annotation: Annotation;
  /** The names that still stand in the page, ascending by start. */
  readonly mentions: readonly PageMention[];
  /** Those of them that are marked. */
  readonly painted: readonly PageMention[];
}

/**
 * Finds the names of articles in the document and chooses which are marked. Yields after each name, so that it can run in slices.
 *
 * @param before - The mentions that the page had. One that is unchanged is taken over as the same object: its mark and card stay as they are.
 * @param nodeNow - The node that stands in the page now where one stood that was read: the page may have replaced it meanwhile.
 */
export function* readMentions(
  articles: readonly Article[],
  annotations: readonly Annotation[],
  choice: MarkChoice,
  before: Iterable<PageMention>,
  nodeNow?: (node: Text) => Text,
): Generator<void, ReadArticle[], void> {
  const reusable = new Map<Text, PageMention[]>();
  for (const mention of before) {
    const node = mention.spans[0]?.node;
    if (!node) continue;
    const others = reusable.get(node);
    if (others) others.push(mention);
    else reusable.set(node, [mention]);
  }
  const result: ReadArticle[] = [];
  for (const [index, article] of articles.entries()) {
    const annotation = annotations[index];
    if (!annotation) break;
    const mentions: PageMention[] = [];
    for (const { start, end, entry, score, sense } of annotation.found) {
      const spans = locate(article, start, end, nodeNow);
      const first = spans?.[0];
      if (spans && first) {
        const date = article.date && { date: article.date.day };
        const mention: PageMention = { article: article.id, start, end, entry, score, spans, ...date, ...(sense && { sense }) };
        mentions.push(reusable.get(first.node)?.find((old) => isSame(old, mention)) ?? mention);
      }
      yield;
    }
    result.push({ article, annotation, mentions, painted: selectPainted(article, mentions, choice) });
  }
  return result;
}

function isSame(old: PageMention, mention: PageMention): boolean {
  return (
    old.article === mention.article &&
    old.start === mention.start &&
    old.end === mention.end &&
    old.date === mention.date &&
    old.entry.id === mention.entry.id &&
    old.entry.line === mention.entry.line &&
    old.sense?.sense === mention.sense?.sense &&
    old.spans.length === mention.spans.length &&
    old.spans.every((span, index) => {
      const other = mention.spans[index];
      return other?.node === span.node && other.start === span.start && other.end === span.end && other.text === span.text;
    })
  );
}
