import type { LinkedArticle } from './types';

/** UTF-16 units below which an article may be an entry of something longer: too short to say by itself what it is about. */
const SHORT = 600;
/** A page is about the topic when this many of its articles are, and at least this share of them. */
const MIN_ON_TOPIC = 2;
const MIN_SHARE = 0.5;

/** An article of a page as it was judged alone. */
export interface JudgedAlone {
  /** UTF-16 units. */
  readonly length: number;
  readonly relevance: LinkedArticle['relevance'];
  /** Index of the article around it: the live blog of an entry. */
  readonly around?: number | undefined;
}

/**
 * Indexes of the articles that are on topic because their page or the article around them is: the short entries of a live blog, which name
 * only what their neighbours leave open. They are to be linked again with `ArticleText.onTopic`.
 */
export function carriedByPage(articles: readonly JudgedAlone[]): number[] {
  const onTopic = articles.filter(({ relevance }) => relevance === 'on-topic').length;
  const pageIs = onTopic >= MIN_ON_TOPIC && onTopic >= articles.length * MIN_SHARE;
  const isCarried = ({ length, relevance, around }: JudgedAlone): boolean =>
    relevance !== 'on-topic' && length < SHORT && (pageIs || (around !== undefined && articles[around]?.relevance === 'on-topic'));
  return articles.flatMap((article, index) => (isCarried(article) ? [index] : []));
}
