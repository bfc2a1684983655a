import * as v from 'valibot';
import { exactOptional as optional } from 'valibot';
import { ChangeSchema } from './changes';
import { ProblemSchema } from './problem';

/*
 * What the options page may ask about feeds and updates; a part of the contract in `lib/messages.ts`. Problems travel as codes, for
 * `problemWords` in `lib/i18n-problems.ts`.
 */

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** ISO date and time. */
const Moment = v.string();
const FeedId = v.pipe(v.string(), v.maxLength(80));
const Address = v.pipe(v.string(), v.maxLength(2000));

const failed = v.object({ ok: v.literal(false), problem: ProblemSchema });
const done = v.variant('ok', [v.object({ ok: v.literal(true) }), failed]);

/** A record of one feed that another feed or the bundled corpus keeps out, because it comes first. */
const ConflictSchema = v.object({ what: v.picklist(['entity', 'event']), id: v.string(), name: v.string(), keptFrom: v.string() });

/** A version that is verified and not in use. */
const PendingSchema = v.object({
  version: v.string(),
  /** What was downloaded for it, bytes. */
  size: Count,
  delta: v.boolean(),
  /** Entities, events and sources against what is in use. */
  added: Count,
  changed: Count,
  removed: Count,
  conflicts: Count,
  /** It is in use already, and would come before feeds that it was laid under. */
  moved: optional(v.literal(true)),
});

export const FeedViewSchema = v.object({
  id: FeedId,
  address: Address,
  /** SHA-256 of the first root's signed part, hexadecimal. */
  fingerprint: v.string(),
  /** What the feed calls itself, else its host. */
  name: v.string(),
  /** `policy`: set by an administrator; it cannot be removed or paused. */
  origin: v.picklist(['reader', 'policy']),
  paused: v.boolean(),
  /** New versions are installed without being asked for. */
  automatic: v.boolean(),
  /** Version of this feed's corpus in the generation in use. */
  installed: optional(v.string()),
  /** Until when its signed data is good. */
  signedUntil: optional(Moment),
  /** The last check; without a problem it found the feed in order. */
  checked: optional(v.object({ at: Moment, problem: optional(ProblemSchema) })),
  /** When it is looked at next; absent when paused. */
  next: optional(Moment),
  pending: optional(PendingSchema),
  /** A newer version that was not downloaded because the browser saves data; size in bytes. */
  spared: optional(v.object({ version: v.string(), size: Count })),
});
export type FeedView = v.InferOutput<typeof FeedViewSchema>;

/** A feed that the organisation has set and that is not followed; the address is empty where none was understood. */
export const PolicyFeedProblemSchema = v.object({ address: v.string(), problem: ProblemSchema });
export type PolicyFeedProblem = v.InferOutput<typeof PolicyFeedProblemSchema>;

export const UpdatesStatusSchema = v.object({
  /** In order of precedence: an entity of an earlier feed is never replaced by a later one's. */
  feeds: v.array(FeedViewSchema),
  /** Feeds that come with the extension and are not subscribed to: `feeds.add` takes address and fingerprint as they are. */
  offered: optional(v.array(v.object({ address: Address, fingerprint: v.string(), name: v.string() }))),
  policyFeed: optional(PolicyFeedProblemSchema),
  /** The reader went back to an earlier version: nothing is installed until `updates.release`. */
  held: v.boolean(),
  /** What is being done now. Sizes in bytes; `total` 0 while unknown. */
  running: optional(
    v.object({ feed: FeedId, step: v.picklist(['checking', 'downloading', 'verifying', 'installing']), received: Count, total: Count }),
  ),
});
export type UpdatesStatus = v.InferOutput<typeof UpdatesStatusSchema>;

/** Requests about feeds and updates: name -> [request, answer]. */
export const UPDATES = {
  /** Ask every half second while something runs. */
  'updates.status': [v.object({}), UpdatesStatusSchema],
  /** Looks at one feed, or all that are not paused, and downloads what is new. Answers when it is done; goes on when the page is closed. */
  'updates.check': [
    v.object({ feed: optional(FeedId) }),
    v.variant('ok', [v.object({ ok: v.literal(true), found: v.pipe(v.array(FeedId)) }), failed]),
  ],
  /** Stops what runs; what was downloaded is kept for the next time. */
  'updates.cancel': [v.object({}), v.object({})],
  /** What a pending version changes, page by page, most important first. */
  'updates.changes': [
    v.object({ feed: FeedId, offset: Count, limit: v.pipe(Count, v.maxValue(500)) }),
    v.variant('ok', [
      v.object({
        ok: v.literal(true),
        from: optional(v.string()),
        to: v.string(),
        total: Count,
        changes: v.array(ChangeSchema),
        conflicts: v.array(ConflictSchema),
      }),
      failed,
    ]),
  ],
  /** Installs a feed's pending version and makes it active. */
  'updates.install': [
    v.object({ feed: FeedId }),
    v.variant('ok', [v.object({ ok: v.literal(true), generation: Count, version: v.string() }), failed]),
  ],
  /** Ends the hold that `corpus.activate` of an earlier version began. */
  'updates.release': [v.object({}), v.object({})],
  /** Reads a feed's first root, so that the reader can compare its fingerprint before adding it. */
  'feeds.look': [
    v.object({ address: Address }),
    v.variant('ok', [
      v.object({
        ok: v.literal(true),
        /** As it will be kept. */
        address: Address,
        fingerprint: v.string(),
        name: v.string(),
        /** How many of how many root keys must sign. */
        threshold: Count,
        keys: Count,
      }),
      failed,
    ]),
  ],
  /** Subscribes; the first check follows at once, in the background. */
  'feeds.add': [
    v.object({ address: Address, fingerprint: v.string(), automatic: v.boolean() }),
    v.variant('ok', [v.object({ ok: v.literal(true), feed: FeedId }), failed]),
  ],
  /** Unsubscribes. What it installed stays in use; without other feeds the bundled corpus can be gone back to. */
  'feeds.remove': [v.object({ feed: FeedId }), done],
  'feeds.change': [v.object({ feed: FeedId, paused: optional(v.boolean()), automatic: optional(v.boolean()) }), done],
  /** Sets the precedence: all feeds, the first first. */
  'feeds.order': [v.object({ feeds: v.array(FeedId) }), done],
} as const;
