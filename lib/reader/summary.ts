import type { ArticleDate } from '../article/types';
import type { Answer, PageContract } from '../messages';
import type { ReadArticle } from './mentions';

type ArticleSummary = Answer<PageContract, 'page.summary'>['articles'][number];

/** What the popup shows of a page's articles: their dates, and their names by number of mentions, most mentioned first. */
export function summarise(articles: readonly ReadArticle[]): ArticleSummary[] {
  return articles.map(({ article, annotation, mentions }) => {
    const counts = new Map<string, ArticleSummary['entities'][number]>();
    for (const { entry } of mentions) counts.set(entry.id, { entry, count: (counts.get(entry.id)?.count ?? 0) + 1 });
    return {
      id: article.id,
      title: article.title,
      lang: article.lang,
      ...(article.date && { date: copyOf(article.date) }),
      relevance: annotation.relevance,
      entities: [...counts.values()].sort((a, b) => b.count - a.count),
    };
  });
}

function copyOf({ day, sources, confidence, updated }: ArticleDate): NonNullable<ArticleSummary['date']> {
  return { day, sources: [...sources], confidence, updated };
}
