/** Options of every corpus command. */
export interface Options {
  /** Folder of the YAML source. */
  readonly source: string;
  /** File of the pack. */
  readonly out: string;
  /** List every warning. */
  readonly warnings: boolean;
  /** One JSON object on standard output. */
  readonly json: boolean;
  /** A publisher's folder, see `tools/publish/workspace.ts`. */
  readonly feed: string;
  /** Files of secret keys. */
  readonly keys: readonly string[];
  /** Write new secret keys without a passphrase. */
  readonly plain: boolean;
  /** Moment from which validity counts, ISO; the clock's when absent. */
  readonly now: string | undefined;
  /** Sign the same contents for another while. */
  readonly renew: boolean;
  readonly port: number;
  /** What stands behind the command. */
  readonly rest: readonly string[];
}

/** Options as they are when none is given. */
export const DEFAULT_OPTIONS: Options = {
  source: 'corpus',
  out: '',
  warnings: false,
  json: false,
  feed: 'feed',
  keys: [],
  plain: false,
  now: undefined,
  renew: false,
  port: 8787,
  rest: [],
};

/** A command; answers with the exit code: 0 in order, 1 errors in the source. */
export type Command = (options: Options) => Promise<number>;
