import { messageOf } from '../../result';
import type { FeedView } from '../../updates/messages';
import type { Problem } from '../../updates/problem';
import type { AskBackground } from '../ports';
import type { Store } from '../store';
import { createStore } from '../store';
import { INITIAL_UPDATES_STATE, type UpdateOutcome, type UpdatesState } from './updates-state';

/** How often the state is asked for while something runs, ms. */
const POLL = 500;
/** Changes asked for at once, of which the page shows some of each type, and then with each "Show more". */
const PAGE = 100;

export interface UpdatesPorts {
  readonly background: AskBackground;
  /** Another version is in use. */
  readonly onInstalled: () => void;
  /** Runs something later; a timer that the page's end ends. */
  readonly later: (run: () => void, delay: number) => void;
}

/** What the corpus section can ask for about feeds. None of these rejects: every end is told as an outcome. */
export interface UpdatesActions {
  readonly check: (feed?: string) => void;
  readonly cancel: () => void;
  readonly install: (feed: string) => void;
  /** Lets updates be installed again after going back. */
  readonly release: () => void;
  readonly openAdd: () => void;
  readonly look: (address: string) => void;
  readonly add: (automatic: boolean) => void;
  readonly askRemove: (feed: string) => void;
  readonly remove: () => void;
  readonly change: (feed: string, change: { readonly paused?: boolean; readonly automatic?: boolean }) => void;
  /** Puts a feed before the one that precedes it. */
  readonly raise: (feed: string) => void;
  readonly review: (feed: string) => void;
  readonly more: () => void;
  readonly close: () => void;
}

export interface UpdatesController {
  readonly store: Store<UpdatesState>;
  readonly actions: UpdatesActions;
  /** Asks the background how things stand, again and again while something runs. */
  refresh(): Promise<void>;
}

const internal = (error: unknown): Problem => ({ code: 'internal', detail: messageOf(error) });
const problemOf = (problem: Problem): UpdateOutcome => ({ kind: 'problem', problem });

/** Joins feeds and updates on the options page with the background. */
export function createUpdatesController(ports: UpdatesPorts): UpdatesController {
  const { background } = ports;
  const store = createStore(INITIAL_UPDATES_STATE);
  let polling = false;

  async function refresh(): Promise<void> {
    try {
      const status = await background('updates.status', {});
      store.update({ status });
      if (status.running) poll();
      await loadPreviews(status.feeds);
    } catch (error) {
      store.update({ outcome: problemOf(internal(error)) });
    }
  }

  function poll(): void {
    if (polling) return;
    polling = true;
    ports.later(() => {
      polling = false;
      void refresh();
    }, POLL);
  }

  async function loadPreviews(feeds: readonly FeedView[]): Promise<void> {
    const changes = new Map(
      [...store.state.changes].filter(([id, { to }]) => feeds.some((feed) => feed.id === id && feed.pending?.version === to)),
    );
    for (const { id, pending } of feeds) {
      if (!pending || changes.has(id)) continue;
      const answer = await background('updates.changes', { feed: id, offset: 0, limit: PAGE });
      if (answer.ok) changes.set(id, answer);
    }
    store.update({ changes });
  }

  /** Does something, tells how it ended, and looks how things stand. */
  function run(action: () => Promise<UpdateOutcome | undefined>): void {
    store.update({ outcome: undefined });
    const done = action().catch((error: unknown) => problemOf(internal(error)));
    void done.then(async (outcome) => {
      store.update({ outcome });
      await refresh();
    });
    // What runs shows at once, not only when it has ended.
    ports.later(() => void refresh(), POLL / 5);
  }

  async function check(feed?: string): Promise<UpdateOutcome> {
    const answer = await background('updates.check', feed === undefined ? {} : { feed });
    if (!answer.ok) return problemOf(answer.problem);
    return { kind: answer.found.length > 0 ? 'ready' : 'nothing-new' };
  }

  async function install(feed: string): Promise<UpdateOutcome> {
    const answer = await background('updates.install', { feed });
    if (!answer.ok) return problemOf(answer.problem);
    ports.onInstalled();
    return { kind: 'installed', version: answer.version };
  }

  async function look(address: string): Promise<void> {
    store.update({ adding: { address, busy: true } });
    const answer = await background('feeds.look', { address }).catch(
      (error: unknown) => ({ ok: false, problem: internal(error) }) as const,
    );
    // The reader has closed the dialog, or asks about another address by now.
    if (store.state.adding?.address !== address) return;
    store.update({ adding: { address, busy: false, ...(answer.ok ? { looked: answer } : { problem: answer.problem }) } });
  }

  async function add(automatic: boolean): Promise<UpdateOutcome | undefined> {
    const { adding } = store.state;
    if (!adding?.looked) return undefined;
    const { address, fingerprint, name } = adding.looked;
    store.update({ adding: { ...adding, busy: true } });
    const answer = await background('feeds.add', { address, fingerprint, automatic });
    if (!answer.ok) {
      store.update({ adding: { ...adding, busy: false, problem: answer.problem } });
      return undefined;
    }
    store.update({ adding: undefined });
    return { kind: 'added', name };
  }

  async function settled(answer: Promise<{ ok: true } | { ok: false; problem: Problem }>): Promise<UpdateOutcome | undefined> {
    const given = await answer;
    return given.ok ? undefined : problemOf(given.problem);
  }

  function raised(feed: string): string[] {
    const feeds = store.state.status?.feeds.map(({ id }) => id) ?? [];
    const at = feeds.indexOf(feed);
    return at < 1 ? feeds : [...feeds.slice(0, at - 1), feed, ...feeds.slice(at - 1).filter((id) => id !== feed)];
  }

  async function more(feed: string): Promise<undefined> {
    const shown = store.state.changes.get(feed);
    if (!shown) return;
    const answer = await background('updates.changes', { feed, offset: shown.changes.length, limit: PAGE });
    if (!answer.ok) return;
    const whole = { ...answer, changes: [...shown.changes, ...answer.changes] };
    store.update({ changes: new Map(store.state.changes).set(feed, whole) });
  }

  return {
    store,
    refresh,
    actions: {
      check: (feed) => run(() => check(feed)),
      cancel: () => void background('updates.cancel', {}).catch(() => undefined),
      install: (feed) => run(() => install(feed)),
      release: () =>
        run(async () => {
          await background('updates.release', {});
          return undefined;
        }),
      openAdd: () => store.update({ adding: { address: '', busy: false }, outcome: undefined }),
      look: (address) => void look(address.trim()),
      add: (automatic) => run(() => add(automatic)),
      askRemove: (removing) => store.update({ removing, outcome: undefined }),
      remove: () => {
        const { removing } = store.state;
        store.update({ removing: undefined });
        if (removing !== undefined) run(() => settled(background('feeds.remove', { feed: removing })));
      },
      change: (feed, change) => run(() => settled(background('feeds.change', { feed, ...change }))),
      raise: (feed) => run(() => settled(background('feeds.order', { feeds: raised(feed) }))),
      review: (reviewing) => store.update({ reviewing }),
      more: () => {
        const { reviewing } = store.state;
        if (reviewing !== undefined) void more(reviewing).catch(() => undefined);
      },
      close: () => store.update({ adding: undefined, reviewing: undefined, removing: undefined }),
    },
  };
}
