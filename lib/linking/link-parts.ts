import { splitText, type TextPart } from './split-text';
import type { ArticleText, LinkedArticle } from './types';

/** UTF-16 units that are linked in one go, a few milliseconds: nearly every article. A longer one is linked in parts. */
const WHOLE = 30_000;
/** UTF-16 units of a part: about a millisecond in running text, and well under eight in the densest. */
const PART = 5_000;

/** The parts in which an article is to be linked, one after the other, so that others get their turn in between. */
export function partsToLink(article: ArticleText): TextPart[] {
  return article.text.length <= WHOLE ? [{ offset: 0, article }] : splitText(article, PART);
}

/** What the parts of an article that are linked tell the next: whom they named, and whether they are on topic. */
export class PartMemory {
  readonly #introduced = new Set<number>();
  #onTopic = false;

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
