import type { Size } from '../card/position';
import type { Box } from '../card/travel';

/** Where a frame's viewport lies in that of the page around it: its corner, in CSS px of the page, and how many of these one of its own takes. */
export interface FrameView {
  readonly left: number;
  readonly top: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** What an element has around its content at one edge each, CSS px before any transform. */
interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where a frame's viewport lies. Pure.
 *
 * @param rect - The frame's element as it is seen, in the page's viewport.
 * @param layout - The element's size before any transform.
 * @param edges - The element's border and padding.
 * @param viewport - The size of the frame's viewport in its own px.
 */
export function viewOf(rect: Box, layout: Size, edges: Edges, viewport: Size): FrameView {
  const seen = { width: rect.right - rect.left, height: rect.bottom - rect.top };
  // A transform scales the edges with the rest.
  const x = layout.width > 0 ? seen.width / layout.width : 1;
  const y = layout.height > 0 ? seen.height / layout.height : 1;
  return {
    left: rect.left + edges.left * x,
    top: rect.top + edges.top * y,
    scaleX: (seen.width - (edges.left + edges.right) * x) / viewport.width,
    scaleY: (seen.height - (edges.top + edges.bottom) * y) / viewport.height,
  };
}

/** Where the viewport of a frame's element lies now. */
export function viewOfElement(element: HTMLElement, viewport: Size): FrameView {
  const style = getComputedStyle(element);
  const edge = (side: string) => lengthOf(style, `border-${side}-width`) + lengthOf(style, `padding-${side}`);
  const edges = { left: edge('left'), top: edge('top'), right: edge('right'), bottom: edge('bottom') };
  const layout = { width: element.offsetWidth, height: element.offsetHeight };
  return viewOf(element.getBoundingClientRect(), layout, edges, viewport);
}

function lengthOf(style: CSSStyleDeclaration, property: string): number {
  return Number.parseFloat(style.getPropertyValue(property)) || 0;
}

/** A box of the frame in the page's viewport. */
export function toPage({ left, top, scaleX, scaleY }: FrameView, box: Box): Box {
  return {
    left: left + box.left * scaleX,
    top: top + box.top * scaleY,
    right: left + box.right * scaleX,
    bottom: top + box.bottom * scaleY,
  };
}

/** A box of the page in the frame's viewport; `undefined` where the frame is too thin to have one. */
export function toFrame({ left, top, scaleX, scaleY }: FrameView, box: Box): Box | undefined {
  if (!(scaleX > 0 && scaleY > 0)) return undefined;
  return {
    left: (box.left - left) / scaleX,
    top: (box.top - top) / scaleY,
    right: (box.right - left) / scaleX,
    bottom: (box.bottom - top) / scaleY,
  };
}
