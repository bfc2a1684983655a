import type { Article } from '../article/types';
import type { Language } from '../corpus/kinds';
import type { EntryView, SenseView } from '../corpus/views';
import { carriedByPage } from '../linking/page-topic';
import { splitText, type TextPart } from '../linking/split-text';
import type { ArticleText } from '../linking/types';
import { type Answer, type BackgroundContract, type DeepReadonly, MENTION_STRIDE, type Request } from '../messages';
import { articlesAround } from './articles-around';
import type { Ask } from './ask';

/** A name found in an article's text. Offsets in UTF-16 units, end exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly entry: EntryView;
  /** 0..1 */
  readonly score: number;
  readonly sense?: SenseView;
}

/** What the background says about one article. */
export interface Annotation {
  readonly relevance: 'on-topic' | 'passing' | 'off-topic';
  readonly found: readonly Found[];
}

/** Text sent in one message, UTF-16 units: sending it and taking the answer in stays far below a long task. */
const MESSAGE_UNITS = 200_000;
/** Parts of articles sent in one message; the contract allows more. */
const MESSAGE_PARTS = 500;
const STRONGEST_FIRST = ['on-topic', 'passing', 'off-topic'] as const;

/** A stretch of an article, and whose it is. */
interface Part extends TextPart {
  readonly key: string;
}

/**
 * Asks the background for the names in articles, and remembers the answers: a page that grows or re-renders asks for what is new only.
 * Forget the object when the corpus changes.
 */
export class Annotator {
  readonly #annotate: Ask<'page.annotate'>;
  #known = new Map<string, Annotation>();
  /** Of articles that are on topic only because their page is. */
  #carried = new Map<string, Annotation>();

  constructor(annotate: Ask<'page.annotate'>) {
    this.#annotate = annotate;
  }

  /**
   * @returns One annotation for each article, in order.
   * @throws Whatever the sending of a message throws: no background, no answer in time.
   */
  async annotate(articles: readonly Article[]): Promise<Annotation[]> {
    const keys = articles.map(keyOf);
    // What has left the page is forgotten.
    this.#known = await this.#ask(new Map(articles.map((article, index) => [keys[index] ?? '', articleText(article)])), this.#known);
    const alone = keys.map((key) => this.#known.get(key) ?? NOTHING);
    const around = articlesAround(articles);
    const carried = carriedByPage(
      articles.map(({ text }, index) => ({ length: text.length, around: around[index], ...(alone[index] ?? NOTHING) })),
    );
    this.#carried = await this.#ask(
      new Map(articles.flatMap((article, index) => (carried.includes(index) ? [[keys[index] ?? '', inTopic(article)]] : []))),
      this.#carried,
    );
    return keys.map((key, index) => this.#carried.get(key) ?? alone[index] ?? NOTHING);
  }

  /** Annotations of all `articles` by key: those known before, the others from the background. */
  async #ask(articles: ReadonlyMap<string, ArticleText>, before: ReadonlyMap<string, Annotation>): Promise<Map<string, Annotation>> {
    const known = new Map<string, Annotation>();
    const parts: Part[] = [];
    for (const [key, article] of articles) {
      const annotation = before.get(key);
      if (annotation) known.set(key, annotation);
      else parts.push(...splitText(article).map((part) => ({ key, ...part })));
    }
    for (const batch of batches(parts)) {
      const answer = decode(await this.#annotate({ articles: batch.map(({ article }) => requestOf(article)) }));
      for (const [index, { key, offset }] of batch.entries()) known.set(key, joined(known.get(key), answer[index], offset));
    }
    return known;
  }
}

/** An article as the linker reads it. */
export function articleText({ text, lang, languages, date, paragraphs, headlines }: Article): ArticleText {
  return { text, lang, ...(languages && { languages }), ...(date && { date: date.day }), paragraphs, headlines };
}

/** An article whose page says that it is on topic, as the linker reads it. */
function inTopic(article: Article): ArticleText {
  return { ...articleText(article), onTopic: true };
}

/** An article's text as it travels. */
export function requestOf({
  paragraphs,
  headlines,
  languages,
  ...article
}: ArticleText): Request<BackgroundContract, 'page.explain'>['article'] {
  return {
    ...article,
    ...(languages && { languages: languages.map(([start, lang]): [number, Language] => [start, lang]) }),
    ...(paragraphs && { paragraphs: [...paragraphs] }),
    ...(headlines && { headlines: headlines.map(([start, end]): [number, number] => [start, end]) }),
  };
}

const NOTHING: Annotation = { relevance: 'off-topic', found: [] };

/** What is known of an article together with what was found in its next part. */
function joined(before = NOTHING, part = NOTHING, offset: number): Annotation {
  const relevance = STRONGEST_FIRST.find((one) => one === before.relevance || one === part.relevance) ?? 'off-topic';
  if (offset === 0) return part;
  const moved = part.found.map((found) => ({ ...found, start: found.start + offset, end: found.end + offset }));
  return { relevance, found: [...before.found, ...moved] };
}

function keyOf({ text, lang, date }: Article): string {
  return `${lang} ${date?.day ?? ''} ${text}`;
}

function batches(parts: readonly Part[]): Part[][] {
  const result: Part[][] = [];
  let units = 0;
  for (const part of parts) {
    const { length } = part.article.text;
    const last = result.at(-1);
    if (last && last.length < MESSAGE_PARTS && units + length <= MESSAGE_UNITS) {
      last.push(part);
      units += length;
    } else {
      result.push([part]);
      units = length;
    }
  }
  return result;
}

/** Mentions travel flat: [article, start, end, entry, score in thousandths, sense] each. Those that refer to nothing are left out. */
function decode({ relevance, entries, senses, mentions }: DeepReadonly<Answer<BackgroundContract, 'page.annotate'>>): Annotation[] {
  const annotations = relevance.map((value) => ({ relevance: value, found: [] as Found[] }));
  for (let at = 0; at + MENTION_STRIDE <= mentions.length; at += MENTION_STRIDE) {
    const [article = -1, start = 0, end = 0, entryIndex = -1, score = 0, senseIndex = -1] = mentions.slice(at, at + MENTION_STRIDE);
    const entry = entries[entryIndex];
    const sense = senses[senseIndex];
    if (entry) annotations[article]?.found.push({ start, end, entry, score: score / 1000, ...(sense && { sense }) });
  }
  for (const { found } of annotations) found.sort((a, b) => a.start - b.start);
  return annotations;
}
