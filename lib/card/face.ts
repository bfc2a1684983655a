import type { CreateFocusStops } from '../reader/focus-stops';
import type { CreateStage } from './stage';

/** What draws a card: a script of its own, so that a page carries it only when it has names. */
export interface CardFace {
  readonly createStage: CreateStage;
  readonly createFocusStops: CreateFocusStops;
}

/** Brings the face into the page. Resolves to `undefined` when it cannot be had, e.g. because the background is gone. */
export type LoadFace = () => Promise<CardFace | undefined>;

/** The face, loaded at most once; a failure is tried again the next time. */
export class LazyFace {
  readonly #load: LoadFace;
  #loading: Promise<CardFace | undefined> | undefined;
  #face: CardFace | undefined;

  constructor(load: LoadFace) {
    this.#load = load;
  }

  /** The face, if it is in the page already. */
  get current(): CardFace | undefined {
    return this.#face;
  }

  async load(): Promise<CardFace | undefined> {
    if (this.#face) return this.#face;
    this.#loading ??= this.#load().catch(() => undefined);
    const face = await this.#loading;
    this.#loading = undefined;
    this.#face ??= face;
    return this.#face;
  }
}
