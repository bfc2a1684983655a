import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Outlines } from '../lib/pages/map/outlines';
import { clipLine, clipRing, type Point, simplify } from './map/geometry';
import { countriesOf } from './map/topology';

/*
 * Draws the map behind places from world-atlas and what `corpus/map/` says of its extent: `npm run map`. The output is committed, because it
 * changes only with these.
 */
const FOLDER = 'corpus/map';
const OUTPUT = 'public/map/outlines.json';
/** Degrees by which outlines may depart from their source: below a pixel of the largest map. */
const TOLERANCE = 0.008;
/** Islands and slivers with fewer points say nothing at this size. */
const FEWEST_POINTS = 4;

const Lon = v.number();
const SettingsSchema = v.strictObject({
  extent: v.tuple([Lon, Lon, Lon, Lon]),
  countries: v.record(v.string(), v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  focus: v.array(v.string()),
  rivers: v.string(),
  credit: v.string(),
});
const RiversSchema = v.object({ coordinates: v.array(v.array(v.tuple([Lon, Lon]))) });

const settings = v.parse(SettingsSchema, parse(readFileSync(join(FOLDER, 'map.yaml'), 'utf8')));
const rivers = v.parse(RiversSchema, JSON.parse(readFileSync(join(FOLDER, settings.rivers), 'utf8')));
const atlas: unknown = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'));

/** Flat, in thousandths of a degree: short to read and exact enough. */
const flat = (line: readonly Point[]): number[] => line.flatMap(([lon, lat]) => [Math.round(lon * 1000), Math.round(lat * 1000)]);

const countries = countriesOf(atlas).flatMap(({ name, rings }) => {
  const clipped = rings
    .map((ring) => simplify(clipRing(ring, settings.extent), TOLERANCE))
    .filter((ring) => ring.length >= FEWEST_POINTS)
    .map(flat);
  const code = settings.countries[name];
  return clipped.length > 0 ? [{ ...(code && { code }), focus: settings.focus.includes(name), rings: clipped }] : [];
});
const outlines: Outlines = {
  extent: settings.extent,
  credit: settings.credit,
  countries,
  rivers: rivers.coordinates.flatMap((line) => clipLine(line, settings.extent)).map((line) => flat(simplify(line, TOLERANCE))),
};
const text = `${JSON.stringify(outlines)}\n`;
writeFileSync(OUTPUT, text);
console.log(`${OUTPUT}: ${countries.length} countries, ${outlines.rivers.length} stretches of rivers, ${text.length} bytes`);
