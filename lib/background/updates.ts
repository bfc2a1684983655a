import { readState } from '../corpus/generations';
import type { Store } from '../corpus/store';
import type { Answer, BackgroundContract } from '../messages';
import { asProblem } from '../updates/as-problem';
import { checkFeed } from '../updates/check';
import { installedParts } from '../updates/compose';
import { feedView } from '../updates/feed-view';
import { httpServer, type Server, type ServerPatience } from '../updates/http';
import type { UpdatesStatus } from '../updates/messages';
import { PACKAGED_FEEDS } from '../updates/packaged-feeds';
import { isPending } from '../updates/pending';
import { FeedError, type Problem } from '../updates/problem';
import { nextCheck } from '../updates/schedule';
import { changeFeed, listFeeds, releaseHold } from '../updates/store';
import type { FeedRow } from '../updates/store-rows';
import type { Corpus } from './corpus';
import { installFeed, unfinished, wantNewest } from './update-install';
import { UpdatePreviews } from './update-previews';
import { type Running, UpdateTurn } from './update-turn';

/** What updating needs from outside. */
export interface UpdatePorts {
  readonly fetch: typeof fetch;
  /** Whether the browser has a network at all. */
  readonly online: () => boolean;
  /** Whether the line is to be spared: the reader asked the browser to save data, or it is paid by the byte. */
  readonly sparing: () => boolean;
  /** Ms since 1970. */
  readonly now: () => number;
  /** 0..1 */
  readonly random: () => number;
  /** Whether test hosts may be reached by `http`. */
  readonly testing: boolean;
  readonly patience: ServerPatience;
}

type Ask<Name extends keyof BackgroundContract> = Promise<Answer<BackgroundContract, Name>>;
/** Checks feeds and installs what they offer: one thing at a time. */
export class Updates {
  readonly #corpus: Corpus;
  readonly #ports: UpdatePorts;
  readonly #turn = new UpdateTurn();
  readonly #previews = new UpdatePreviews();

  constructor(corpus: Corpus, ports: UpdatePorts) {
    this.#corpus = corpus;
    this.#ports = ports;
  }

