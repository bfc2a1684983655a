import { hexOf } from '../bytes';
import type { Answer, BackgroundContract, Request } from '../messages';
import { feedAddress } from '../updates/address';
import { asProblem } from '../updates/as-problem';
import { PACKAGED_FEEDS } from '../updates/packaged-feeds';
import { FeedError } from '../updates/problem';
import { firstRoot } from '../updates/refresh';
import { addFeed, changeFeed, listFeeds, removeFeed } from '../updates/store';
import type { FeedRow } from '../updates/store-rows';
import type { Corpus } from './corpus';
import type { Updates } from './updates';

type Ask<Name extends keyof BackgroundContract> = Promise<Answer<BackgroundContract, Name>>;

/** What a new feed begins with. */
export interface Subscription extends Request<BackgroundContract, 'feeds.add'> {
  readonly origin: FeedRow['origin'];
}

/** The feeds that the reader, or an administrator, subscribed to. */
export class Feeds {
  readonly #corpus: Corpus;
  readonly #updates: Updates;
  readonly #testing: boolean;
  readonly #changed: () => Promise<void>;

  /** @param changed - Called when feeds were added, removed, paused or taken up again. */
  constructor(corpus: Corpus, updates: Updates, testing: boolean, changed: () => Promise<void>) {
    this.#corpus = corpus;
    this.#updates = updates;
    this.#testing = testing;
    this.#changed = changed;
  }

  /** Reads a feed's first root without subscribing. */
  async look(written: string): Ask<'feeds.look'> {
    try {
      const address = feedAddress(written, this.#testing);
      const { root, fingerprint } = await firstRoot(this.#updates.server(address));
      const { keyids, threshold } = root.roles.root;
      return { ok: true, address, fingerprint, name: root['x-siyaq-name'] ?? new URL(address).host, threshold, keys: keyids.length };
    } catch (error) {
      return { ok: false, problem: await asProblem(error) };
    }
  }

  /** Subscribes to the feed whose first root has this fingerprint. */
  async add({ address: written, fingerprint: agreed, automatic, origin }: Subscription): Ask<'feeds.add'> {
    try {
      const address = feedAddress(written, this.#testing);
      const store = await this.#corpus.store();
      if ((await listFeeds(store)).some((feed) => feed.address === address || feed.fingerprint === agreed)) throw new FeedError('known');
      const id = hexOf(crypto.getRandomValues(new Uint8Array(8)));
      const { root, name } = await this.#agreedRoot(address, agreed);
      const start = { paused: false, trusted: { root }, failures: 0, next: 0 };
      await addFeed(store, { id, address, fingerprint: agreed, name, origin, automatic, ...start });
      await this.#changed();
      return { ok: true, feed: id };
    } catch (error) {
      return { ok: false, problem: await asProblem(error) };
    }
  }

  /** Unsubscribes; a feed that an administrator set stays. */
  remove(feed: string): Ask<'feeds.remove'> {
    return this.#changing(async (store) => {
      const row = (await listFeeds(store)).find(({ id }) => id === feed);
      if (!row || row.origin === 'policy') throw new FeedError('gone');
      await removeFeed(store, feed);
    });
  }

  /** Pauses a feed, takes it up again, or sets whether its versions are installed without asking. */
  change({ feed, paused, automatic }: Request<BackgroundContract, 'feeds.change'>): Ask<'feeds.change'> {
    return this.#changing(async (store) => {
      await changeFeed(store, feed, (row) => ({
        ...row,
        ...(automatic !== undefined && { automatic }),
        ...(paused !== undefined && row.origin === 'reader' && { paused, next: paused ? row.next : 0 }),
      }));
    });
  }

  /** Sets the order of precedence. */
  order(ids: readonly string[]): Ask<'feeds.order'> {
    return this.#changing(async ({ database }) => {
      await database.transaction('rw', database.feeds, async () => {
        const rows = await database.feeds.toArray();
        if (rows.length !== ids.length || !rows.every(({ id }) => ids.includes(id))) throw new FeedError('gone');
        await database.feeds.bulkPut(rows.map((row) => ({ ...row, place: ids.indexOf(row.id) })));
      });
    });
  }

  /** The root that the reader agreed to: the package's, where it has it, else the first one at the address. */
  async #agreedRoot(address: string, agreed: string): Promise<{ root: string; name: string }> {
    const packaged = PACKAGED_FEEDS.find(({ fingerprint }) => fingerprint === agreed);
    if (packaged) return packaged;
    const { root, text, fingerprint } = await firstRoot(this.#updates.server(address));
    if (fingerprint !== agreed) throw new FeedError('fingerprint');
    return { root: text, name: root['x-siyaq-name'] ?? new URL(address).host };
  }

  async #changing(change: (store: Awaited<ReturnType<Corpus['store']>>) => Promise<void>): Ask<'feeds.remove'> {
    try {
      await change(await this.#corpus.store());
      await this.#changed();
      return { ok: true };
    } catch (error) {
      return { ok: false, problem: await asProblem(error) };
    }
  }
}
