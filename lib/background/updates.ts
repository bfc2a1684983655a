import { readState } from '../corpus/generations';
import type { Store } from '../corpus/store';
import type { Answer, BackgroundContract } from '../messages';
import { asProblem } from '../updates/as-problem';
import { checkFeed } from '../updates/check';
import { composePack, installedParts } from '../updates/compose';
import { feedView, isPending } from '../updates/feed-view';
import { httpServer, type Server, type ServerPatience } from '../updates/http';
import type { UpdatesStatus } from '../updates/messages';
import { PACKAGED_FEEDS } from '../updates/packaged-feeds';
import { keepPreview, type Preview, previewKey, previewOf } from '../updates/preview';
import { FeedError, type Problem } from '../updates/problem';
import { nextCheck } from '../updates/schedule';
import { changeFeed, listFeeds, releaseHold } from '../updates/store';
import type { FeedRow } from '../updates/store-rows';
import type { Corpus } from './corpus';

/** What updating needs from outside. */
export interface UpdatePorts {
  readonly fetch: typeof fetch;
  /** Whether the browser has a network at all. */
  readonly online: () => boolean;
  /** Whether the reader asked the browser to save data. */
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
interface Running {
  readonly abort: AbortController;
  now: NonNullable<UpdatesStatus['running']>;
}

/** An installation that was cut off this often is not begun again by itself. */
const TRIES = 3;

/** Checks feeds and installs what they offer: one thing at a time. */
export class Updates {
  readonly #corpus: Corpus;
  readonly #ports: UpdatePorts;
  #running: Running | undefined;
  #preview: { readonly key: string; readonly preview: Promise<Preview> } | undefined;

  constructor(corpus: Corpus, ports: UpdatePorts) {
    this.#corpus = corpus;
    this.#ports = ports;
  }

