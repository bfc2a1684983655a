/** The number of names on the toolbar button: told when it changes, 0 while the reader does not want to see it. */
export class Counter {
  readonly #tell: (count: number) => void;
  #names = 0;
  #wanted: boolean;
  #told = 0;

  constructor(tell: (count: number) => void, wanted: boolean) {
    this.#tell = tell;
    this.#wanted = wanted;
  }

  /** The page now holds this many different names. */
  names(count: number): void {
    this.#names = count;
    this.#update();
  }

  /** Whether the reader wants to see it. */
  wanted(wanted: boolean): void {
    this.#wanted = wanted;
    this.#update();
  }

  #update(): void {
    const count = this.#wanted ? this.#names : 0;
    if (count === this.#told) return;
    this.#told = count;
    this.#tell(count);
  }
}
