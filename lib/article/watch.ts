import { isElement, isText } from './dom';
import type { ReadingListener } from './read';
import { isUndisplayed, liesInUnread, unreadByMarkup } from './unread';

/** Time, ms, from the first change to the call: changes come in bursts. Doubles with each call while the page does not rest. */
const SETTLE = 200;
const LONGEST_SETTLE = 6400;
/** A page that changes nothing for this long, ms, after a call rests, and is answered at once again. */
const REST = 5000;
/** Calls to a page that never rests; then the watch is off until the next route. */
const MOST_CALLS = 40;
/** More records at once than this are not looked at one by one. */
const MOST_RECORDS = 2000;
/** Hidden elements that are waited for. */
const MOST_HIDDEN = 200;

/** Why the page should be read again. */
export type PageChange = 'content' | 'route';

/** A running watch. Give it to `extractArticles` as listener, so that it learns of hidden elements and shadow trees. */
export interface PageWatch extends ReadingListener {
  /** False while the watch has switched itself off because the page never rests. */
  readonly active: boolean;
}

/**
 * Watches a page for text that comes, changes or goes, for hidden text that is shown, and for route changes of single-page sites.
 *
 * Calls are batched and come when the page is idle. Changes in places that are never read (navigation, editors, scripts) do not count. One
 * observer serves all. A page that changes without end is called for ever more rarely and at last no more; a new route begins anew.
 * @param signal ends the watch
 */
export function watchPage(document: Document, onChange: (change: PageChange) => void, signal: AbortSignal): PageWatch {
  return new Watcher(document, onChange, signal);
}

class Watcher implements PageWatch {
  readonly #document: Document;
  readonly #onChange: (change: PageChange) => void;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  readonly #roots = new Set<ShadowRoot>();
  #hidden = new Set<Element>();
  #pending: PageChange | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #calls = 0;
  #lastCall = Number.NEGATIVE_INFINITY;
  #address: string;
  #active = true;

  constructor(document: Document, onChange: (change: PageChange) => void, signal: AbortSignal) {
    this.#document = document;
    this.#onChange = onChange;
    this.#signal = signal;
    this.#address = addressOf(document);
    this.#observer = new MutationObserver((records) => this.#seen(records));
    if (signal.aborted) return;
    this.#observe();
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    const window = document.defaultView;
    const check = () => this.#checkRoute();
    window?.addEventListener('popstate', check, { signal });
    // Not in every browser; elsewhere the first change of the new route tells.
    if (window && 'navigation' in window) window.navigation.addEventListener('currententrychange', check, { signal });
  }

  get active(): boolean {
    return this.#active;
  }

  hidden(element: Element): void {
    if (this.#signal.aborted || this.#hidden.size >= MOST_HIDDEN || this.#hidden.has(element)) return;
    this.#hidden.add(element);
    // What hides it may be set on any element around it.
    for (let at: Element | null = element; at; at = at.parentElement) {
      this.#observer.observe(at, { attributes: true, attributeFilter: ['class', 'style', 'hidden', 'inert', 'aria-hidden', 'open'] });
    }
  }

  shadowRoot(root: ShadowRoot): void {
    if (this.#signal.aborted || this.#roots.has(root)) return;
    this.#roots.add(root);
    if (this.#active) this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  #observe(): void {
    for (const root of [this.#document, ...this.#roots])
      this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#hidden.clear();
    this.#roots.clear();
    this.#active = false;
  }

  #seen(records: readonly MutationRecord[]): void {
    this.#checkRoute();
    if (this.#pending) return;
    if (records.length > MOST_RECORDS || records.some((record) => this.#matters(record))) this.#schedule('content');
  }

  #matters(record: MutationRecord): boolean {
    if (record.type === 'attributes') return this.#someShown();
    const { target } = record;
    const place = isElement(target) ? target : target.parentElement;
    if (record.type === 'childList' && ![...record.addedNodes, ...record.removedNodes].some(holdsText)) return false;
    return place === null || !liesInUnread(place);
  }

  #someShown(): boolean {
    const shown = [...this.#hidden].filter(
      (element) => element.isConnected && !isUndisplayed(element) && unreadByMarkup(element) !== 'hidden',
    );
    for (const element of shown) this.#hidden.delete(element);
    return shown.length > 0;
  }

  #checkRoute(): void {
    const address = addressOf(this.#document);
    if (address === this.#address) return;
    this.#address = address;
    this.#calls = 0;
    this.#hidden = new Set();
    if (!this.#active) this.#observe();
    this.#active = true;
    this.#schedule('route');
  }

  #schedule(change: PageChange): void {
    const scheduled = this.#pending !== undefined;
    if (this.#pending !== 'route') this.#pending = change;
    if (scheduled) return;
    if (performance.now() - this.#lastCall > REST) this.#calls = 0;
    const settle = Math.min(SETTLE * 2 ** this.#calls, LONGEST_SETTLE);
    this.#timer = setTimeout(() => this.#whenIdle(), settle);
  }

  #whenIdle(): void {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => this.#call(), { timeout: 1000 });
    else this.#call();
  }

  #call(): void {
    const change = this.#pending;
    this.#pending = undefined;
    if (!change || this.#signal.aborted) return;
    this.#lastCall = performance.now();
    this.#calls++;
    if (this.#calls >= MOST_CALLS) {
      this.#observer.disconnect();
      this.#active = false;
    }
    this.#onChange(change);
  }
}

/** The address without its fragment: moving within a page is no new route. */
function addressOf(document: Document): string {
  return document.URL.split('#')[0] ?? '';
}

function holdsText(node: Node): boolean {
  if (isText(node)) return node.data.trim() !== '';
  if (!isElement(node) || unreadByMarkup(node) === 'never') return false;
  return node.shadowRoot !== null || (node.textContent ?? '').trim() !== '';
}
