/** A point in CSS px of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A box in CSS px of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Whether a pointer that moved from `from` to `to` is on its way to `box`: it is inside the triangle that `from` spans with the two corners
 * of the box that it sees furthest apart, and it has moved. Other marks on that way do not take the card over. The idea is that of the
 * "safe triangle" of nested menus.
 */
export function headsTowards(from: Point, to: Point, box: Box): boolean {
  if (from.x === to.x && from.y === to.y) return false;
  const corners: readonly Point[] = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ];
  // The two corners furthest apart in angle are those for which all others lie on one side of the line of sight.
  const first = corners.find((corner) => corners.every((other) => turn(from, corner, other) >= 0));
  const last = corners.find((corner) => corners.every((other) => turn(from, corner, other) <= 0));
  if (!first || !last) return false;
  return turn(from, first, to) >= 0 && turn(from, last, to) <= 0 && distance(to, box) < distance(from, box);
}

/** Distance in px from a point to a box, 0 inside. */
function distance(point: Point, box: Box): number {
  const dx = Math.max(box.left - point.x, 0, point.x - box.right);
  const dy = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(dx, dy);
}

/** Positive when `b` lies clockwise (on the screen) of `a` as seen from `origin`. */
function turn(origin: Point, a: Point, b: Point): number {
  return (a.x - origin.x) * (b.y - origin.y) - (a.y - origin.y) * (b.x - origin.x);
}
