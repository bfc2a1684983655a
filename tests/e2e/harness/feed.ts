import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublishedVersion } from '../../../lib/updates/publish';
import { testPublisher } from '../../../lib/updates/test-feed';
import type { TestNetwork } from '../../../tools/browsers/network';
import type { Session } from './session';

export const FEED_HOST = 'feed.test';
export const FEED = `http://${FEED_HOST}/`;

/** Answers a request in place of the feed's host, and says whether it did. */
export type Bend = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

/** A publisher whose feed lies on the browser's network. */
export class ServedFeed {
  readonly publisher: Awaited<ReturnType<typeof testPublisher>>;
  readonly #session: Session;
  files: ReadonlyMap<string, Uint8Array> = new Map();
  bend: Bend = () => false;

  private constructor(session: Session, publisher: Awaited<ReturnType<typeof testPublisher>>) {
    this.#session = session;
    this.publisher = publisher;
    session.network.handle(FEED_HOST, (path, response, request) => {
      if (!this.bend(path, response, request)) this.serve(path, response, request);
    });
  }

  /** Serves files that were published before there was a session. */
  static serveOn(network: TestNetwork, files: ReadonlyMap<string, Uint8Array>): void {
    network.handle(FEED_HOST, (path, response, request) => answerStatically(files, path, response, request));
  }

  static async create(session: Session): Promise<ServedFeed> {
    return new ServedFeed(session, await testPublisher(Date.now()));
  }

  /** Publishes a version. */
  async publish(version: PublishedVersion): Promise<void> {
    this.files = await this.publisher.publish(version);
  }

  /** The file at a path, as a static host sends it. */
  bytes(path: string): Uint8Array {
    return this.files.get(path.slice(1)) ?? new Uint8Array();
  }

  serve(path: string, response: ServerResponse, request: IncomingMessage): void {
    answerStatically(this.files, path, response, request);
  }

  /** Subscribes the browser. The first check follows by itself. */
  async subscribe(automatic: boolean): Promise<string> {
    const { extension } = this.#session;
    const looked = await extension.askBackground('feeds.look', { address: FEED });
    if (!looked.ok) throw new Error(`The feed cannot be read: ${looked.problem.code} ${looked.problem.detail}`);
    const added = await extension.askBackground('feeds.add', { address: FEED, fingerprint: looked.fingerprint, automatic });
    if (!added.ok) throw new Error(`The feed cannot be added: ${added.problem.code}`);
    return added.feed;
  }

  /** Waits until nothing is being checked or installed. */
  async settled(): Promise<void> {
    const { extension } = this.#session;
    while ((await extension.askBackground('updates.status', {})).running) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** Checks, and answers with the problem's code, or `found`, or `nothing`. */
  async check(feed: string): Promise<string> {
    await this.settled();
    const checked = await this.#session.extension.askBackground('updates.check', { feed });
    if (!checked.ok) return checked.problem.code;
    return checked.found.length > 0 ? 'found' : 'nothing';
  }
}

/** Answers as a static host does. */
function answerStatically(files: ReadonlyMap<string, Uint8Array>, path: string, response: ServerResponse, request: IncomingMessage): void {
  const bytes = files.get(path.slice(1));
  if (!bytes) {
    response.writeHead(404, { 'access-control-allow-origin': '*' }).end('not found');
    return;
  }
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/octet-stream' };
  if (from > 0) {
    response.writeHead(206, { ...headers, 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }).end(bytes.subarray(from));
  } else response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
}