  /** Feeds, what is new in them, and what is being done. */
  async status(): Promise<UpdatesStatus> {
    const store = await this.#storeIfAny();
    if (!store) return { feeds: [], held: false };
    if (!this.#running) await this.#keepPreviews(store);
    const [feeds, installed, { held = false }] = [await listFeeds(store), await installedParts(store), await readState(store)];
    const offered = PACKAGED_FEEDS.filter(({ development, fingerprint }) => {
      return (!development || this.#ports.testing) && !feeds.some((feed) => feed.fingerprint === fingerprint);
    }).map(({ address, fingerprint, name }) => ({ address, fingerprint, name }));
    const views = feeds.map((row) => feedView(row, installed.get(row.id)));
    return { feeds: views, ...(offered.length > 0 && { offered }), held, ...(this.#running && { running: this.#running.now }) };
  }

  /** Looks at one feed, or at all that are not paused. */
  async check(feed?: string): Ask<'updates.check'> {
    try {
      const store = await this.#corpus.store();
      const rows = (await listFeeds(store)).filter(({ id, paused }) => (feed === undefined ? !paused : id === feed));
      if (feed !== undefined && rows.length === 0) throw new FeedError('gone');
      const problems = await this.#checkAll(store, rows, false);
      const installed = await installedParts(store);
      const found = (await listFeeds(store)).filter((row) => isPending(row, installed.get(row.id))).map(({ id }) => id);
      const [problem] = problems;
      return problem && problems.length === rows.length ? { ok: false, problem } : { ok: true, found };
    } catch (error) {
      return { ok: false, problem: asProblem(error) };
    }
  }

  /** Looks at the feeds whose time has come, and goes on with what was cut off. */
  async inTime(): Promise<void> {
    const store = await this.#storeIfAny();
    if (!store || this.#running) return;
    await this.#resume(store);
    const due = (await listFeeds(store)).filter(({ paused, next }) => !paused && next <= this.#ports.now());
    if (due.length > 0 && this.#ports.online()) await this.#checkAll(store, due, true).catch(() => undefined);
  }

  /** Stops what runs. */
  cancel(): void {
    this.#running?.abort.abort();
  }

  /** What a feed's pending version changes. */
  async changes({ feed, offset, limit }: { feed: string; offset: number; limit: number }): Ask<'updates.changes'> {
    try {
      const { from, to, changes, conflicts } = await this.#previewOf(await this.#corpus.store(), feed);
      const page = changes.slice(offset, offset + limit);
      return { ok: true, ...(from !== undefined && { from }), to, total: changes.length, changes: page, conflicts: [...conflicts] };
    } catch (error) {
      return { ok: false, problem: asProblem(error) };
    }
  }

  /** Installs a feed's pending version. */
  async install(feed: string): Ask<'updates.install'> {
    try {
      const store = await this.#corpus.store();
      return await this.#run(feed, async () => {
        await changeFeed(store, feed, (row) => (row.latest ? { ...row, wanted: { hash: row.latest.hash, tries: 0 } } : row));
        return { ok: true, ...(await this.#installFeed(store, feed)) };
      });
    } catch (error) {
      return { ok: false, problem: asProblem(error) };
    }
  }

  /** Lets updates come again. */
  async release(): Promise<void> {
    const store = await this.#corpus.store();
    await releaseHold(store);
    const installed = await installedParts(store);
    for (const row of await listFeeds(store)) {
      if (row.automatic && isPending(row, installed.get(row.id))) await this.#want(store, row);
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
      const problem = await this.#run(row.id, (running) => this.#checkOne(store, row, running, byItself && this.#ports.sparing()));
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
      problem = asProblem(error);
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
    const row = (await listFeeds(store)).find(({ id }) => id === feed);
    const { held } = await readState(store);
    if (!row?.automatic || held || !isPending(row, (await installedParts(store)).get(feed))) return;
    await this.#want(store, row);
    await this.#installFeed(store, feed);
  }

  async #want(store: Store, { id, latest }: FeedRow): Promise<void> {
    if (latest) await changeFeed(store, id, (row) => ({ ...row, wanted: { hash: latest.hash, tries: 0 } }));
  }

  /** Installations that the end of the browser cut off. */
  async #resume(store: Store): Promise<void> {
    const [installed, { held }] = [await installedParts(store), await readState(store)];
    for (const row of await listFeeds(store)) {
      const { wanted, latest } = row;
      if (held || !wanted || wanted.hash !== latest?.hash || wanted.tries >= TRIES || !isPending(row, installed.get(row.id))) continue;
      await this.#run(row.id, () => this.#installFeed(store, row.id)).catch((error: unknown) => this.#note(store, row.id, error));
    }
  }

  async #note(store: Store, feed: string, error: unknown): Promise<void> {
    const problem = asProblem(error);
    if (problem.code === 'busy') return;
    const checked = { at: new Date(this.#ports.now()).toISOString(), problem };
    await changeFeed(store, feed, (row) => ({ ...row, checked })).catch(() => undefined);
  }

  async #installFeed(store: Store, feed: string): Promise<{ generation: number; version: string }> {
    if (this.#running) this.#running.now = { feed, step: 'installing', received: 0, total: 0 };
    await changeFeed(store, feed, (row) => (row.wanted ? { ...row, wanted: { ...row.wanted, tries: row.wanted.tries + 1 } } : row));
    try {
      const { pack, digest, feeds, golden } = await composePack(store, new Set([feed]));
      const installed = await this.#corpus.install(pack, { origin: { type: 'feeds', feeds }, digest, signed: true, golden });
      if (!installed.ok) throw new FeedError(installed.error.full ? 'storage-full' : 'bad-pack', installed.error.message);
      const { generation, meta } = installed.value;
      return { generation, version: meta.version };
    } finally {
      await changeFeed(store, feed, ({ wanted: _wanted, ...row }) => row).catch(() => undefined);
    }
  }

  async #run<Value>(feed: string, work: (running: Running) => Promise<Value>): Promise<Value> {
    if (this.#running) throw new FeedError('busy');
    const running: Running = { abort: new AbortController(), now: { feed, step: 'checking', received: 0, total: 0 } };
    this.#running = running;
    try {
      return await work(running);
    } finally {
      this.#running = undefined;
    }
  }

  async #keepPreviews(store: Store): Promise<void> {
    const installed = await installedParts(store);
    for (const row of await listFeeds(store)) {
      const key = await previewKey(store, row.id);
      if (!isPending(row, installed.get(row.id)) || row.preview?.key === key) continue;
      // A preview that cannot be made is not tried again every half second: installing will say why.
      const preview = await this.#previewOf(store, row.id).catch(() => ({ changes: [], conflicts: [] }));
      await keepPreview(store, row.id, key, preview);
    }
  }

  async #previewOf(store: Store, feed: string): Promise<Preview> {
    const key = await previewKey(store, feed);
    if (this.#preview?.key !== key) this.#preview = { key, preview: previewOf(store, feed) };
    return this.#preview.preview;
  }

  /** Without storage there are no feeds. */
  async #storeIfAny(): Promise<Store | undefined> {
    return this.#corpus.store().catch(() => undefined);
  }
}
