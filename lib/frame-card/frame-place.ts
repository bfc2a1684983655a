import type { FramePlace } from '../message-parts/frame-card';

/**
 * Where a frame is among those of the page around it, without a word to the page: windows may be counted and compared across sites.
 *
 * @returns `undefined` where the page around is not the tab's own, and where the frame stands in a shadow tree: such frames are not counted.
 */
export function framePlace(window: Window): FramePlace | undefined {
  const { parent, top, innerWidth: width, innerHeight: height } = window;
  if (parent === window || parent !== top || width === 0 || height === 0) return undefined;
  const of = parent.length;
  for (let index = 0; index < of; index++) if (parent[index] === window) return { index, of, width, height };
  return undefined;
}

/** The element of the frame at a place; `undefined` when frames have come or gone since the place was found. */
export function frameElement(window: Window, { index, of }: FramePlace): HTMLIFrameElement | undefined {
  const wanted = window.length === of ? window[index] : undefined;
  if (!wanted) return undefined;
  return [...window.document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === wanted);
}
