import type { Language } from '../corpus/kinds';
import type { ArticleText } from './types';

/** A stretch of an article. */
export interface TextPart {
  /** Where the part begins in the article's text, UTF-16 units. */
  readonly offset: number;
  readonly article: ArticleText;
}

/** Longest text that is sent in one message, UTF-16 units. Nearly every article is one part. */
const LONGEST = 200_000;
/** Where no paragraph begins, a part ends at white space at most this far before its limit. */
const WINDOW = 1000;

/**
 * Splits an article that is too long to be handled in one go: before a paragraph where one begins, else at white space, else anywhere but
 * inside a surrogate pair. Parts cover the text without gap or overlap.
 *
 * @param longest - Length of a part at most, UTF-16 units, at least 2.
 */
export function splitText(article: ArticleText, longest = LONGEST): TextPart[] {
  const parts: TextPart[] = [];
  for (let start = 0, end: number; start < article.text.length; start = end) {
    end = endOfPart(article, start, longest);
    parts.push({ offset: start, article: start === 0 && end === article.text.length ? article : slice(article, start, end) });
  }
  return parts;
}

function endOfPart({ text, paragraphs = [] }: ArticleText, start: number, longest: number): number {
  const limit = start + longest;
  if (limit >= text.length) return text.length;
  const paragraph = paragraphs.findLast((offset) => offset > start && offset <= limit);
  if (paragraph !== undefined) return paragraph;
  const window = text.slice(Math.max(start + 1, limit - WINDOW), limit);
  const space = window.search(/\s\S*$/u);
  if (space >= 0) return limit - window.length + space + 1;
  return isInsidePair(text, limit) ? limit - 1 : limit;
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

/** Splits an article where its language changes; each part is in one. */
export function splitLanguages(article: ArticleText): TextPart[] {
  const { text, lang, languages = [] } = article;
  const starts = languages.map(([start]) => start).filter((start) => start > 0 && start < text.length);
  return [0, ...starts].map((start, at) => {
    const { languages: _, ...part } = slice(article, start, starts[at] ?? text.length);
    return { offset: start, article: { ...part, lang: languages.findLast(([from]) => from <= start)?.[1] ?? lang } };
  });
}

function slice(article: ArticleText, start: number, end: number): ArticleText {
  const { text, lang, date, paragraphs, headlines, onTopic, introduced, languages } = article;
  return {
    text: text.slice(start, end),
    lang,
    ...(date !== undefined && { date }),
    ...(onTopic && { onTopic }),
    ...(introduced && { introduced }),
    ...(languages && { languages: sliceOf(languages, start, end) }),
    ...(paragraphs && { paragraphs: [0, ...paragraphs.filter((at) => at > start && at < end).map((at) => at - start)] }),
    ...(headlines && {
      headlines: headlines
        .filter(([from, to]) => from < end && to > start)
        .map(([from, to]): [number, number] => [Math.max(from, start) - start, Math.min(to, end) - start]),
    }),
  };
}

/** The language that a part begins in, and the changes inside of it. */
function sliceOf(languages: NonNullable<ArticleText['languages']>, start: number, end: number): [number, Language][] {
  const first = languages.findLast(([from]) => from <= start);
  const inside = languages.filter(([from]) => from > start && from < end).map(([from, lang]): [number, Language] => [from - start, lang]);
  return first ? [[0, first[1]], ...inside] : inside;
}
