import type { Answer, BackgroundContract } from '../../messages';
import type { UpdatesStatus } from '../../updates/messages';
import type { Problem } from '../../updates/problem';

/** What a pending version changes, as far as it was asked for. */
export type Changes = Extract<Answer<BackgroundContract, 'updates.changes'>, { ok: true }>;
/** A feed as its first root describes it, before it is added. */
export type LookedAt = Extract<Answer<BackgroundContract, 'feeds.look'>, { ok: true }>;

/** The dialog for a new feed. */
export interface AddingFeed {
  readonly address: string;
  /** The feed's server is being asked. */
  readonly busy: boolean;
  readonly looked?: LookedAt;
  readonly problem?: Problem;
}

/** What the options page shows of feeds and updates. */
export interface UpdatesState {
  /** Absent until the background has answered. */
  readonly status: UpdatesStatus | undefined;
  /** By feed; what is asked for again when a feed has another version. */
  readonly changes: ReadonlyMap<string, Changes>;
  readonly adding: AddingFeed | undefined;
  /** The feed whose changes are shown in full. */
  readonly reviewing: string | undefined;
  /** The feed that is about to be removed. */
  readonly removing: string | undefined;
  readonly outcome: UpdateOutcome | undefined;
}

/** How the last action ended. */
export type UpdateOutcome =
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'added'; readonly name: string }
  | { readonly kind: 'installed'; readonly version: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

export const INITIAL_UPDATES_STATE: UpdatesState = {
  status: undefined,
  changes: new Map(),
  adding: undefined,
  reviewing: undefined,
  removing: undefined,
  outcome: undefined,
};
