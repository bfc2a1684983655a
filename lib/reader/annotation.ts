import type { Article } from '../article/types';
import type { EntryView } from '../corpus/views';
import type { ArticleText } from '../linking/types';
import { type Answer, type BackgroundContract, MENTION_STRIDE, type Request } from '../messages';

/** A name found in an article's text. Offsets in UTF-16 units, end exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly entry: EntryView;
  /** 0..1 */
  readonly score: number;
}

/** What the background says about one article. */
export interface Annotation {
  readonly relevance: 'on-topic' | 'passing' | 'off-topic';
  readonly found: readonly Found[];
}

type Annotate = (request: Request<BackgroundContract, 'page.annotate'>) => Promise<Answer<BackgroundContract, 'page.annotate'>>;

/** Text sent in one message, UTF-16 units: copying it out of the page stays far below a long task. */
const MESSAGE_UNITS = 400_000;
/** Articles sent in one message; the contract allows more. */
const MESSAGE_ARTICLES = 500;

/**
 * Asks the background for the names in articles, and remembers the answers: a page that grows or re-renders asks for what is new only.
 * Forget the object when the corpus changes.
 */
export class Annotator {
  readonly #annotate: Annotate;
  #known = new Map<string, Annotation>();

  constructor(annotate: Annotate) {
    this.#annotate = annotate;
  }

  /**
   * @returns One annotation for each article, in order.
   * @throws Whatever the sending of a message throws: no background, no answer in time.
   */
  async annotate(articles: readonly Article[]): Promise<Annotation[]> {
    const known = new Map<string, Annotation>();
    const unknown = articles.filter((article) => !this.#known.has(keyOf(article)));
    for (const batch of batches(unknown)) {
      const answer = decode(await this.#annotate({ articles: batch.map(articleText) }));
      batch.forEach((article, index) => {
        known.set(keyOf(article), answer[index] ?? { relevance: 'off-topic', found: [] });
      });
    }
    const result = articles.map((article) => {
      const key = keyOf(article);
      const annotation = known.get(key) ?? this.#known.get(key) ?? { relevance: 'off-topic', found: [] };
      known.set(key, annotation);
      return annotation;
    });
    // What has left the page is forgotten.
    this.#known = known;
    return result;
  }
}

/** An article as the linker reads it. */
export function articleText(article: Article): Request<BackgroundContract, 'page.explain'>['article'] & ArticleText {
  return {
    text: article.text,
    lang: article.lang,
    ...(article.date && { date: article.date.day }),
    paragraphs: [...article.paragraphs],
    headlines: article.headlines.map(([start, end]): [number, number] => [start, end]),
  };
}

function keyOf({ text, lang, date }: Article): string {
  return `${lang} ${date?.day ?? ''} ${text}`;
}

function batches(articles: readonly Article[]): Article[][] {
  const result: Article[][] = [];
  let units = 0;
  for (const article of articles) {
    const last = result.at(-1);
    if (last && last.length < MESSAGE_ARTICLES && units + article.text.length <= MESSAGE_UNITS) {
      last.push(article);
      units += article.text.length;
    } else {
      result.push([article]);
      units = article.text.length;
    }
  }
  return result;
}

/** Mentions travel flat: [article, start, end, entry, score in thousandths] each. Those that refer to nothing are left out. */
function decode({ relevance, entries, mentions }: Answer<BackgroundContract, 'page.annotate'>): Annotation[] {
  const annotations = relevance.map((value) => ({ relevance: value, found: [] as Found[] }));
  for (let at = 0; at + MENTION_STRIDE <= mentions.length; at += MENTION_STRIDE) {
    const [article = -1, start = 0, end = 0, entryIndex = -1, score = 0] = mentions.slice(at, at + MENTION_STRIDE);
    const entry = entries[entryIndex];
    if (entry) annotations[article]?.found.push({ start, end, entry, score: score / 1000 });
  }
  for (const { found } of annotations) found.sort((a, b) => a.start - b.start);
  return annotations;
}
