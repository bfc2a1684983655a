import { assemble } from './assemble';
import { agreeOnDate } from './dates/agree';
import { strayWitnesses, witnessesOf } from './dates/witnesses';
import type { Draft } from './draft';
import type { HeadItem } from './head/items';
import { matchHead } from './head/match';
import { articleNamer } from './identity';
import { languageOf } from './language';
import { languageStretches } from './languages';
import { type Reading, readBlocks } from './read';
import { withoutRelated } from './related';
import { classify } from './roles';
import { headlineOf, storyStarts } from './split';
import type { Article, ArticleDate } from './types';
import type { Unit } from './units';

/** Where the stories stand. */
export interface Page {
  readonly document: Document;
  readonly url: string | undefined;
}

/** Shorter remains (a date, a credit line) are no story. */
const SHORTEST_TEXT = 20;
/** An entry of a live blog without a date of its own takes the blog's, if the blog ran no longer than this many days; and is half as sure. */
const LONGEST_BLOG_DAYS = 1;
const INHERITED = 0.5;

/** Reads a unit and tells its stories apart. */
export function* readUnit(unit: Unit, reading: Reading, url: string | undefined): Generator<void, Draft[], void> {
  const blocks = yield* readBlocks(unit.parts, reading);
  const stated = statedLanguage(unit.root);
  const lang = languageOf(opening(blocks.map((block) => block.text)), stated);
  const reads = withoutRelated(yield* classify(blocks, lang), url);
  yield;
  const starts = storyStarts(reads);
  return starts.map((start, index) => {
    const own = reads.slice(start, starts[index + 1]);
    return { unit, reads: own, headline: headlineOf(own), head: [] };
  });
}

/** Gives each draft its metadata, date, language and name. */
export function* finish(found: readonly Draft[], items: readonly HeadItem[], page: Page): Generator<void, Article[], void> {
  const top = found.filter((draft) => !draft.unit.outer);
  const alone = top.length === 1 ? top[0] : undefined;
  const matched = matchHead(items, found, alone);
  const name = articleNamer();
  const dates = new Map<Unit, ArticleDate>();
  const articles: Article[] = [];
  for (const draft of found) {
    const story = { ...draft, head: matched.get(draft) ?? [] };
    const witnesses = witnessesOf(story, addressesOf(story, draft === alone, page));
    if (draft === alone) witnesses.push(...strayWitnesses(page.document, draft.unit.root, witnesses));
    const date = agreeOnDate(witnesses) ?? inherited(story, dates, witnesses.length);
    yield;
    if (date && runsShortly(story)) dates.set(draft.unit, date);
    const text = yield* assemble(story.reads, story.headline);
    if (text.text.length < SHORTEST_TEXT) continue;
    const title = titleOf(story, draft === alone);
    const lang = languageOf(text.text, statedLanguage(elementOf(story)));
    const languages = languageStretches(text.text, text.paragraphs, lang);
    const mixed = languages.length > 0 && { languages };
    articles.push({ id: name(title, text.text), root: draft.unit.root, title, lang, ...mixed, ...text, ...(date ? { date } : {}) });
    yield;
  }
  return articles;
}

function opening(texts: readonly string[]): string {
  let text = '';
  for (const each of texts) {
    if (text.length > 4000) break;
    text += `${each.slice(0, 4000)}\n`;
  }
  return text;
}

/** The element in which the story's running text begins: several stories may share one root. */
function elementOf(draft: Draft): Element {
  const body = draft.reads.find((read) => read.role === 'body') ?? draft.reads[0];
  return body?.block.stretches[0]?.node.parentElement ?? draft.unit.root;
}

function statedLanguage(element: Element): string | null | undefined {
  const stating = element.closest('[lang]') ?? element.ownerDocument.documentElement;
  return stating?.getAttribute('lang') ?? stating?.getAttribute('xml:lang');
}

function titleOf(draft: Draft, alone: boolean): string {
  if (draft.headline) return draft.headline.text;
  const stated = alone || draft.head.some((item) => item.isEntry) ? draft.head.find((item) => item.title !== undefined)?.title : undefined;
  return stated ?? '';
}

/** The addresses that are a story's own: the page's, where the story is the one it was loaded for, and the one its headline links to. */
function addressesOf(draft: Draft, alone: boolean, page: Page): string[] {
  const own = draft.headline?.block.href;
  const isPages = alone || draft.head.some((item) => item.url !== undefined && page.url !== undefined && samePath(item.url, page.url));
  return [...(own ? [own] : []), ...(isPages && page.url ? [page.url] : [])];
}

function samePath(address: string, url: string): boolean {
  try {
    return new URL(address, url).pathname === new URL(url).pathname;
  } catch {
    return false;
  }
}

function runsShortly(draft: Draft): boolean {
  return draft.head.every((item) => Math.abs((item.modified ?? 0) - (item.published ?? item.modified ?? 0)) <= LONGEST_BLOG_DAYS);
}

function inherited(draft: Draft, dates: ReadonlyMap<Unit, ArticleDate>, witnesses: number): ArticleDate | undefined {
  const date = draft.unit.outer && witnesses === 0 ? dates.get(draft.unit.outer) : undefined;
  return date && { ...date, confidence: date.confidence * INHERITED };
}
