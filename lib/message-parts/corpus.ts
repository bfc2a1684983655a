import * as v from 'valibot';
import { NoticeSchema } from '../corpus/notice';
import { ProblemSchema } from '../updates/problem';
import { Count, Day, optional } from './scalars';

/* What the options page is told of the installed corpus. */

const GenerationSchema = v.object({
  /** 0 is the bundled pack. */
  generation: Count,
  version: v.string(),
  title: v.string(),
  /** ISO date-time of the installation. */
  installed: v.string(),
  origin: v.variant('type', [
    v.object({ type: v.literal('bundled') }),
    v.object({ type: v.literal('file'), name: v.string() }),
    /** Merged from feeds, in order of precedence. */
    v.object({ type: v.literal('feeds'), feeds: v.array(v.object({ id: v.string(), name: v.string(), version: v.string() })) }),
  ]),
  /** A feed that the reader subscribed to vouches for it. */
  signed: v.boolean(),
  active: v.boolean(),
  counts: v.object({ entities: Count, aliases: Count, forms: Count, events: Count, roles: Count, sources: Count }),
});
/** Why something was not done with a corpus, for `problemWords` in `lib/i18n-problems.ts`. */
export const CorpusRefusal = v.object({ ok: v.literal(false), problem: ProblemSchema });
export const CorpusStatusSchema = v.object({
  /** `memory`: IndexedDB is not usable and the bundled pack answers from memory. */
  storage: v.picklist(['indexeddb', 'memory']),
  /** What is not as it should be, and the reader has not read yet. */
  notice: optional(NoticeSchema),
  generations: v.array(GenerationSchema),
  /** Licence and data sources of the active version, and the day on which its knowledge ends. */
  about: optional(v.object({ licence: v.string(), notice: v.string(), asOf: Day })),
});
