import * as v from 'valibot';
import { LANGUAGES } from './corpus/kinds';
import { IdSchema } from './corpus/records';
import { CorrectionWishSchema } from './corrections/types';
import { ArticleSummary, ArticleTextSchema, CardItemSchema, WhyViewSchema } from './message-parts/article';
import { CardViewSchema, EntryViewSchema, SenseViewSchema, SourceView } from './message-parts/card';
import { CorpusRefusal, CorpusStatusSchema } from './message-parts/corpus';
import { FrameAnswer, FrameCardParts, FrameHidden, FrameMoveParts, GuestEventSchema, Instead } from './message-parts/frame-card';
import { FoundEventPart, PAGE_PARTS, PlacesPart, TimelinePart } from './message-parts/look-around';
import { Count, Day, optional } from './message-parts/scalars';
import { UPDATES } from './updates/messages';

/*
 * The one contract between the parts of the extension. Requests and answers are JSON-like data, checked on both sides; a message that
 * no schema knows is ignored. Errors travel as data.
 */

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
  'page.explain': [v.object({ article: ArticleTextSchema, start: Count, end: Count }), WhyViewSchema],
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

/**
 * Requests about the cards of frames, answered by the background, which passes them on between a frame and its tab's page: `card` is the
 * frame's own number of what it shows, and which frame asks is known from the sender.
 */
export const FROM_FRAMES = {
  /** A name in this frame may be asked for soon. */
  'frame.prepare': [v.object({}), v.object({})],
  /** Shows a card in the tab's page beside this frame's mark, or shows it changed. */
  'frame.show': [v.object(FrameCardParts), FrameAnswer],
  /** The mark has moved in the frame. */
  'frame.move': [v.object(FrameMoveParts), FrameAnswer],
  'frame.hide': [v.object({ card: Count, returnFocus: v.boolean() }), FrameHidden],
  /** The card must be shown in this frame: brings what draws cards into it. */
  'frame.draw': [v.object({}), v.object({})],
  /** From the tab's page: what the reader did with a frame's card. */
  'guest.event': [v.object({ frame: Count, card: Count, event: GuestEventSchema }), v.object({})],
  'guest.correct': [v.object({ frame: Count, card: Count, ...Instead }), v.object({})],
} as const;

/**
 * All requests answered by the background. Put together by a function that is known to do nothing else: a bundler that meets the spreads
 * alone keeps what they spread, in every page script.
 */
export const BACKGROUND = /* @__PURE__ */ (() =>
  ({
    ...FROM_PAGES,
    ...FROM_FRAMES,
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
        CorpusRefusal,
      ]),
    ],
    /** Installs the pack that the options page put into the inbox under `key`. */
    'corpus.import': [
      v.object({ key: v.string(), fileName: v.string() }),
      v.variant('ok', [v.object({ ok: v.literal(true), generation: Count, version: v.string() }), CorpusRefusal]),
    ],
    /** The reader has read the notice. */
    'corpus.noticeRead': [v.object({}), v.object({})],
    /** Puts the active pack's file into the inbox and answers with its key. */
    'corpus.export': [v.object({}), v.object({ key: v.string(), fileName: v.string() })],
    /** Going back to an earlier version than the newest holds updates until `updates.release`. */
    'corpus.activate': [v.object({ generation: Count }), v.variant('ok', [v.object({ ok: v.literal(true) }), CorpusRefusal])],
    /** The popup was opened by the reader on this tab: inject the reader if it is not there (activeTab). */
    'tab.read': [v.object({ tabId: v.number() }), v.object({ injected: v.boolean() })],
    ...UPDATES,
  }) as const)();

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

/** Requests answered in a tab's page by the script that shows the cards of its frames. */
export const GUEST = /* @__PURE__ */ (() =>
  ({
    'guest.ready': [v.object({}), v.object({})],
    'guest.show': [v.object({ frame: Count, view: CardViewSchema, ...FrameCardParts }), FrameAnswer],
    'guest.move': [v.object({ frame: Count, ...FrameMoveParts }), FrameAnswer],
    'guest.hide': [v.object({ frame: Count, card: Count, returnFocus: v.boolean() }), FrameHidden],
  }) as const)();

/** Requests answered in a frame whose cards are shown in its tab's page; an error where the card is no longer the frame's. */
export const FRAMED = /* @__PURE__ */ (() =>
  ({
    'framed.event': [v.object({ card: Count, event: GuestEventSchema }), v.object({})],
    'framed.correct': [v.object({ card: Count, ...Instead }), v.object({})],
  }) as const)();

export type CorpusStatus = v.InferOutput<typeof CorpusStatusSchema>;
export type BackgroundContract = typeof BACKGROUND;
export type FromPagesContract = typeof FROM_PAGES;
export type FromFramesContract = typeof FROM_FRAMES;
export type GuestContract = typeof GUEST;
export type FramedContract = typeof FRAMED;
export type PageContract = typeof PAGE;
export type Contract = Record<string, readonly [v.GenericSchema, v.GenericSchema]>;
export type Request<C extends Contract, N extends keyof C> = v.InferOutput<C[N][0]>;
export type Answer<C extends Contract, N extends keyof C> = v.InferOutput<C[N][1]>;
/** What a handler may give: contracts say nothing about who may change the data. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
