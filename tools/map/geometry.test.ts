import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing, type Extent, type Point, simplify } from './geometry';
import { countriesOf } from './topology';

const EXTENT: Extent = [0, 0, 10, 10];
const area = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => sum + x * (ring[(at + 1) % ring.length]?.[1] ?? 0) - (ring[(at + 1) % ring.length]?.[0] ?? 0) * y, 0),
  ) / 2;

describe('cutting to the extent', () => {
  it('keeps the common part of two rectangles', () => {
    const side = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(side, side, ([x, width], [y, height]) => {
        const ring: Point[] = [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ];
        const common = Math.max(0, Math.min(10, x + width) - Math.max(0, x)) * Math.max(0, Math.min(10, y + height) - Math.max(0, y));
        expect(area(clipRing(ring, EXTENT))).toBeCloseTo(common);
      }),
    );
  });

  it('keeps the stretches of a line that are within, up to the edge and beyond by one point', () => {
    const line: Point[] = [
      [-5, 5],
      [5, 5],
      [15, 5],
      [25, 5],
      [15, 6],
      [5, 6],
    ];
    expect(clipLine(line, EXTENT)).toEqual([
      [
        [-5, 5],
        [5, 5],
        [15, 5],
      ],
      [
        [15, 6],
        [5, 6],
      ],
    ]);
  });
});

it('leaves out points that hardly depart from the line', () => {
  const line: Point[] = [
    [0, 0],
    [1, 0.01],
    [2, 0],
    [3, 4],
    [4, 0],
  ];
  expect(simplify(line, 0.1)).toEqual([
    [0, 0],
    [2, 0],
    [3, 4],
    [4, 0],
  ]);
});

it('joins the arcs of a topology, backwards where they are complements', () => {
  const file = {
    transform: { scale: [1, 1], translate: [10, 20] },
    arcs: [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [0, 0],
        [0, 1],
        [1, -1],
      ],
    ],
    objects: { countries: { geometries: [{ type: 'Polygon', arcs: [[1, -1]], properties: { name: 'Here' } }] } },
  };
  expect(countriesOf(file)).toEqual([
    {
      name: 'Here',
      rings: [
        [
          [10, 20],
          [10, 21],
          [11, 20],
          [10, 20],
        ],
      ],
    },
  ]);
});
