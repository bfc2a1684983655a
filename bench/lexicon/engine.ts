/** A multi-string matcher under measurement. */
export interface Engine {
  readonly name: string;
  /** More names than this it cannot build in reasonable time or memory. */
  readonly mostNames: number;
  /** Builds over the names and gives a function that finds them in a text and returns the number of hits. */
  build(names: readonly string[]): Built;
}

export interface Built {
  readonly find: (text: string) => number;
  /** Size of the tables in bytes, where it is known. */
  readonly bytes?: number;
  /** Time to open stored tables, ms, where there is such a thing. */
  readonly loadMs?: number;
}
