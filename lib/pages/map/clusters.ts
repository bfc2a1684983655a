import type { Spot } from './project';

/** Places that lie too close on a drawing to have a sign each. */
export interface Cluster<Place> {
  /** The first of them, where the sign stands. */
  readonly x: number;
  readonly y: number;
  /** In the order given. */
  readonly places: readonly [Place, ...Place[]];
}

/**
 * Gathers places whose signs would lie on each other: each goes to the nearest earlier place that is closer than `least`, else it begins a
 * cluster. A sign stands on the first place of its cluster, so that none stands where nothing is.
 * @param least units of the drawing between two signs
 * @param alone places that keep a sign of their own, e.g. the one pointed at
 */
export function clustersOf<Place>(
  spots: readonly (Spot & { readonly place: Place })[],
  least: number,
  alone: (place: Place) => boolean = () => false,
): Cluster<Place>[] {
  const clusters: { readonly x: number; readonly y: number; readonly places: [Place, ...Place[]]; readonly open: boolean }[] = [];
  for (const { x, y, place } of spots) {
    const single = alone(place);
    const [nearest] = clusters
      .map((cluster) => ({ cluster, away: Math.hypot(cluster.x - x, cluster.y - y) }))
      .filter(({ cluster, away }) => cluster.open && away < least)
      .sort((a, b) => a.away - b.away);
    if (nearest && !single) nearest.cluster.places.push(place);
    else clusters.push({ x, y, places: [place], open: !single });
  }
  return clusters;
}
