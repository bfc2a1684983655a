import { changeSettings, HOUR, readSettings, type Settings, watchSettings } from '../settings';
import { isSiteDisabled, withSite } from '../sites';
import type { ReadingChoice } from './page-context';

/** Longest time that a timer can hold, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface WishesContext {
  /** Host of the page; empty when it has none. */
  readonly host: string;
  /** The page is in a private window: nothing about it is stored. */
  readonly isPrivate: boolean;
  /** Called whenever the page is to be read in another way. */
  readonly onChange: (wishes: Wishes) => void;
}

/** How the reader wants one page read: the settings, a pause, and the switch for its site. */
export class Wishes {
  readonly #context: WishesContext;
  readonly #signal: AbortSignal;
  #settings: Settings;
  #siteOff = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Reads the settings and follows them until the signal aborts. */
  static async follow(context: WishesContext, signal: AbortSignal): Promise<Wishes> {
    return new Wishes(context, await readSettings(), signal);
  }

  private constructor(context: WishesContext, settings: Settings, signal: AbortSignal) {
    this.#context = context;
    this.#settings = settings;
    this.#signal = signal;
    watchSettings((changed) => {
      this.#settings = changed;
      this.#changed();
    }, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
    this.#wake();
  }

  get choice(): ReadingChoice {
    const { disabledSites, pausedUntil } = this.#settings;
    const isOff = this.#siteOff || Date.now() < pausedUntil || isSiteDisabled(disabledSites, this.#context.host);
    return { ...this.#settings, enabled: !isOff };
  }

  /** Whether the toolbar button shows how many names there are. */
  get badge(): boolean {
    return this.#settings.badge;
  }

  /** The reader has switched marking on or off for this page's site, and the switch is stored elsewhere. */
  switchHere(on: boolean): void {
    this.#siteOff = !on;
    this.#changed();
  }

  /** Switches marking off for this page's site; in a private window for this page only. */
  switchSiteOff(): void {
    const { host, isPrivate } = this.#context;
    if (isPrivate || host === '') this.switchHere(false);
    else void changeSettings(({ disabledSites }) => ({ disabledSites: withSite(disabledSites, host, false) }));
  }

  /** Switches marking off everywhere for an hour. */
  pause(): void {
    void changeSettings({ pausedUntil: Date.now() + HOUR });
  }

  #changed(): void {
    this.#wake();
    this.#context.onChange(this);
  }

  /** Reads again when a pause ends. */
  #wake(): void {
    clearTimeout(this.#timer);
    const left = this.#settings.pausedUntil - Date.now();
    if (left > 0 && left < LONGEST_TIMER && !this.#signal.aborted) this.#timer = setTimeout(() => this.#changed(), left);
  }
}
