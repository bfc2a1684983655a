import type { UpdatesStatus } from '../updates/messages';
import { FeedError } from '../updates/problem';

/** What is being done now. */
export interface Running {
  readonly abort: AbortController;
  now: NonNullable<UpdatesStatus['running']>;
}

/** Lets one thing be done with feeds at a time. */
export class UpdateTurn {
  #running: Running | undefined;

  get running(): Running | undefined {
    return this.#running;
  }

  /**
   * Does something with a feed.
   *
   * @throws FeedError `busy` while something else is done.
   */
  async take<Value>(feed: string, work: (running: Running) => Promise<Value>): Promise<Value> {
    if (this.#running) throw new FeedError('busy');
    const running: Running = { abort: new AbortController(), now: { feed, step: 'checking', received: 0, total: 0 } };
    this.#running = running;
    try {
      return await work(running);
    } finally {
      this.#running = undefined;
    }
  }
}
