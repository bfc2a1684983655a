import { markAsOurs, OURS_STYLE } from './ours';
import type { Placement } from './position';

declare global {
  /** True in the build for end-to-end tests, which must reach into the shadow root. */
  const __E2E__: boolean;
  interface Document {
    /** Not in TypeScript's library yet, and not in every browser. */
    ariaNotify?(message: string): void;
  }
}

/** `:host` wins over the page's rules by being important inside the tree; `all` takes the popover's own box away as well. */
const HOST_STYLE = `
:host {
  all: initial !important;
  ${OURS_STYLE}
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
}
.frame { position: fixed; display: flex; flex-direction: column; }
.frame > * { flex: 0 1 auto; min-height: 0; }
.frame.is-sheet { inset-inline: 0; }
.frame.is-sheet > * { width: 100%; max-height: none; border-end-start-radius: 0; border-end-end-radius: 0; }
.frame.is-sheet.is-at-top > * { border-radius: 0 0 12px 12px; }
.status { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { :host { display: none !important; } }
`;

/**
 * The one element of ours in a page, there only while a card is open or a status message is spoken: a popover in the top layer with a closed
 * shadow root, outside the body, so that neither the page's rules nor its scripts meet it.
 */
export class CardHost {
  readonly #document: Document;
  readonly #element: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #status: HTMLElement;
  readonly #root: ShadowRoot;
  #style: string | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.#element = htmlDiv(document);
    this.#element.popover = 'manual';
    markAsOurs(this.#element);
    this.#root = this.#element.attachShadow({ mode: __E2E__ ? 'open' : 'closed' });
    this.#root.adoptedStyleSheets = [sheetOf(HOST_STYLE)];
    this.#frame = htmlDiv(document);
    this.#frame.className = 'frame';
    this.#status = htmlDiv(document);
    this.#status.className = 'status';
    this.#status.setAttribute('role', 'status');
    this.#root.append(this.#frame, this.#status);
  }

  /** Gives the card its style sheet. */
  dress(style: string): void {
    if (this.#style === style) return;
    this.#style = style;
    this.#root.adoptedStyleSheets = [HOST_STYLE, style].map(sheetOf);
  }

  /** Where the card is rendered. */
  get container(): HTMLElement {
    return this.#frame;
  }

  /** Whether the event came from inside the card. */
  holds(event: Event): boolean {
    // Asked at every move of the pointer: mostly there is no card.
    return this.#element.isConnected && event.composedPath().includes(this.#element);
  }

  /** Whether the focus is inside the card. */
  get hasFocus(): boolean {
    return this.#document.activeElement === this.#element;
  }

  /** The card's box in CSS px of the viewport; `undefined` while no card is shown. */
  get box(): DOMRect | undefined {
    return this.#element.isConnected && this.#frame.hasChildNodes() ? this.#frame.getBoundingClientRect() : undefined;
  }

  /** Puts the host into the page and above everything in it. Does nothing when it is there already. */
  mount(): void {
    const parent = topmostModal(this.#document) ?? this.#document.documentElement;
    if (this.#element.parentNode !== parent) parent.append(this.#element);
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
  }

  /** The card's natural size in CSS px, free of the last placement. */
  measure(sheet: boolean): { width: number; height: number } {
    const { style, classList } = this.#frame;
    classList.toggle('is-sheet', sheet);
    for (const property of ['left', 'top', 'bottom', 'max-height']) style.removeProperty(property);
    const { width, height } = this.#frame.getBoundingClientRect();
    return { width, height };
  }

  /** Moves the card. */
  place(placement: Placement): void {
    const { style, classList } = this.#frame;
    const sheet = placement.kind === 'sheet';
    classList.toggle('is-sheet', sheet);
    classList.toggle('is-at-top', placement.kind === 'sheet' && placement.edge === 'top');
    for (const property of ['left', 'top', 'bottom']) style.removeProperty(property);
    style.setProperty('max-height', `${placement.maxHeight}px`);
    if (placement.kind === 'sheet') {
      style.setProperty(placement.edge, '0px');
    } else {
      style.setProperty('left', `${placement.left}px`);
      style.setProperty('top', `${placement.top}px`);
    }
  }

  /** Says something to assistive technology without showing it. */
  announce(message: string): void {
    if (this.#document.ariaNotify) {
      this.#document.ariaNotify(message);
      return;
    }
    this.mount();
    this.#status.textContent = message;
  }

  /** Takes the host out of the page, which is then as it was before. */
  remove(): void {
    this.#status.textContent = '';
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
    this.#element.remove();
  }
}

/** A `div` of HTML in documents of any kind: in SVG and other XML, `createElement` makes elements without a meaning. */
function htmlDiv(document: Document): HTMLElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', 'div');
}

/** Constructed sheets are not subject to the page's content security policy; style elements are. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Everything outside the topmost modal dialog, or the element in full screen, is inert, so the card must live inside it. */
function topmostModal(document: Document): Element | undefined {
  const open = [...document.querySelectorAll(':modal:not(video, iframe, img, canvas)')];
  return open.findLast((dialog) => dialog.contains(document.activeElement)) ?? open.at(-1);
}
