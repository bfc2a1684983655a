import * as v from 'valibot';
import { IdSchema } from '../corpus/records';

/** The most text of a page that a correction keeps: the name itself, UTF-16 units. */
export const MAX_SURFACE = 120;

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SURFACE));

/** An entity as a correction names it: its id, and its headword for people. */
const EntityRef = v.object({ id: IdSchema, name: Name });

/** What the reader says in the card: this name does not mean that entity. */
export const CorrectionWishSchema = v.object({
  entity: EntityRef,
  /** The name as it stands in the page. */
  surface: Name,
  /** The corpus's own spelling by which the name was found: covers its inflected forms as well. */
  alias: v.exactOptional(Name),
  /** Who or what is meant instead; absent = nobody that the corpus knows, so the name is not marked. */
  instead: v.exactOptional(EntityRef),
  /** Everywhere, or only on the site where it was said. */
  everywhere: v.boolean(),
});
export type CorrectionWish = v.InferOutput<typeof CorrectionWishSchema>;

const { everywhere: _, ...said } = CorrectionWishSchema.entries;

/** A stored correction. */
export const CorrectionSchema = v.object({
  ...said,
  /** The site on which it holds, see `lib/sites.ts`; absent = everywhere. */
  site: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(253))),
  /** Day on which it was made, ISO. */
  made: v.pipe(v.string(), v.isoDate()),
  /** Version of the corpus that made the mistake. */
  corpus: v.pipe(v.string(), v.maxLength(40)),
});
export type Correction = v.InferOutput<typeof CorrectionSchema>;
