import { describe, expect, it } from 'vitest';
import { toFrame, toPage, viewOf } from './frame-view';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const NO_EDGES = box(0, 0, 0, 0);

describe('viewOf', () => {
  it('begins behind border and padding', () => {
    const view = viewOf(box(100, 50, 430, 180), { width: 330, height: 130 }, box(15, 15, 15, 15), { width: 300, height: 100 });
    expect(view).toEqual({ left: 115, top: 65, scaleX: 1, scaleY: 1 });
  });

  it('is scaled as the page has scaled the element, edges and all', () => {
    const view = viewOf(box(100, 50, 265, 180), { width: 330, height: 130 }, box(15, 15, 15, 15), { width: 300, height: 100 });
    expect(view).toEqual({ left: 107.5, top: 65, scaleX: 0.5, scaleY: 1 });
  });

  it('is scaled where the frame has px of its own, as under a zoom', () => {
    expect(viewOf(box(0, 0, 300, 100), { width: 300, height: 100 }, NO_EDGES, { width: 150, height: 50 })).toMatchObject({
      scaleX: 2,
      scaleY: 2,
    });
  });
});

describe('a box of the frame', () => {
  const view = { left: 107.5, top: 65, scaleX: 0.5, scaleY: 2 };

  it('is found in the page, and back', () => {
    const inPage = toPage(view, box(10, 20, 30, 40));
    expect(inPage).toEqual(box(112.5, 105, 122.5, 145));
    expect(toFrame(view, inPage)).toEqual(box(10, 20, 30, 40));
  });

  it('has no place in a frame without extent', () => {
    expect(toFrame({ ...view, scaleX: 0 }, box(1, 2, 3, 4))).toBeUndefined();
  });
});
