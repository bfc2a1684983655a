import type { CardView, WhyView } from '../corpus/views';
import type { PageMention } from '../marks/types';
import type { NameLink } from './source';

/** A card that shows, and how. */
export interface Shown {
  readonly mention: PageMention;
  readonly sheet: boolean;
  readonly mode: 'tooltip' | 'dialog';
  readonly pinned: boolean;
  /** The card asked for and, inside it, those opened from it; the last one shows. */
  readonly views: readonly CardView[];
  /** Names in the text of the card that shows. */
  readonly names: readonly NameLink[];
  readonly explanation?: WhyView;
}

/** The same card without the answer to "Why this?". */
export function withoutExplanation({ explanation: _, ...shown }: Shown): Shown {
  return shown;
}
