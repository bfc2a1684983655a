/** Longitude and latitude, degrees. */
export type Point = readonly [lon: number, lat: number];
/** West, south, east, north. */
export type Extent = readonly [number, number, number, number];

interface Edge {
  readonly inside: (point: Point) => boolean;
  readonly cross: (a: Point, b: Point) => Point;
}

const between = (a: number, b: number, share: number): number => a + (b - a) * share;
const atLon =
  (lon: number) =>
  (a: Point, b: Point): Point => [lon, between(a[1], b[1], (lon - a[0]) / (b[0] - a[0]))];
const atLat =
  (lat: number) =>
  (a: Point, b: Point): Point => [between(a[0], b[0], (lat - a[1]) / (b[1] - a[1])), lat];

function edgesOf([west, south, east, north]: Extent): readonly Edge[] {
  return [
    { inside: ([lon]) => lon >= west, cross: atLon(west) },
    { inside: ([lon]) => lon <= east, cross: atLon(east) },
    { inside: ([, lat]) => lat >= south, cross: atLat(south) },
    { inside: ([, lat]) => lat <= north, cross: atLat(north) },
  ];
}

/** The part of a ring within an extent (Sutherland and Hodgman); empty when it lies outside. */
export function clipRing(ring: readonly Point[], extent: Extent): Point[] {
  let points = [...ring];
  for (const { inside, cross } of edgesOf(extent)) {
    const clipped: Point[] = [];
    let before = points.at(-1);
    for (const point of points) {
      if (before && inside(point) !== inside(before)) clipped.push(cross(before, point));
      if (inside(point)) clipped.push(point);
      before = point;
    }
    points = clipped;
  }
  return points;
}

/** The stretches of a line that touch an extent, each with the points just outside, so that it reaches the edge. */
export function clipLine(line: readonly Point[], [west, south, east, north]: Extent): Point[][] {
  const inside = ([lon, lat]: Point): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
  const runs: Point[][] = [];
  let open = false;
  line.forEach((point, at) => {
    const [before, after] = [line[at - 1], line[at + 1]];
    const kept = inside(point) || (before && inside(before)) || (after && inside(after));
    if (kept && !open) runs.push([]);
    if (kept) runs.at(-1)?.push(point);
    open = Boolean(kept);
  });
  return runs.filter((run) => run.length > 1);
}

/** Distance of a point from a stretch, both in degrees. */
export function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** A line with fewer points that departs from it by no more than `tolerance` degrees (Douglas and Peucker). */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let [farthest, most] = [0, 0];
  for (let at = 1; at < line.length - 1; at += 1) {
    const away = distance(line[at] ?? first, first, last);
    if (away > most) [farthest, most] = [at, away];
  }
  if (most <= tolerance) return [first, last];
  return [...simplify(line.slice(0, farthest + 1), tolerance).slice(0, -1), ...simplify(line.slice(farthest), tolerance)];
}
