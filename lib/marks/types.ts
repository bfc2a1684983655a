import type { EntryView, SenseView } from '../corpus/views';
import type { DayNumber } from '../time/types';

/** A piece of a mention inside one text node. */
export interface NodeSpan {
  readonly node: Text;
  /** UTF-16 offsets in `node.data`, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What was read there, as `asRead` gives it; a span whose node says something else is stale. */
  readonly text: string;
}

/** A linked name in the page, found again in the document. */
export interface PageMention {
  /** Id of the article (`Article.id`). */
  readonly article: string;
  /** UTF-16 offsets in the article's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly entry: EntryView;
  /** 0..1 */
  readonly score: number;
  /** The article's date; absent when unknown. */
  readonly date?: DayNumber;
  /** Present where the name may stand for a government too. */
  readonly sense?: SenseView;
  /**
   * At least one; several where the name runs across inline elements. Set anew by whoever owns the marks when the page replaces the nodes by
   * others with the same text: the mention stays the same.
   */
  spans: readonly NodeSpan[];
}
