import type { Box } from './travel';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the card goes, in CSS px of the viewport. */
export type Placement =
  | {
      readonly kind: 'floating';
      readonly side: 'below' | 'above' | 'after' | 'before';
      readonly left: number;
      readonly top: number;
      /** The card scrolls inside when it is higher. */
      readonly maxHeight: number;
    }
  /** The viewport's full width, at one of its edges. */
  | { readonly kind: 'sheet'; readonly edge: 'bottom' | 'top'; readonly maxHeight: number };

export interface PlacementInput {
  /** The boxes of the mark's letters, one or more a line; at least one. */
  readonly mark: readonly Box[];
  /** The card's natural size. */
  readonly card: Size;
  readonly viewport: Size;
  /** Writing direction of the text around the mark: the card's edge is aligned with the mark's start. */
  readonly direction: 'ltr' | 'rtl';
  /** Opened by touch. */
  readonly sheet: boolean;
}

/** Between mark and card, px. */
const GAP = 8;
/** Between card and viewport's edge, px. */
const MARGIN = 8;
/** A viewport narrower than this takes the card as a sheet, px. */
const NARROW = 480;
/** A card that must scroll in less height than this is better beside its mark, px. */
const LEAST_HEIGHT = 160;
/** Share of the viewport's height that a sheet takes at most. */
const SHEET_SHARE = 0.6;

/**
 * Places the card near its mark, inside the viewport, and never over the mark: below it, else above it, else beside it, else on the side
 * with more room, scrolling inside. Pure. CSS anchor positioning does this for elements, but a mark is no element.
 */
export function place(input: PlacementInput): Placement {
  const { card, viewport, direction } = input;
  const mark = union(input.mark);
  if (input.sheet || viewport.width < NARROW) return sheet(mark, viewport);
  const below = viewport.height - MARGIN - (mark.bottom + GAP);
  const above = mark.top - GAP - MARGIN;
  const left = alignedLeft(input.mark, card.width, viewport.width, direction);
  if (card.height <= below) return { kind: 'floating', side: 'below', left, top: mark.bottom + GAP, maxHeight: below };
  if (card.height <= above) return { kind: 'floating', side: 'above', left, top: mark.top - GAP - card.height, maxHeight: above };
  if (Math.max(below, above) < Math.min(card.height, LEAST_HEIGHT)) {
    const beside = placeBeside(mark, input);
    if (beside) return beside;
  }
  if (below >= above) return { kind: 'floating', side: 'below', left, top: mark.bottom + GAP, maxHeight: Math.max(below, 0) };
  return { kind: 'floating', side: 'above', left, top: MARGIN, maxHeight: Math.max(above, 0) };
}

/** Whether a part of a mark is inside the viewport. */
export function isInSight(mark: readonly Box[], { width, height }: Size): boolean {
  return mark.some((rect) => rect.bottom > 0 && rect.top < height && rect.right > 0 && rect.left < width);
}

function placeBeside(mark: Box, { card, viewport, direction }: PlacementInput): Placement | undefined {
  const maxHeight = viewport.height - 2 * MARGIN;
  const top = clamp(mark.top, MARGIN, viewport.height - MARGIN - Math.min(card.height, maxHeight));
  const right = viewport.width - MARGIN - (mark.right + GAP) >= card.width ? mark.right + GAP : undefined;
  const left = mark.left - GAP - MARGIN >= card.width ? mark.left - GAP - card.width : undefined;
  const [after, before] = direction === 'ltr' ? [right, left] : [left, right];
  if (after !== undefined) return { kind: 'floating', side: 'after', left: after, top, maxHeight };
  if (before !== undefined) return { kind: 'floating', side: 'before', left: before, top, maxHeight };
  return undefined;
}

function sheet(mark: Box, viewport: Size): Placement {
  const maxHeight = Math.floor(viewport.height * SHEET_SHARE);
  const coversAtBottom = mark.bottom + GAP > viewport.height - maxHeight;
  // At the bottom, where the thumb is, unless that hides what was tapped.
  if (!coversAtBottom) return { kind: 'sheet', edge: 'bottom', maxHeight };
  return { kind: 'sheet', edge: 'top', maxHeight: Math.max(0, Math.min(maxHeight, Math.floor(mark.top - GAP))) };
}

/** The start of the mark's first line where the card is below or above all of its lines. */
function alignedLeft(mark: readonly Box[], width: number, viewportWidth: number, direction: 'ltr' | 'rtl'): number {
  const first = mark[0];
  if (!first) return MARGIN;
  const wanted = direction === 'ltr' ? first.left : first.right - width;
  return clamp(wanted, MARGIN, viewportWidth - MARGIN - width);
}

function union(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** The lower bound wins when the bounds cross. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
