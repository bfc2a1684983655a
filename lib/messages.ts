import * as v from 'valibot';
import { ENTITY_KINDS, LANGUAGES, ROLE_TYPES } from './corpus/kinds';
import { IdSchema, PARTIAL_DATE } from './corpus/records';
import { CorrectionWishSchema } from './corrections/types';
import { FoundEventPart, PAGE_PARTS, PlacesPart, TimelinePart } from './message-parts';
import { UPDATES } from './updates/messages';
import { ProblemSchema } from './updates/problem';

/*
 * The one contract between the parts of the extension. Requests and answers are JSON-like data, checked on both sides; a message that
 * no schema knows is ignored. Errors travel as data.
 */

const Day = v.pipe(v.number(), v.integer());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Family = v.picklist(['person', 'group', 'place', 'process', 'event']);
const PartialDate = v.object(PARTIAL_DATE);
const optional = v.exactOptional;

const RoleView = v.object({
  label: v.string(),
  type: optional(v.picklist(ROLE_TYPES)),
  from: optional(PartialDate),
  until: optional(PartialDate),
  sources: v.array(Count),
});
const SourceView = v.object({
  publisher: v.string(),
  title: v.string(),
  date: optional(PartialDate),
  url: optional(v.string()),
  symbol: optional(v.string()),
  encyclopaedia: optional(v.literal(true)),
});
export const EntryViewSchema = v.object({
  id: IdSchema,
  kind: v.picklist(ENTITY_KINDS),
  family: Family,
  name: v.string(),
  arabic: optional(v.string()),
  line: v.string(),
  from: optional(PartialDate),
  until: optional(PartialDate),
  title: optional(v.string()),
  score: optional(v.number()),
  matched: optional(v.string()),
});
export const CardViewSchema = v.object({
  id: IdSchema,
  kind: v.picklist(ENTITY_KINDS),
  family: Family,
  name: v.string(),
  arabic: optional(v.string()),
  from: optional(PartialDate),
  until: optional(PartialDate),
  identification: v.string(),
  background: optional(v.string()),
  asOf: optional(Day),
  atDate: v.array(RoleView),
  atDateNote: optional(
    v.variant('kind', [
      v.object({ kind: v.literal('not-yet'), from: PartialDate }),
      v.object({ kind: v.literal('over'), until: PartialDate }),
      v.object({ kind: v.literal('before-role'), label: v.string(), from: PartialDate }),
      v.object({ kind: v.literal('after-role'), label: v.string(), until: PartialDate }),
      v.object({ kind: v.literal('unknown') }),
    ]),
  ),
  since: v.array(RoleView),
  timeline: v.array(
    v.object({
      id: IdSchema,
      date: PartialDate,
      end: optional(PartialDate),
      title: v.string(),
      summary: v.string(),
      later: v.boolean(),
      sources: v.array(Count),
    }),
  ),
  timelineTotal: Count,
  wholeTimeline: optional(v.literal(true)),
  claims: v.array(v.object({ topic: v.string(), by: v.string(), text: v.string(), sources: v.array(Count) })),
  sources: v.array(SourceView),
  readMore: optional(SourceView),
  corpusAsOf: Day,
});

const ArticleTextSchema = v.object({
  text: v.string(),
  lang: v.picklist(LANGUAGES),
  date: optional(Day),
  paragraphs: optional(v.array(Count)),
  headlines: optional(v.array(v.tuple([Count, Count]))),
  onTopic: optional(v.literal(true)),
});
const CardItemSchema = v.object({ id: IdSchema, date: optional(Day), wholeTimeline: optional(v.literal(true)) });
const CandidateExplanation = v.object({
  entity: v.string(),
  /** The entity's headword. */
  name: v.string(),
  alias: v.string(),
  score: v.number(),
  evidence: v.array(v.object({ feature: v.string(), value: v.number(), detail: optional(v.string()) })),
});
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
export const CorpusStatusSchema = v.object({
  /** `memory`: IndexedDB is not usable and the bundled pack answers from memory. */
  storage: v.picklist(['indexeddb', 'memory']),
  /** Plain words for the reader when something is degraded. */
  notice: optional(v.string()),
  generations: v.array(GenerationSchema),
  /** Licence and data sources of the active version, and the day on which its knowledge ends. */
  about: optional(v.object({ licence: v.string(), notice: v.string(), asOf: Day })),
});
export type CorpusStatus = v.InferOutput<typeof CorpusStatusSchema>;

