import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headsTowards } from './travel';

const box = { left: 100, top: 200, right: 400, bottom: 500 };

describe('headsTowards', () => {
  it.each([
    ['straight down to the card below', { x: 200, y: 100 }, { x: 200, y: 120 }, true],
    ['aslant, inside the triangle', { x: 110, y: 100 }, { x: 150, y: 130 }, true],
    ['along the line, past the card', { x: 110, y: 100 }, { x: 160, y: 101 }, false],
    ['away from it', { x: 200, y: 100 }, { x: 200, y: 90 }, false],
    ['not moving', { x: 200, y: 100 }, { x: 200, y: 100 }, false],
    ['up to the card above', { x: 200, y: 600 }, { x: 210, y: 560 }, true],
    ['sideways to the card beside', { x: 20, y: 300 }, { x: 60, y: 310 }, true],
    ['from a corner outwards', { x: 50, y: 150 }, { x: 40, y: 200 }, false],
  ])('%s', (_, from, to, expected) => {
    expect(headsTowards(from, to, box)).toBe(expected);
  });

  it('says yes to every step straight at a point inside the box', () => {
    const outside = fc
      .record({ x: fc.integer({ min: -500, max: 1000 }), y: fc.integer({ min: -500, max: 1000 }) })
      .filter(({ x, y }) => x < box.left || x > box.right || y < box.top || y > box.bottom);
    const inside = fc.record({ x: fc.integer({ min: 101, max: 399 }), y: fc.integer({ min: 201, max: 499 }) });
    fc.assert(
      fc.property(outside, inside, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (from, aim, share) => {
        const to = { x: from.x + (aim.x - from.x) * share, y: from.y + (aim.y - from.y) * share };
        expect(headsTowards(from, to, box)).toBe(true);
      }),
    );
  });

  it('says no to every step straight away from the box', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 800 }), fc.integer({ min: 1, max: 199 }), fc.integer({ min: 1, max: 90 }), (x, y, step) => {
        expect(headsTowards({ x, y }, { x, y: y - step }, box)).toBe(false);
      }),
    );
  });
});
