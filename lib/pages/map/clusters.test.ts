import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clustersOf } from './clusters';

const spot = fc.record({ x: fc.double({ min: 0, max: 100, noNaN: true }), y: fc.double({ min: 0, max: 100, noNaN: true }) });
const spots = fc.array(spot, { maxLength: 40 }).map((all) => all.map((one, place) => ({ ...one, place })));

it('gathers every place once, each near its sign, and no two signs are too close', () => {
  fc.assert(
    fc.property(spots, (given) => {
      const clusters = clustersOf(given, 16);
      expect(clusters.flatMap(({ places }) => places).sort((a, b) => a - b)).toEqual(given.map(({ place }) => place));
      clusters.forEach(({ x, y, places }, at) => {
        expect(given[places[0]]).toMatchObject({ x, y });
        for (const place of places) expect(Math.hypot((given[place]?.x ?? 0) - x, (given[place]?.y ?? 0) - y)).toBeLessThan(16);
        for (const other of clusters.slice(at + 1)) expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(16);
      });
    }),
  );
});

it('leaves a place alone when it shall be', () => {
  const given = [0, 1, 2].map((place) => ({ x: 5, y: 5, place }));
  expect(clustersOf(given, 16, (place) => place === 1).map(({ places }) => places)).toEqual([[0, 2], [1]]);
});
