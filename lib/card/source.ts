import type { CardView, SenseView, WhyView } from '../corpus/views';
import type { PageMention } from '../marks/types';
import type { DayNumber } from '../time/types';

/** A name in a card's own text, and whose it is. */
export interface NameLink {
  readonly text: string;
  readonly id: string;
}

/** Where the cards come from. Nothing here throws: what cannot be had is `undefined`. */
export interface CardSource {
  /** The card, if it is in the tab already. `date` is the article's; absent = unknown. */
  peek(id: string, date: DayNumber | undefined): CardView | undefined;
  load(id: string, date: DayNumber | undefined): Promise<CardView | undefined>;
  /** The card with the entity's whole timeline. */
  loadWhole(id: string, date: DayNumber | undefined): Promise<CardView | undefined>;
  /** The names in the card's own text that have cards themselves; empty when they cannot be had. */
  names(view: CardView): Promise<readonly NameLink[]>;
  explain(mention: PageMention): Promise<WhyView | undefined>;
}

/** An entity by id and headword. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A name with two readings as it stands in the text. */
export interface MentionSense extends SenseView {
  readonly surface: string;
}

/** What the card component is given; a subset of its props, so that `lib` need not know the component. */
export interface CardProps {
  readonly view: CardView;
  readonly mode: 'tooltip' | 'dialog';
  readonly pinned: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly theme: 'light' | 'dark';
  readonly explanation: WhyView | undefined;
  /** Which of its two readings the name has in the text, in the card of the mention itself. */
  readonly sense: MentionSense | undefined;
  /** Names in the card's text that lead to their own cards. */
  readonly names: readonly NameLink[];
  /** Goes back to the card from which this one was opened; absent in the first. */
  readonly onBack: (() => void) | undefined;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onWhy: () => void;
  readonly onOpenEntity: (id: string) => void;
  readonly onFullTimeline: () => void;
  readonly onOpenPage: () => void;
  readonly onSiteOff: (() => void) | undefined;
  readonly onCorrect: (instead: Named | undefined, everywhere: boolean) => Promise<void>;
  readonly onSearch: (query: string) => Promise<readonly Named[]>;
  readonly onPause: (() => void) | undefined;
}

/** Renders the card into the container at once; `undefined` takes it out again. */
export type RenderCard = (container: HTMLElement, props: CardProps | undefined) => void;
