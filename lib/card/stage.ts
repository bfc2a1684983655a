import type { CardHost } from './host';
import type { MachineEvent } from './machine-types';
import type { CardProps } from './source';
import type { Box } from './travel';

/** Where a mark stands, and how its card is to stand beside it. */
export interface Spot {
  /** The boxes of the mark's letters, one or more a line, in CSS px of the viewport of the mark's own document; at least one. */
  readonly mark: readonly Box[];
  /** Writing direction of the text around the mark. */
  readonly direction: 'ltr' | 'rtl';
  /** Opened by touch: at the window's edge. */
  readonly sheet: boolean;
}

/** Where cards are shown: the mark's own document, or that of the page around its frame. Knows nothing of what a card is about. */
export interface CardStage {
  /** The card's box, in CSS px of the viewport of the mark's document; `undefined` while none is shown. */
  readonly box: Box | undefined;
  /** A card may be wanted soon. */
  prepare(): void;
  /** Shows a card, or shows it changed. Without a spot it stays where it is. */
  show(props: CardProps, spot: Spot | undefined): void;
  /** Puts the card beside its mark again. False when the mark is out of sight. */
  follow(spot: Spot): boolean;
  /**
   * Moves the focus into the card that shows.
   *
   * @param returnTo - What gets the focus back in the end, instead of the element that had it before the card.
   */
  focus(returnTo?: HTMLElement): void;
  /** Takes the card away; with `returnFocus` the focus goes back to where it was before the card took it. */
  hide(returnFocus: boolean): void;
}

export interface StageContext {
  readonly window: Window;
  readonly host: CardHost;
  /** What the reader does where the page's own listeners do not hear it. */
  readonly tell: (event: MachineEvent<never>) => void;
}

/** Makes a stage, which ends with the signal. */
export type CreateStage = (context: StageContext, signal: AbortSignal) => CardStage;