const SenseViewSchema = v.object({
  sense: v.picklist(['government', 'place', 'open']),
  stands: v.pipe(v.array(v.object({ id: IdSchema, kind: v.picklist(ENTITY_KINDS), name: v.string() })), v.minLength(1)),
});

/** Mentions travel flat: article index, start, end, index into `entries`, score in thousandths, index into `senses` (-1: none). */
export const MENTION_STRIDE = 6;

/**
 * Requests from pages, answered by the background: name -> [request, answer]. Nothing else may be asked from a content script, and the
 * annotator carries no other schema.
 */
export const FROM_PAGES = {
  /** The gate of this frame opened: inject the annotator. */
  'gate.open': [v.object({}), v.object({})],
  'page.annotate': [
    v.object({ articles: v.pipe(v.array(ArticleTextSchema), v.maxLength(2000)) }),
    v.object({
      generation: Count,
      relevance: v.array(v.picklist(['on-topic', 'passing', 'off-topic'])),
      entries: v.array(EntryViewSchema),
      senses: v.array(SenseViewSchema),
      /** See MENTION_STRIDE. */
      mentions: v.array(v.number()),
    }),
  ],
  /** Cards, one per item, same order; unknown ids are left out. `wholeTimeline` asks for every event instead of those around the date. */
  'card.get': [v.object({ items: v.pipe(v.array(CardItemSchema), v.maxLength(500)) }), v.object({ cards: v.array(CardViewSchema) })],
  /** The names in a card's own text that have cards themselves, as of the dates that the text speaks of. */
  'card.names': [CardItemSchema, v.object({ names: v.array(v.object({ text: v.string(), id: IdSchema })) })],
  /** The page has names: brings what draws cards into this frame. */
  'card.load': [v.object({}), v.object({})],
  /** How many different names this tab's page holds, for the toolbar button; 0 shows nothing. */
  'page.count': [v.object({ count: Count }), v.object({})],
  'page.explain': [
    v.object({ article: ArticleTextSchema, start: Count, end: Count }),
    v.object({ chosen: optional(CandidateExplanation), rejected: v.array(CandidateExplanation) }),
  ],
  search: [
    v.object({
      query: v.pipe(v.string(), v.maxLength(200)),
      lang: optional(v.picklist(LANGUAGES)),
      date: optional(Day),
      onPage: optional(v.array(IdSchema)),
      limit: optional(Count),
    }),
    v.object({ results: v.array(EntryViewSchema), events: optional(v.array(FoundEventPart)) }),
  ],
  /** Opens an entity's page beside the page that asks, or in a tab where the browser does not open its panel. */
  'panel.open': [v.object({ id: IdSchema, date: optional(Day) }), v.object({})],
  /** The reader says that a name was linked wrongly. Pages are then told to read their names again. */
  'correction.add': [CorrectionWishSchema, v.object({})],
} as const;