  /** Feeds, what is new in them, and what is being done. */
  async status(): Promise<UpdatesStatus> {
    const store = await this.#storeIfAny();
    if (!store) return { feeds: [], held: false };
    const { running } = this.#turn;
    if (!running) await this.#previews.keep(store);
    const [feeds, installed, { held = false }] = [await listFeeds(store), await installedParts(store), await readState(store)];
    const offered = PACKAGED_FEEDS.filter(({ development, fingerprint }) => {
      return (!development || this.#ports.testing) && !feeds.some((feed) => feed.fingerprint === fingerprint);
    }).map(({ address, fingerprint, name }) => ({ address, fingerprint, name }));
    const views = feeds.map((row) => feedView(row, feeds, installed));
    return { feeds: views, ...(offered.length > 0 && { offered }), held, ...(running && { running: running.now }) };
  }

  /** Looks at one feed, or at all that are not paused. */
  async check(feed?: string): Ask<'updates.check'> {
    try {
      const store = await this.#corpus.store();
      const rows = (await listFeeds(store)).filter(({ id, paused }) => (feed === undefined ? !paused : id === feed));
      if (feed !== undefined && rows.length === 0) throw new FeedError('gone');
      const problems = await this.#checkAll(store, rows, false);
      const installed = await installedParts(store);
      const feeds = await listFeeds(store);
      const found = feeds.filter((row) => isPending(row, feeds, installed)).map(({ id }) => id);
      const [problem] = problems;
      return problem && problems.length === rows.length ? { ok: false, problem } : { ok: true, found };
    } catch (error) {
      return { ok: false, problem: await asProblem(error) };
    }
  }

  /** Looks at the feeds whose time has come, and goes on with what was cut off. */
  async inTime(): Promise<void> {
    const store = await this.#storeIfAny();
    if (!store || this.#turn.running) return;
    await this.#resume(store);
    const due = (await listFeeds(store)).filter(({ paused, next }) => !paused && next <= this.#ports.now());
    if (due.length > 0 && this.#ports.online()) await this.#checkAll(store, due, true).catch(() => undefined);
  }

  /** Stops what runs. */
  cancel(): void {
    this.#turn.running?.abort.abort();
  }

  /** What a feed's pending version changes. */
  async changes({ feed, offset, limit }: { feed: string; offset: number; limit: number }): Ask<'updates.changes'> {
    try {
      const { from, to, changes, conflicts } = await this.#previews.of(await this.#corpus.store(), feed);
      const page = changes.slice(offset, offset + limit);
      return { ok: true, ...(from !== undefined && { from }), to, total: changes.length, changes: page, conflicts: [...conflicts] };
    } catch (error) {
      return { ok: false, problem: await asProblem(error) };
    }
  }

  /** Installs a feed's pending version. */
  async install(feed: string): Ask<'updates.install'> {
    try {
      const store = await this.#corpus.store();
      return await this.#turn.take(feed, async () => {
        await wantNewest(store, feed);
        return { ok: true, ...(await this.#installFeed(store, feed)) };
      });
    } catch (error) {
      return { ok: false, problem: await asProblem(error) };
    }
  }

  /** Lets updates come again. */
  async release(): Promise<void> {
    const store = await this.#corpus.store();
    await releaseHold(store);
    const installed = await installedParts(store);
    const feeds = await listFeeds(store);
    for (const row of feeds) {
      if (row.automatic && isPending(row, feeds, installed)) await wantNewest(store, row.id);
    }
    void this.inTime().catch(() => undefined);
  }

  /** The server at an address. */
  server(address: string, signal = new AbortController().signal): Server {
    const { fetch, online, patience } = this.#ports;
    return httpServer(address, { fetch, online, signal, patience });
  }

  async #checkAll(store: Store, rows: readonly FeedRow[], byItself: boolean): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const row of rows) {
      const problem = await this.#turn.take(row.id, (running) => this.#checkOne(store, row, running, byItself && this.#ports.sparing()));
      if (problem) problems.push(problem);
    }
    return problems;
  }

  async #checkOne(store: Store, row: FeedRow, running: Running, sparing: boolean): Promise<Problem | undefined> {
    // One moment for the whole check: a clock that is set meanwhile cannot make expired data good.
    const now = this.#ports.now();
    let problem: Problem | undefined;
    try {
      await checkFeed(row, {
        store,
        server: this.server(row.address, running.abort.signal),
        now,
        sparing,
        onStep: (step, received, total) => {
          running.now = { feed: row.id, step, received, total };
        },
      });
      await this.#installIfAutomatic(store, row.id);
    } catch (error) {
      problem = await asProblem(error);
      if (problem.code === 'cancelled' || problem.code === 'gone') throw error;
    }
    await changeFeed(store, row.id, (known) => {
      const failures = problem ? known.failures + 1 : 0;
      const checked = { at: new Date(now).toISOString(), ...(problem && { problem }) };
      return { ...known, checked, failures, next: nextCheck(now, failures, this.#ports.random()) };
    });
    return problem;
  }

  async #installIfAutomatic(store: Store, feed: string): Promise<void> {
    const feeds = await listFeeds(store);
    const row = feeds.find(({ id }) => id === feed);
    const { held } = await readState(store);
    if (!row?.automatic || held || !isPending(row, feeds, await installedParts(store))) return;
    await wantNewest(store, feed);
    await this.#installFeed(store, feed);
  }

  /** Installations that the end of the browser cut off. */
  async #resume(store: Store): Promise<void> {
    for (const { id } of await unfinished(store)) {
      await this.#turn.take(id, () => this.#installFeed(store, id)).catch((error: unknown) => this.#note(store, id, error));
    }
  }

  async #note(store: Store, feed: string, error: unknown): Promise<void> {
    const problem = await asProblem(error);
    if (problem.code === 'busy') return;
    const checked = { at: new Date(this.#ports.now()).toISOString(), problem };
    await changeFeed(store, feed, (row) => ({ ...row, checked })).catch(() => undefined);
  }

  #installFeed(store: Store, feed: string): Promise<{ generation: number; version: string }> {
    return installFeed({ corpus: this.#corpus, turn: this.#turn }, store, feed);
  }

  /** Without storage there are no feeds. */
  async #storeIfAny(): Promise<Store | undefined> {
    return this.#corpus.store().catch(() => undefined);
  }
}
