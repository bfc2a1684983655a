import type { Answer, BackgroundContract, PageContract, Request } from '../messages';

/** Asks the background; rejects when it gives no valid answer. */
export type AskBackground = <N extends keyof BackgroundContract>(
  name: N,
  request: Request<BackgroundContract, N>,
) => Promise<Answer<BackgroundContract, N>>;

/** Asks the annotator in a tab; rejects when there is none or it gives no valid answer. */
export type AskPage = <N extends keyof PageContract>(
  tabId: number,
  name: N,
  request: Request<PageContract, N>,
) => Promise<Answer<PageContract, N>>;

/** Host access as the browser grants it. */
export interface HostAccess {
  has(pattern: string): Promise<boolean>;
  /** Asks the reader. Must be called within a click, before anything is awaited: browsers refuse it otherwise. */
  request(pattern: string): Promise<boolean>;
}
