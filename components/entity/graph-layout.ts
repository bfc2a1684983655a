import type { RelationView } from '../../lib/corpus/page-view';
import { groupBy } from '../../lib/group';

/** More neighbours than these are read in the list: the drawing shows the first of each kind of relation. */
const MOST_NODES = 10;

/** A neighbour in the drawing; coordinates in the drawing's units, its middle at 0, 0. */
export interface GraphNode {
  readonly relation: RelationView;
  readonly x: number;
  readonly y: number;
  /** The side of the middle on which its label stands. */
  readonly side: 'left' | 'right';
}

/** One neighbour of each kind of relation in turn, until there are enough; each neighbour once. */
export function chosenNeighbours(relations: readonly RelationView[], most = MOST_NODES): RelationView[] {
  const groups = [...groupBy(relations, ({ kind, inverse }) => `${kind} ${inverse}`).values()].map((group) => [...group]);
  const chosen = new Map<string, RelationView>();
  while (chosen.size < most && groups.some((group) => group.length > 0)) {
    for (const group of groups) {
      const next = group.shift();
      if (next && chosen.size < most && !chosen.has(next.to.id)) chosen.set(next.to.id, next);
    }
  }
  return [...chosen.values()];
}

/**
 * Places neighbours in two columns beside the middle, so that labels have room and never meet: half of them right, half left.
 * @param width and `row`: distance of the columns from the middle, and of rows from each other
 */
export function layOut(neighbours: readonly RelationView[], width: number, row: number): GraphNode[] {
  const right = Math.ceil(neighbours.length / 2);
  return neighbours.map((relation, index) => {
    const onRight = index < right;
    const [place, count] = onRight ? [index, right] : [index - right, neighbours.length - right];
    return { relation, x: onRight ? width : -width, y: (place - (count - 1) / 2) * row, side: onRight ? 'right' : 'left' };
  });
}
