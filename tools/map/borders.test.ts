import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedBorders } from './borders';
import type { Point } from './geometry';
import { roomiest } from './roomiest';

/** The ring around a cell of a grid, point for point like its neighbours'. */
const cell = (x: number, y: number): Point[] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];
const length = (line: readonly Point[]): number =>
  line.reduce((sum, [x, y], at) => sum + Math.hypot(x - (line[at - 1]?.[0] ?? x), y - (line[at - 1]?.[1] ?? y)), 0);

describe('borders', () => {
  it('are drawn once where two areas meet, and not around the whole', () => {
    expect(sharedBorders([[cell(0, 0)], [cell(1, 0)]])).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ]);
    expect(sharedBorders([[cell(0, 0)], [cell(5, 5)]])).toEqual([]);
  });

  it('are as long as all the inner walls of a grid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (columns, rows) => {
        const areas = Array.from({ length: columns * rows }, (_, at) => [cell(at % columns, Math.floor(at / columns))]);
        const lines = sharedBorders(areas);
        expect(lines.reduce((sum, line) => sum + length(line), 0)).toBe((columns - 1) * rows + (rows - 1) * columns);
      }),
    );
  });

  it('close around an enclave', () => {
    const inner = cell(1, 1);
    const [line] = sharedBorders([[inner], [cell(0, 0), inner]]);
    expect(line).toHaveLength(5);
    expect(line?.[0]).toEqual(line?.at(-1));
  });
});

it('finds the spot with most room in an area', () => {
  const bent: Point[] = [
    [0, 0],
    [10, 0],
    [10, 1],
    [4, 1],
    [4, 4],
    [0, 4],
    [0, 0],
  ];
  const { at, room } = roomiest(bent);
  expect(at[0]).toBeCloseTo(2, 0);
  expect(at[1]).toBeCloseTo(2, 0);
  expect(room).toBeGreaterThan(1.9);
  expect(room).toBeLessThanOrEqual(2);
});
