import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaLabel, placeLabels, riverLabel } from './labels';
import { Room } from './room';

describe('names on the map', () => {
  it('never lie on each other or on a marker', () => {
    const spot = fc.record({
      x: fc.double({ min: 0, max: 400, noNaN: true }),
      y: fc.double({ min: 0, max: 300, noNaN: true }),
      text: fc.string({ maxLength: 14 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 30 }), (spots) => {
        const labels = placeLabels(spots, 7, new Room(400, 300));
        const boxes = labels.map(({ index, x, y, anchor }) => {
          const long = (spots[index]?.text.length ?? 0) * 6.2;
          const left = { start: x, end: x - long, middle: x - long / 2 }[anchor];
          return { index, left, right: left + long, top: y - 10, bottom: y + 3 };
        });
        for (const box of boxes) {
          for (const other of boxes) {
            if (other === box) continue;
            expect(box.left >= other.right || other.left >= box.right || box.top >= other.bottom || other.top >= box.bottom).toBe(true);
          }
          spots.forEach(({ x, y }, at) => {
            if (at !== box.index) expect(box.left >= x + 7 || x - 7 >= box.right || box.top >= y + 7 || y - 7 >= box.bottom).toBe(true);
          });
        }
      }),
    );
  });

  it('of a river stands as near to its middle as there is room', () => {
    const river = [Array.from({ length: 41 }, (_, at) => ({ x: 10 * at, y: 150 }))];
    const free = riverLabel('Long River', river, new Room(400, 300));
    expect(Math.abs((free?.x ?? 0) - 200)).toBeLessThan(30);
    const room = new Room(400, 300);
    room.take({ left: 100, right: 400, top: 0, bottom: 300 });
    expect(riverLabel('Long River', river, room)?.x).toBeLessThan(100);
    room.take({ left: 0, right: 100, top: 0, bottom: 300 });
    expect(riverLabel('Long River', river, room)).toBeUndefined();
    expect(riverLabel('Long River', [], new Room(400, 300))).toBeUndefined();
  });

  it('of an area stands at the first spot that is free', () => {
    const room = new Room(400, 300);
    const spots = [
      { x: 200, y: 150 },
      { x: 200, y: 100 },
    ];
    expect(areaLabel('Here', spots, room)?.y).toBe(150);
    expect(areaLabel('There', spots, room)?.y).toBe(100);
    expect(areaLabel('Nowhere', spots, room)).toBeUndefined();
  });
});
