import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacementInput, place } from './position';
import type { Box } from './travel';

const viewport = { width: 1000, height: 800 };
const card = { width: 376, height: 300 };
const line = (left: number, top: number, width = 80): Box => ({ left, top, right: left + width, bottom: top + 20 });
const input = (change: Partial<PlacementInput>): PlacementInput => ({
  mark: [line(100, 100)],
  card,
  viewport,
  direction: 'ltr',
  sheet: false,
  ...change,
});

describe('place', () => {
  it('puts the card below the mark, aligned with its start', () => {
    expect(place(input({}))).toEqual({ kind: 'floating', side: 'below', left: 100, top: 128, maxHeight: 664 });
  });

  it('aligns with the right edge in right-to-left text', () => {
    expect(place(input({ mark: [line(600, 100)], direction: 'rtl' }))).toMatchObject({ left: 304 });
  });

  it('turns to above near the lower edge', () => {
    expect(place(input({ mark: [line(100, 700)] }))).toMatchObject({ side: 'above', top: 392 });
  });

  it('stays inside the viewport at its sides', () => {
    expect(place(input({ mark: [line(950, 100, 40)] }))).toMatchObject({ left: 616 });
    expect(place(input({ mark: [line(2, 100, 40)], direction: 'rtl' }))).toMatchObject({ left: 8 });
  });

  it('scrolls inside on the side with more room when it is too high for both', () => {
    expect(place(input({ mark: [line(100, 300)], card: { width: 376, height: 700 } }))).toMatchObject({ side: 'below', maxHeight: 464 });
    expect(place(input({ mark: [line(100, 500)], card: { width: 376, height: 700 } }))).toMatchObject({
      side: 'above',
      top: 8,
      maxHeight: 484,
    });
  });

  it('goes beside the mark where there is no room above and below', () => {
    const low = { width: 1000, height: 240 };
    expect(place(input({ mark: [line(100, 100)], viewport: low }))).toMatchObject({ side: 'after', left: 188, top: 8 });
    expect(place(input({ mark: [line(700, 100)], viewport: low }))).toMatchObject({ side: 'before', left: 316 });
    expect(place(input({ mark: [line(700, 100)], viewport: low, direction: 'rtl' }))).toMatchObject({ side: 'after', left: 316 });
  });

  it('is a sheet in narrow windows and for touch, on the edge away from the mark', () => {
    const narrow = { width: 360, height: 700 };
    expect(place(input({ viewport: narrow }))).toEqual({ kind: 'sheet', edge: 'bottom', maxHeight: 420 });
    expect(place(input({ viewport: narrow, mark: [line(20, 500)] }))).toEqual({ kind: 'sheet', edge: 'top', maxHeight: 420 });
    expect(place(input({ sheet: true }))).toMatchObject({ kind: 'sheet', edge: 'bottom' });
  });

  it('never covers the mark and stays inside the viewport, wherever the mark is seen', () => {
    const anyInput = fc
      .record({
        width: fc.integer({ min: 320, max: 2000 }),
        height: fc.integer({ min: 320, max: 1400 }),
        x: fc.double({ min: 0, max: 1, noNaN: true }),
        y: fc.double({ min: 0, max: 1, noNaN: true }),
        lines: fc.integer({ min: 1, max: 3 }),
        cardWidth: fc.integer({ min: 200, max: 376 }),
        cardHeight: fc.integer({ min: 60, max: 560 }),
        direction: fc.constantFrom('ltr' as const, 'rtl' as const),
        sheet: fc.boolean(),
      })
      .map(({ width, height, x, y, lines, cardWidth, cardHeight, direction, sheet }) => {
        const top = y * (height - 20 * lines);
        const mark = Array.from({ length: lines }, (_, index) => line(x * (width - 80), top + index * 20));
        return input({
          mark,
          viewport: { width, height },
          card: { width: Math.min(cardWidth, width - 16), height: cardHeight },
          direction,
          sheet,
        });
      });
    fc.assert(
      fc.property(anyInput, (given) => {
        const placement = place(given);
        const { width, height } = given.viewport;
        const shown = Math.min(given.card.height, placement.maxHeight);
        const box =
          placement.kind === 'sheet'
            ? {
                left: 0,
                right: width,
                top: placement.edge === 'top' ? 0 : height - shown,
                bottom: placement.edge === 'top' ? shown : height,
              }
            : { left: placement.left, right: placement.left + given.card.width, top: placement.top, bottom: placement.top + shown };
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(-1e-9);
        expect(box.right).toBeLessThanOrEqual(width + 1e-9);
        expect(box.bottom).toBeLessThanOrEqual(height + 1e-9);
        for (const mark of given.mark) {
          const apart = box.right <= mark.left || mark.right <= box.left || box.bottom <= mark.top + 1e-9 || mark.bottom <= box.top + 1e-9;
          expect(apart).toBe(true);
        }
      }),
    );
  });
});
