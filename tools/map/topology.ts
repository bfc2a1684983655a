import * as v from 'valibot';
import type { Point } from './geometry';

const Arcs = v.array(v.array(v.number()));
/** As much of TopoJSON as world-atlas uses: quantised arcs, polygons and multipolygons. */
const TopologySchema = v.object({
  transform: v.object({ scale: v.tuple([v.number(), v.number()]), translate: v.tuple([v.number(), v.number()]) }),
  arcs: v.array(v.array(v.tuple([v.number(), v.number()]))),
  objects: v.object({
    countries: v.object({
      geometries: v.array(
        v.variant('type', [
          v.object({ type: v.literal('Polygon'), arcs: Arcs, properties: v.object({ name: v.string() }) }),
          v.object({ type: v.literal('MultiPolygon'), arcs: v.array(Arcs), properties: v.object({ name: v.string() }) }),
        ]),
      ),
    }),
  }),
});

/** A country's outline: rings in any order, holes included. */
export interface Country {
  readonly name: string;
  readonly rings: readonly (readonly Point[])[];
}

/**
 * The countries of a world-atlas file.
 * @throws ValiError when the file is not one
 */
export function countriesOf(file: unknown): Country[] {
  const { transform, arcs, objects } = v.parse(TopologySchema, file);
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
  // An arc number below zero is the complement: the arc run backwards. Joined arcs share their end point.
  const ringOf = (numbers: readonly number[]): Point[] =>
    numbers.flatMap((number, index) => {
      const arc = number < 0 ? [...(lines[~number] ?? [])].reverse() : (lines[number] ?? []);
      return index === 0 ? arc : arc.slice(1);
    });
  return objects.countries.geometries.map((geometry) => ({
    name: geometry.properties.name,
    rings: (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs).flatMap((polygon) => polygon.map(ringOf)),
  }));
}
