import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Outlines } from '../lib/pages/map/outlines';
import { sharedBorders } from './map/borders';
import { clipLine, clipRing, type Point, simplify } from './map/geometry';
import { roomiest } from './map/roomiest';
import { countriesOf } from './map/topology';

/*
 * Draws the map behind places from world-atlas and what `corpus/map/` has: `npm run map`. The output is committed, because it changes only
 * with these.
 */
const FOLDER = 'corpus/map';
const OUTPUT = 'public/map/outlines.json';
/** Degrees by which outlines may depart from their source: below a pixel of the largest map. */
const TOLERANCE = 0.008;
/** Islands and slivers with fewer points say nothing at this size. */
const FEWEST_POINTS = 4;

const Lon = v.number();
const Names = v.strictObject({ en: v.string(), ar: v.string() });
const SettingsSchema = v.strictObject({
  extent: v.tuple([Lon, Lon, Lon, Lon]),
  countries: v.record(v.string(), v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  focus: v.array(v.string()),
  waters: v.string(),
  regions: v.string(),
  rivers: v.record(v.string(), Names),
  governorates: v.record(v.string(), Names),
  credit: v.string(),
});
const Positions = v.array(v.tuple([Lon, Lon]));
const WatersSchema = v.object({
  features: v.array(
    v.object({
      properties: v.union([v.strictObject({ river: v.string() }), v.strictObject({ lake: v.string() })]),
      geometry: v.object({ type: v.literal('MultiLineString'), coordinates: v.array(Positions) }),
    }),
  ),
});
const RegionsSchema = v.object({
  features: v.array(
    v.object({
      properties: v.strictObject({ region: v.string() }),
      geometry: v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(Positions)) }),
    }),
  ),
});

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const settings = v.parse(SettingsSchema, parse(readFileSync(join(FOLDER, 'map.yaml'), 'utf8')));
const { features: waters } = v.parse(WatersSchema, readJson(join(FOLDER, settings.waters)));
const { features: areas } = v.parse(RegionsSchema, readJson(join(FOLDER, settings.regions)));
const atlas = readJson(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'));

/** Flat, in thousandths of a degree: short to read and exact enough. */
const flat = (line: readonly Point[]): number[] => line.flatMap(([lon, lat]) => [Math.round(lon * 1000), Math.round(lat * 1000)]);
const inSight = (line: readonly Point[]): number[][] =>
  clipLine(line, settings.extent).map((stretch) => flat(simplify(stretch, TOLERANCE)));
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;

function clippedRings(rings: readonly (readonly Point[])[]): number[][] {
  return rings
    .map((ring) => simplify(clipRing(ring, settings.extent), TOLERANCE))
    .filter((ring) => ring.length >= FEWEST_POINTS)
    .map(flat);
}

const countries = countriesOf(atlas).flatMap(({ name, rings }) => {
  const clipped = clippedRings(rings);
  const code = settings.countries[name];
  return clipped.length > 0 ? [{ ...(code && { code }), focus: settings.focus.includes(name), rings: clipped }] : [];
});
const regions = areas.map(({ properties: { region }, geometry: { coordinates } }) => {
  const name = settings.governorates[region];
  if (!name) throw new Error(`${FOLDER}/map.yaml has no name for ${region} of ${settings.regions}; add it under "governorates"`);
  const [largest = []] = coordinates.map(([outer = []]) => outer).sort((a, b) => b.length - a.length);
  const { at, room } = roomiest(largest);
  return { name, at: [round(at[0]), round(at[1])] as [number, number], room: round(room) };
});
const outlines: Outlines = {
  extent: settings.extent,
  credit: settings.credit,
  countries,
  regions,
  borders: sharedBorders(areas.map(({ geometry: { coordinates } }) => coordinates.flat())).flatMap(inSight),
  rivers: waters.flatMap(({ properties, geometry: { coordinates } }) => {
    if (!('river' in properties)) return [];
    const name = settings.rivers[properties.river];
    const lines = coordinates.flatMap(inSight);
    return lines.length > 0 ? [{ ...(name && { name }), lines }] : [];
  }),
  lakes: waters.flatMap(({ properties, geometry: { coordinates } }) => ('lake' in properties ? clippedRings(coordinates) : [])),
};
const text = `${JSON.stringify(outlines)}\n`;
writeFileSync(OUTPUT, text);
const counts = `${countries.length} countries, ${regions.length} regions with ${outlines.borders.length} borders, ${outlines.rivers.length} rivers`;
console.log(`${OUTPUT}: ${counts}, ${text.length} bytes`);
