import { markAsOurs, OURS_STYLE } from '../card/ours';
import { clientRects } from '../marks/hit-test';
import { bringIntoView } from '../marks/step';
import type { PageMention } from '../marks/types';

/** Whatever the page says of elements like ours, inside and out. A stop is unseen until it has the focus; then it frames its mark. */
const STYLE = `
:host { all: initial !important; ${OURS_STYLE} position: fixed !important; inset: 0 auto auto 0 !important; z-index: 2147483647 !important; width: 0 !important; height: 0 !important; }
button { all: unset; position: fixed; top: 0; left: 0; width: 1px; height: 1px; clip-path: inset(50%); overflow: hidden; white-space: nowrap; color: transparent; pointer-events: none; }
button:focus { clip-path: none; outline: 2px solid #0b6b70; box-shadow: 0 0 0 4px #fff; border-radius: 2px; }
@media (forced-colors: active) { button:focus { outline-color: Highlight; } }
@media print { :host { display: none !important; } }
`;
/** Between the mark's letters and the frame around them, CSS px. */
const SPACE = 2;

export interface FocusStopsContext {
  readonly window: Window;
  /** What the group of stops is called. */
  readonly title: string;
  /** What a stop says of its mention. */
  readonly label: (mention: PageMention) => string;
  /** The reader wants to enter the mention's card; afterwards the focus belongs to the stop. */
  readonly enter: (mention: PageMention, stop: HTMLElement) => void;
}

/** Makes one of these. */
export type CreateFocusStops = (context: Omit<FocusStopsContext, 'title' | 'label'>, signal: AbortSignal) => FocusStops;

/**
 * Lets the tabulator key reach the marks, for readers who have asked for it. Marks are no elements, and the page's own text is not touched, so
 * the stops are buttons in an element of ours behind everything in the page: they come after the page's own stops, in the order of the text.
 */
export class FocusStops {
  readonly #context: FocusStopsContext;
  readonly #host: HTMLElement;
  readonly #group: HTMLElement;
  #stops = new Map<PageMention, HTMLElement>();
  #focused: PageMention | undefined;

  /** @param signal - Takes the stops out of the page. */
  constructor(context: FocusStopsContext, signal: AbortSignal) {
    this.#context = context;
    const { document } = context.window;
    this.#host = document.createElement('div');
    markAsOurs(this.#host);
    const root = this.#host.attachShadow({ mode: __E2E__ ? 'open' : 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.#group = document.createElement('nav');
    this.#group.setAttribute('aria-label', context.title);
    root.append(this.#group);
    const follow = () => this.#focused && this.#place(this.#focused);
    context.window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
    context.window.addEventListener('resize', follow, { passive: true, signal });
    signal.addEventListener('abort', () => this.show([]), { once: true });
  }

  /** Gives these mentions their stops; others lose theirs, and without any nothing of ours is left in the page. */
  show(mentions: readonly PageMention[]): void {
    const before = this.#stops;
    this.#stops = new Map(mentions.map((mention) => [mention, before.get(mention) ?? this.#create(mention)]));
    const wanted = [...this.#stops.values()];
    for (const stop of before.values()) if (!wanted.includes(stop)) stop.remove();
    // Moving a stop would take the focus from it.
    for (const [index, stop] of wanted.entries()) {
      const there = this.#group.children[index];
      if (there !== stop) this.#group.insertBefore(stop, there ?? null);
    }
    const { documentElement } = this.#context.window.document;
    if (wanted.length === 0) this.#host.remove();
    else if (!this.#host.isConnected) documentElement.append(this.#host);
  }

  #create(mention: PageMention): HTMLElement {
    const { window, label, enter } = this.#context;
    const stop = window.document.createElement('button');
    stop.type = 'button';
    stop.textContent = label(mention);
    stop.addEventListener('focus', () => {
      this.#focused = mention;
      bringIntoView(mention, window);
      this.#place(mention);
    });
    stop.addEventListener('blur', () => {
      this.#focused = undefined;
      stop.removeAttribute('style');
    });
    stop.addEventListener('click', () => enter(mention, stop));
    return stop;
  }

  /** Frames the mark. Constructed by hand, a declaration is not subject to the page's content security policy. */
  #place(mention: PageMention): void {
    const rect = clientRects(mention)[0];
    const style = this.#stops.get(mention)?.style;
    if (!rect || !style) return;
    style.setProperty('left', `${rect.left - SPACE}px`);
    style.setProperty('top', `${rect.top - SPACE}px`);
    style.setProperty('width', `${rect.width + 2 * SPACE}px`);
    style.setProperty('height', `${rect.height + 2 * SPACE}px`);
  }
}
