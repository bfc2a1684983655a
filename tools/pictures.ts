import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const PicturesSchema = v.object({
  /** Page of `tests/pages` that is open beside popup and panel, and the date (ISO) as of which entities are looked at. */
  story: v.string(),
  date: v.string(),
  /** Entities whose pages are shown, by id. */
  place: v.string(),
  person: v.string(),
  /** What is looked up: a name in an unlisted spelling, and a month. */
  name: v.string(),
  month: v.string(),
  /** The text on the paste page. */
  pasted: v.string(),
  cards: v.array(
    v.object({
      /** The picture's file name, without its ending. */
      name: v.string(),
      page: v.string(),
      /** A word of the name whose card opens; the first person's where there is none. */
      word: v.exactOptional(v.string()),
      how: v.picklist(['hover', 'dialog', 'tap']),
    }),
  ),
});
/** A picture of a card on a page. */
export type CardPicture = v.InferOutput<typeof PicturesSchema>['cards'][number];

/** What the pictures in `docs/screenshots` show: `tests/pages/pictures.json`. Throws when that file is not as it should be. */
export function readPictures(): v.InferOutput<typeof PicturesSchema> {
  return v.parse(PicturesSchema, JSON.parse(readFileSync('tests/pages/pictures.json', 'utf8')));
}
