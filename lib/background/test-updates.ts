import { encodePack } from '../corpus/pack';
import { closeStore } from '../corpus/store';
import { emptyIndexedDb } from '../corpus/test-store';
import { SERVER_PATIENCE } from '../updates/http';
import { testPublisher, versionOf } from '../updates/test-feed';
import { ADDRESS, TestHost } from '../updates/test-host';
import type { Corpus } from './corpus';
import { Feeds } from './feeds';
import { type PackFile, start } from './test-corpora';
import { type UpdatePorts, Updates } from './updates';

/** The day on which the tests play. */
export const NOW = Date.UTC(2026, 10, 26, 12);

/** A browser with the bundled corpus 2026.11.1, before a publisher's host. */
export class TestReader {
  readonly host: TestHost;
  now = NOW;
  online = true;
  sparing = false;
  patience = SERVER_PATIENCE;
  corpus: Corpus;
  updates: Updates;
  feeds: Feeds;
  heard: string[];
  readonly #bundled: PackFile;

  private constructor(host: TestHost, bundled: PackFile) {
    this.host = host;
    this.#bundled = bundled;
    ({ corpus: this.corpus, updates: this.updates, feeds: this.feeds, heard: this.heard } = this.#start());
  }

  static async create(host: TestHost): Promise<TestReader> {
    await emptyIndexedDb();
    const { head, records } = versionOf(1);
    return new TestReader(host, await encodePack(head, records));
  }

  /** Ends the background and starts it again, on what was stored. */
  async restart(): Promise<void> {
    this.updates.cancel();
    await closeStore().catch(() => undefined);
    ({ corpus: this.corpus, updates: this.updates, feeds: this.feeds, heard: this.heard } = this.#start());
  }

  /** Subscribes to the test feed. */
  async subscribe(automatic = false): Promise<string> {
    const looked = await this.feeds.look(ADDRESS);
    if (!looked.ok) throw new Error(looked.problem.code);
    const added = await this.feeds.add({ address: ADDRESS, fingerprint: looked.fingerprint, automatic, origin: 'reader' });
    if (!added.ok) throw new Error(added.problem.code);
    return added.feed;
  }

  /** Checks and installs what is found; what went wrong otherwise. */
  async update(feed: string): Promise<string> {
    const checked = await this.updates.check(feed);
    if (!checked.ok) return checked.problem.code;
    if (checked.found.length === 0) return 'nothing';
    const installed = await this.updates.install(feed);
    return installed.ok ? installed.version : installed.problem.code;
  }

  /** Version that answers. */
  async version(): Promise<string> {
    return (await this.corpus.ready()).pack.meta.version;
  }

  #start() {
    const { corpus, heard } = start(this.#bundled);
    const patience = () => this.patience;
    const ports: UpdatePorts = {
      fetch: this.host.fetch,
      online: () => this.online,
      sparing: () => this.sparing,
      now: () => this.now,
      random: () => 0.5,
      testing: false,
      get patience() {
        return patience();
      },
    };
    const updates = new Updates(corpus, ports);
    return { corpus, heard, updates, feeds: new Feeds(corpus, updates, false, async () => undefined) };
  }
}

/** A publisher with version 1 published on a host, and a reader who subscribed and is up to date. */
export async function subscribedReader(automatic = false) {
  const publisher = await testPublisher(NOW);
  const host = new TestHost();
  host.files = await publisher.publish(versionOf(2));
  const reader = await TestReader.create(host);
  const feed = await reader.subscribe(automatic);
  const version = await reader.update(feed);
  if ((await reader.version()) !== '2026.11.2') throw new Error(`The first update gave ${version}.`);
  host.asked.length = 0;
  return { publisher, host, reader, feed };
}
