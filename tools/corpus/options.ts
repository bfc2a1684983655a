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
}

/** A command; answers with the exit code: 0 in order, 1 errors in the source. */
export type Command = (options: Options) => Promise<number>;
