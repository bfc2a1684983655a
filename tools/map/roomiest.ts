import { distance, type Point } from './geometry';

/** How fine the first look for room is, and how often it is refined around the best spot. */
const STEPS = 24;
const REFINEMENTS = 3;

function within([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring.at(at - 1) ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** Distance to the nearest point of a ring, degrees; below zero outside of it. */
function roomAt(point: Point, ring: readonly Point[]): number {
  const least = Math.min(...ring.map((to, at) => distance(point, ring.at(at - 1) ?? to, to)));
  return within(point, ring) ? least : -least;
}

/** The spot within a ring that is farthest from its edge, and how far: by a grid that closes in on the best one. */
export function roomiest(ring: readonly Point[]): { readonly at: Point; readonly room: number } {
  let [west, south, east, north] = [
    Math.min(...ring.map(([x]) => x)),
    Math.min(...ring.map(([, y]) => y)),
    Math.max(...ring.map(([x]) => x)),
    Math.max(...ring.map(([, y]) => y)),
  ];
  let best = { at: ring[0] ?? ([0, 0] as Point), room: Number.NEGATIVE_INFINITY };
  for (let refinement = 0; refinement < REFINEMENTS; refinement += 1) {
    const [stepX, stepY] = [(east - west) / STEPS, (north - south) / STEPS];
    for (let i = 0; i <= STEPS; i += 1) {
      for (let j = 0; j <= STEPS; j += 1) {
        const at: Point = [west + i * stepX, south + j * stepY];
        const room = roomAt(at, ring);
        if (room > best.room) best = { at, room };
      }
    }
    [west, south, east, north] = [best.at[0] - stepX, best.at[1] - stepY, best.at[0] + stepX, best.at[1] + stepY];
  }
  return best;
}
