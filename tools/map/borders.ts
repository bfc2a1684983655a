import type { Point } from './geometry';

const keyOf = ([x, y]: Point): string => `${x},${y}`;

/**
 * The lines along which areas of one partition meet, each once. Areas meet where they share an edge, point for point; what only one of them
 * has is its border to the outside.
 * @param areas the rings of each area
 */
export function sharedBorders(areas: readonly (readonly (readonly Point[])[])[]): Point[][] {
  const owners = new Map<string, { readonly ends: readonly [Point, Point]; readonly areas: Set<number> }>();
  areas.forEach((rings, area) => {
    for (const ring of rings) {
      ring.forEach((to, at) => {
        const from = ring[at - 1];
        if (!from) return;
        const key = [keyOf(from), keyOf(to)].sort().join(' ');
        const edge = owners.get(key) ?? { ends: [from, to], areas: new Set() };
        edge.areas.add(area);
        owners.set(key, edge);
      });
    }
  });
  return joined([...owners.values()].flatMap(({ ends, areas: own }) => (own.size > 1 ? [ends] : [])));
}

/** Edges joined to lines that end where more or fewer than two edges meet. */
function joined(edges: readonly (readonly [Point, Point])[]): Point[][] {
  const around = new Map<string, (readonly [Point, Point])[]>();
  for (const edge of edges) for (const end of edge) around.set(keyOf(end), [...(around.get(keyOf(end)) ?? []), edge]);
  const left = new Set(edges);
  const walk = (from: Point): Point[] => {
    const line = [from];
    for (let at = from; ; ) {
      const edge = around.get(keyOf(at))?.find((one) => left.has(one));
      if (!edge) return line;
      left.delete(edge);
      at = keyOf(edge[0]) === keyOf(at) ? edge[1] : edge[0];
      line.push(at);
      if (around.get(keyOf(at))?.length !== 2) return line;
    }
  };
  const junctions = [...around.values()].filter((meeting) => meeting.length !== 2);
  const lines: Point[][] = [];
  for (const meeting of junctions) {
    const junction = meeting.flat().find((point) => around.get(keyOf(point)) === meeting);
    while (junction && meeting.some((edge) => left.has(edge))) lines.push(walk(junction));
  }
  // What is left are closed lines without a junction.
  for (const edge of edges) if (left.has(edge)) lines.push(walk(edge[0]));
  return lines;
}
