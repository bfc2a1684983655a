import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { extractArticles } from '../../lib/article/extract';
import type { Article } from '../../lib/article/types';
import type { PackRecords } from '../../lib/corpus/records';
import { carriedByPage } from '../../lib/linking/page-topic';
import type { ArticleText, CandidateExplanation, Linker } from '../../lib/linking/types';
import { isoFromDay } from '../../lib/time/day';
import { type AnnotatedMention, printed } from './document';

/** A page's article as the command prints it; offsets of mentions count in the article's own text. */
export interface AnnotatedArticle {
  readonly title: string;
  readonly lang: string;
  readonly date?: string;
  readonly dateSources: readonly string[];
  readonly relevance: string;
  readonly mentions: readonly (AnnotatedMention & { readonly why?: CandidateExplanation })[];
}

/** Annotates an HTML file as the extension would read it. */
export function annotatePage(linker: Linker, records: PackRecords, file: string, why: boolean): AnnotatedArticle[] {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const articles = extractArticles(document);
  const alone = articles.map((article) => ({ length: article.text.length, relevance: linker.link(linkable(article)).relevance }));
  const carried = new Set(carriedByPage(alone));
  return articles.map((read, index) => {
    const { title, text, lang, date } = read;
    const article: ArticleText = { ...linkable(read), ...(carried.has(index) && { onTopic: true }) };
    const linked = why ? linker.explain(article) : { ...linker.link(article), explanations: [] };
    return {
      title,
      lang,
      ...(date && { date: isoFromDay(date.day) }),
      dateSources: date?.sources ?? [],
      relevance: linked.relevance,
      mentions: linked.mentions.map((mention, at) => {
        const explanation = linked.explanations[at];
        return { ...printed(mention, text, records), ...(explanation && { why: explanation.chosen, rejected: explanation.rejected }) };
      }),
    };
  });
}

function linkable({ text, lang, date, paragraphs, headlines }: Article): ArticleText {
  return { text, lang, paragraphs, headlines, ...(date && { date: date.day }) };
}
