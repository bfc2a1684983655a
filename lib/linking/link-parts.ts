import { splitLanguages, splitText, type TextPart } from './split-text';
import type { Steps } from './steps';
import type { ArticleText, LinkedArticle } from './types';

/** UTF-16 units that are linked in one go, a few milliseconds: nearly every article. A longer one is linked in parts. */
const WHOLE = 30_000;
/** UTF-16 units of a part: about a millisecond in running text, and well under eight in the densest. */
const PART = 5_000;

/** A part of an article as it was linked. */
export interface LinkedPart<Linked extends LinkedArticle> {
  /** UTF-16 offset of the part in the article. */
  readonly offset: number;
  readonly article: ArticleText;
  readonly linked: Linked;
}

/** The parts in which an article is to be linked, one after the other, so that others get their turn in between. Each is in one language. */
export function partsToLink(article: ArticleText): TextPart[] {
  return splitLanguages(article).flatMap(({ offset, article: part }) =>
    part.text.length <= WHOLE
      ? [{ offset, article: part }]
      : splitText(part, PART).map((piece) => ({ ...piece, offset: offset + piece.offset })),
  );
}

/**
 * Links an article part by part, each in the light of those before, in the steps of `link` and one more for each part. In an article of
 * several languages the parts before the first that is on topic are linked again, as parts of an article that is.
 */
export function* linkInParts<Linked extends LinkedArticle>(
  article: ArticleText,
  link: (part: ArticleText) => Steps<Linked>,
): Steps<LinkedPart<Linked>[]> {
  const memory = new PartMemory();
  const linkNext = function* ({ offset, article: part }: TextPart): Steps<LinkedPart<Linked>> {
    const linked = yield* link(memory.recall(part));
    memory.keep(linked);
    return { offset, article: part, linked };
  };
  const done: LinkedPart<Linked>[] = [];
  for (const part of partsToLink(article)) {
    yield;
    done.push(yield* linkNext(part));
  }
  if (!article.languages?.length || !memory.isOnTopic) return done;
  for (const [at, part] of done.entries()) {
    if (part.linked.relevance === 'on-topic') continue;
    yield;
    done[at] = yield* linkNext(part);
  }
  return done;
}

/** What the parts of an article that are linked tell the next: whom they named, and whether they are on topic. */
export class PartMemory {
  readonly #introduced = new Set<number>();
  #onTopic = false;

  /** One of the parts is about the topic. */
  get isOnTopic(): boolean {
    return this.#onTopic;
  }

  /** The part as it is to be linked. */
  recall(part: ArticleText): ArticleText {
    return {
      ...part,
      ...(this.#introduced.size > 0 && { introduced: [...this.#introduced] }),
      ...(this.#onTopic && { onTopic: true as const }),
    };
  }

  keep({ relevance, mentions }: LinkedArticle): void {
    if (relevance === 'on-topic') this.#onTopic = true;
    for (const { entity } of mentions) this.#introduced.add(entity);
  }
}
