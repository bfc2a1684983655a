import * as v from 'valibot';
import { IdSchema } from '../corpus/records';
import { CardItemSchema, WhyViewSchema } from './article';
import { SenseViewSchema } from './card';
import { Count, optional } from './scalars';

/* What a frame and the page around it tell each other about the card of a name in the frame. Lengths in CSS px of the frame's own viewport. */

/** More than a name has that runs over many short lines. */
const MOST_BOXES = 100;

const Length = v.pipe(v.number(), v.finite());
const BoxSchema = v.object({ left: Length, top: Length, right: Length, bottom: Length });

/** Where a frame is among those of its page, without a word to the page: `window.parent[index]` of `of` frames. Its viewport's size. */
const FramePlaceSchema = v.object({
  index: Count,
  of: Count,
  width: v.pipe(Length, v.minValue(1)),
  height: v.pipe(Length, v.minValue(1)),
});
export type FramePlace = v.InferOutput<typeof FramePlaceSchema>;

const SpotSchema = v.object({
  mark: v.pipe(v.array(BoxSchema), v.minLength(1), v.maxLength(MOST_BOXES)),
  direction: v.picklist(['ltr', 'rtl']),
  sheet: v.boolean(),
});

export const FrameMoveParts = { card: Count, place: FramePlaceSchema, spot: SpotSchema } as const;

/** Everything that a card shows but its content, which the background adds: a frame cannot have a text of its own shown in the page. */
export const FrameCardParts = {
  ...FrameMoveParts,
  item: CardItemSchema,
  /** Move the focus into the card. */
  focus: v.boolean(),
  mode: v.picklist(['tooltip', 'dialog']),
  pinned: v.boolean(),
  direction: v.picklist(['ltr', 'rtl']),
  theme: v.picklist(['light', 'dark']),
  explanation: optional(WhyViewSchema),
  sense: optional(v.object({ ...SenseViewSchema.entries, surface: v.string() })),
  names: v.array(v.object({ text: v.string(), id: IdSchema })),
  /** Which of the things that a card may offer this one does. */
  offers: v.object({ back: v.boolean(), siteOff: v.boolean(), pause: v.boolean() }),
} as const;

/** `shown` is false where the card cannot be shown in the page. */
export const FrameAnswer = v.object({ shown: v.boolean(), box: optional(BoxSchema) });

/** `focused`: the focus is back in the frame, which knows where it was there. */
export const FrameHidden = v.object({ focused: v.boolean() });

/** What the reader did where the frame does not hear it. */
export const GuestEventSchema = v.variant('type', [
  v.object({ type: v.literal('over'), onCard: v.boolean(), towardsCard: v.boolean(), modifier: v.boolean() }),
  v.object({ type: v.literal('press'), onCard: v.boolean(), touch: v.boolean() }),
  v.object({ type: v.picklist(['enter', 'escape', 'close']) }),
  /** The card has moved. */
  v.object({ type: v.literal('box'), box: optional(BoxSchema) }),
  /** A control of the card. */
  v.object({ type: v.picklist(['onBack', 'onPin', 'onClose', 'onWhy', 'onFullTimeline', 'onSiteOff', 'onPause']) }),
  v.object({ type: v.literal('onOpenEntity'), id: IdSchema }),
]);
export type GuestEvent = v.InferOutput<typeof GuestEventSchema>;

/** Whom a name means instead; nobody known when absent. */
export const Instead = {
  instead: optional(v.object({ id: IdSchema, name: v.pipe(v.string(), v.minLength(1)) })),
  everywhere: v.boolean(),
} as const;
