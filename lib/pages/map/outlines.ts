import * as v from 'valibot';

const Degrees = v.number();
/** Longitude and latitude in turn, in thousandths of a degree. */
const Line = v.array(v.number());
/** A name in the languages of the interface. */
const Names = v.object({ en: v.string(), ar: v.string() });

const OutlinesSchema = v.object({
  /** West, south, east, north. */
  extent: v.tuple([Degrees, Degrees, Degrees, Degrees]),
  /** Where the outlines come from and under which licence. */
  credit: v.string(),
  countries: v.array(
    v.object({
      /** ISO 3166 code of a country that is drawn with its name. */
      code: v.exactOptional(v.string()),
      /** Whether the corpus is about this country. */
      focus: v.boolean(),
      rings: v.array(Line),
    }),
  ),
  /** The parts of the countries in focus. */
  regions: v.array(
    v.object({
      name: Names,
      /** Where there is most room for the name, degrees. */
      at: v.tuple([Degrees, Degrees]),
      /** How far from there it is to the nearest border, degrees. */
      room: Degrees,
    }),
  ),
  /** Where these parts meet; their borders to other countries are not repeated. */
  borders: v.array(Line),
  rivers: v.array(v.object({ name: v.exactOptional(Names), lines: v.array(Line) })),
  lakes: v.array(Line),
});

/** The map behind places, as `tools/map.ts` draws it. */
export type Outlines = v.InferOutput<typeof OutlinesSchema>;
export type MapNames = v.InferOutput<typeof Names>;

/** Reads the map that comes with the extension. @throws when the file is missing or damaged */
export async function loadOutlines(): Promise<Outlines> {
  const answer = await fetch('/map/outlines.json');
  return v.parse(OutlinesSchema, await answer.json());
}
