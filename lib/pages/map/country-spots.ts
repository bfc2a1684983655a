import type { Projection, Spot } from './project';

/** Where in a country's box a name may stand, the best first. */
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8];
/** The room that a country's name takes to each side, and the least size of a piece that is named, units of the drawing. */
const NAME_ROOM = 26;
const LEAST_WIDTH = 50;
const LEAST_HEIGHT = 16;

/** Whether a spot of the drawing lies within a ring of spots. */
function contains(ring: readonly Spot[], { x, y }: Spot): boolean {
  let within = false;
  ring.forEach((b, at) => {
    const a = ring.at(at - 1) ?? b;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
  });
  return within;
}

/**
 * Where a country's name may stand: within the largest piece of it that is in sight, the middle first. A bent country may lie around its
 * middle, so spots are tried. Empty when it is too small for a name.
 */
export function countrySpots(rings: readonly (readonly number[])[], { width, height, line }: Projection): Spot[] {
  let best: { readonly spots: Spot[]; readonly size: number } = { spots: [], size: 0 };
  for (const ring of rings.map(line)) {
    const xs = ring.map(({ x }) => Math.min(width, Math.max(0, x)));
    const ys = ring.map(({ y }) => Math.min(height, Math.max(0, y)));
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const size = (right - left) * (bottom - top);
    if (right - left < LEAST_WIDTH || bottom - top < LEAST_HEIGHT || size <= best.size) continue;
    const spots = SHARES.flatMap((up) => SHARES.map((along) => ({ x: left + (right - left) * along, y: top + (bottom - top) * up })));
    const inside = spots.filter(({ x, y }) => [-NAME_ROOM, 0, NAME_ROOM].every((along) => contains(ring, { x: x + along, y })));
    if (inside.length > 0) best = { spots: inside, size };
  }
  return best.spots;
}
