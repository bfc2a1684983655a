import type { Article } from '../article/types';
import type { EntityKind } from '../corpus/kinds';
import type { PageMention } from './types';

/** What the reader wants to see marked; what is not marked still answers hover, tap and key. */
export interface MarkChoice {
  /** `first`: an entity's first mention in each section; `all`: every mention; `none`: nothing. */
  readonly marks: 'first' | 'all' | 'none';
  /** Kinds that are never marked. */
  readonly hiddenKinds: readonly EntityKind[];
}

/** UTF-16 units of text that one mark takes up in a paragraph: five marks in a paragraph of 200 units. More than that hampers reading. */
const UNITS_PER_MARK = 40;
/** Every paragraph may show this many marks, however short it is. */
const MARKS_IN_ANY_PARAGRAPH = 4;

/**
 * Chooses which mentions of one article are painted. Pure.
 *
 * With `first`, headings start sections and are not painted themselves (the text below says the name again in a sentence); an entity is
 * painted once in each section, and a paragraph never holds more marks than its length allows: an entity that finds no room is painted at
 * its next mention. With `all` there is no limit: the reader asked for it.
 *
 * @param mentions - The article's mentions, ascending by start.
 */
export function selectPainted(
  article: Pick<Article, 'text' | 'paragraphs' | 'headlines'>,
  mentions: readonly PageMention[],
  choice: MarkChoice,
): PageMention[] {
  if (choice.marks === 'none') return [];
  const hidden = new Set<EntityKind>(choice.hiddenKinds);
  const visible = mentions.filter((mention) => !hidden.has(mention.entry.kind));
  return choice.marks === 'all' ? visible : firstOfEachSection(article, visible);
}

function firstOfEachSection(article: Pick<Article, 'text' | 'paragraphs' | 'headlines'>, mentions: readonly PageMention[]): PageMention[] {
  const painted: PageMention[] = [];
  const headlines = cursor(article.headlines.map(([start]) => start));
  const paragraphs = cursor(article.paragraphs);
  let section = -1;
  let paragraph = -1;
  let room = 0;
  let seen = new Set<string>();
  for (const mention of mentions) {
    const headline = headlines(mention.start);
    if (headline !== section) {
      section = headline;
      seen = new Set();
    }
    if (mention.start < (article.headlines[headline]?.[1] ?? 0)) continue;
    const current = paragraphs(mention.start);
    if (current !== paragraph) {
      paragraph = current;
      room = marksIn(paragraphLength(article, current));
    }
    if (room === 0 || seen.has(mention.entry.id)) continue;
    room--;
    seen.add(mention.entry.id);
    painted.push(mention);
  }
  return painted;
}

function marksIn(length: number): number {
  return Math.max(MARKS_IN_ANY_PARAGRAPH, Math.floor(length / UNITS_PER_MARK));
}

function paragraphLength(article: Pick<Article, 'text' | 'paragraphs'>, index: number): number {
  return (article.paragraphs[index + 1] ?? article.text.length) - (article.paragraphs[index] ?? 0);
}

/** For offsets asked in ascending order: index of the last of the ascending `starts` at or before the offset, -1 before the first. */
function cursor(starts: readonly number[]): (offset: number) => number {
  let index = -1;
  return (offset) => {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= offset) index++;
    return index;
  };
}