/** All requests answered by the background. */
export const BACKGROUND = {
  ...FROM_PAGES,
  /** Everything about an entity, for its page. */
  'entity.page': [
    v.object({ id: IdSchema, date: optional(Day) }),
    v.object({ page: optional(v.object({ card: CardViewSchema, ...PAGE_PARTS })) }),
  ],
  /** All events, or those that name one of `ids`. */
  'timeline.get': [
    v.object({ ids: optional(v.pipe(v.array(IdSchema), v.maxLength(2000))) }),
    v.object({ ...TimelinePart, sources: v.array(SourceView) }),
  ],
  /** All places, those among `ids`, or those that belong to the entity `around`, as of `date`. */
  'places.get': [
    v.object({ ids: optional(v.pipe(v.array(IdSchema), v.maxLength(2000))), around: optional(IdSchema), date: optional(Day) }),
    v.object({ ...PlacesPart, sources: v.array(SourceView) }),
  ],
  /** Events per quarter of a year, see `DensityView`. */
  'corpus.density': [v.object({}), v.object({ firstYear: v.pipe(v.number(), v.integer()), quarters: v.array(Count) })],
  'corpus.status': [v.object({}), CorpusStatusSchema],
  /** Reads the pack that lies in the inbox under `key` and leaves it there; `signedBy` = name of the subscribed feed that lists this file. */
  'corpus.examine': [
    v.object({ key: v.string() }),
    v.variant('ok', [
      v.object({ ok: v.literal(true), title: v.string(), version: v.string(), signedBy: optional(v.string()) }),
      v.object({ ok: v.literal(false), message: v.string() }),
    ]),
  ],
  /** Installs the pack that the options page put into the inbox under `key`. */
  'corpus.import': [
    v.object({ key: v.string(), fileName: v.string() }),
    v.variant('ok', [
      v.object({ ok: v.literal(true), generation: Count, version: v.string() }),
      v.object({ ok: v.literal(false), message: v.string() }),
    ]),
  ],
  /** Puts the active pack's file into the inbox and answers with its key. */
  'corpus.export': [v.object({}), v.object({ key: v.string(), fileName: v.string() })],
  /** Going back to an earlier version than the newest holds updates until `updates.release`. */
  'corpus.activate': [
    v.object({ generation: Count }),
    v.variant('ok', [
      v.object({ ok: v.literal(true) }),
      v.object({ ok: v.literal(false), message: v.string(), problem: optional(ProblemSchema) }),
    ]),
  ],
  /** The popup was opened by the reader on this tab: inject the reader if it is not there (activeTab). */
  'tab.read': [v.object({ tabId: v.number() }), v.object({ injected: v.boolean() })],
  ...UPDATES,
} as const;

const ArticleSummary = v.object({
  id: v.string(),
  title: v.string(),
  lang: v.picklist(LANGUAGES),
  date: optional(v.object({ day: Day, sources: v.array(v.string()), confidence: v.number(), updated: v.boolean() })),
  relevance: v.picklist(['on-topic', 'passing', 'off-topic']),
  /** Most mentioned first. */
  entities: v.array(v.object({ entry: EntryViewSchema, count: Count })),
});

/** Requests answered by the annotator in a page. */
export const PAGE = {
  'page.summary': [
    v.object({}),
    v.object({
      enabled: v.boolean(),
      /** The page is being read: more may follow. */
      reading: v.boolean(),
      marks: v.picklist(['painted', 'unsupported', 'off']),
      articles: v.array(ArticleSummary),
    }),
  ],
  /** Every name on the page as a quotation with its surroundings; `place` in code points of the body's text. */
  'page.annotations': [
    v.object({}),
    v.object({
      articles: v.array(
        v.object({
          id: v.string(),
          title: v.string(),
          lang: v.picklist(LANGUAGES),
          day: optional(Day),
          quotes: v.array(
            v.object({
              exact: v.string(),
              prefix: v.string(),
              suffix: v.string(),
              place: optional(v.tuple([Count, Count])),
              entry: EntryViewSchema,
            }),
          ),
        }),
      ),
    }),
  ],
  /** The reader corrects an article's date; `day` absent = unknown. */
  'page.setDate': [v.object({ article: v.string(), day: optional(Day) }), v.object({})],
  /** Steps to the next or previous mention (of an entity, if given), opens its card when `open`. */
  'page.step': [
    v.object({ direction: v.picklist(['next', 'previous']), entity: optional(IdSchema), open: v.boolean() }),
    v.object({ found: v.boolean() }),
  ],
  /** Opens the card of the mention at the keyboard's position. */
  'page.setEnabled': [v.object({ enabled: v.boolean() }), v.object({})],
  /** Another corpus answers, or the reader corrected it: names are to be read again. */
  'corpus.changed': [v.object({ generation: Count }), v.object({})],
  /** The reader withdrew access to hosts: match patterns that are gone, and those that are left. */
  'access.removed': [v.object({ gone: v.array(v.string()), left: v.array(v.string()) }), v.object({})],
} as const;

export type BackgroundContract = typeof BACKGROUND;
export type FromPagesContract = typeof FROM_PAGES;
export type PageContract = typeof PAGE;
export type Contract = Record<string, readonly [v.GenericSchema, v.GenericSchema]>;
export type Request<C extends Contract, N extends keyof C> = v.InferOutput<C[N][0]>;
export type Answer<C extends Contract, N extends keyof C> = v.InferOutput<C[N][1]>;
/** What a handler may give: contracts say nothing about who may change the data. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
