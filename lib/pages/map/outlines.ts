import * as v from 'valibot';

const Degrees = v.number();
/** Longitude and latitude in turn, in thousandths of a degree. */
const Line = v.array(v.number());

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
  rivers: v.array(Line),
});

/** The map behind places, as `tools/map.ts` draws it. */
export type Outlines = v.InferOutput<typeof OutlinesSchema>;

/** Reads the map that comes with the extension. @throws when the file is missing or damaged */
export async function loadOutlines(): Promise<Outlines> {
  const answer = await fetch('/map/outlines.json');
  return v.parse(OutlinesSchema, await answer.json());
}
