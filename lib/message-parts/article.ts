import * as v from 'valibot';
import { LANGUAGES } from '../corpus/kinds';
import { IdSchema } from '../corpus/records';
import { EntryViewSchema } from './card';
import { Count, Day, optional } from './scalars';

/* What is said of a page's articles, on the way to the engine and back. */

/** An article on its way to the engine. Offsets in UTF-16 units of `text`. */
export const ArticleTextSchema = v.object({
  text: v.string(),
  lang: v.picklist(LANGUAGES),
  date: optional(Day),
  languages: optional(v.array(v.tuple([Count, v.picklist(LANGUAGES)]))),
  paragraphs: optional(v.array(Count)),
  headlines: optional(v.array(v.tuple([Count, Count]))),
  onTopic: optional(v.literal(true)),
});
/** A card wished for, as of `date`; `wholeTimeline` asks for every event instead of those around it. */
export const CardItemSchema = v.object({ id: IdSchema, date: optional(Day), wholeTimeline: optional(v.literal(true)) });
/** A candidate of a mention with what spoke for and against it. */
const CandidateExplanation = v.object({
  entity: v.string(),
  /** The entity's headword. */
  name: v.string(),
  alias: v.string(),
  score: v.number(),
  evidence: v.array(v.object({ feature: v.string(), value: v.number(), detail: optional(v.string()) })),
});
/** Why a mention was linked: `WhyView` as the contract checks it. */
export const WhyViewSchema = v.object({ chosen: optional(CandidateExplanation), rejected: v.array(CandidateExplanation) });
/** An article as the popup lists it. */
export const ArticleSummary = v.object({
  id: v.string(),
  title: v.string(),
  lang: v.picklist(LANGUAGES),
  date: optional(v.object({ day: Day, sources: v.array(v.string()), confidence: v.number(), updated: v.boolean() })),
  relevance: v.picklist(['on-topic', 'passing', 'off-topic']),
  /** Most mentioned first. */
  entities: v.array(v.object({ entry: EntryViewSchema, count: Count })),
});
