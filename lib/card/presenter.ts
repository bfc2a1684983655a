import type { CardView, WhyView } from '../corpus/views';
import { clientRects } from '../marks/hit-test';
import type { PageMention } from '../marks/types';
import type { CardHost } from './host';
import { place } from './position';
import type { CardSource, RenderCard } from './source';

/** What the presenter needs from the page around it. */
export interface PresenterContext {
  readonly window: Window;
  readonly host: CardHost;
  readonly source: CardSource;
  readonly render: RenderCard;
  /** Writing direction of the reader's own language. */
  readonly direction: 'ltr' | 'rtl';
  readonly isDark: (mention: PageMention) => boolean;
  /** Tells which mention's card shows, so that it can be washed. */
  readonly onShown: (mention: PageMention | undefined) => void;
  /** Opens an entity's whole page as of a date. */
  readonly openPage: (id: string, date: PageMention['date']) => void;
  /** The reader wants no names marked on this site. */
  readonly switchSiteOff: () => void;
  /** The reader's wishes, for the state machine. */
  readonly ask: (wish: 'enter' | 'pin' | 'close') => void;
}

interface Shown {
  readonly mention: PageMention;
  readonly sheet: boolean;
  readonly mode: 'tooltip' | 'dialog';
  readonly pinned: boolean;
  /** The card asked for and, inside it, those opened from it; the last one shows. */
  readonly views: readonly CardView[];
  readonly explanation?: WhyView;
}

/** Shows one mention's card: content, place, focus. When it shows is the state machine's business. */
export class CardPresenter {
  readonly #context: PresenterContext;
  #wanted: PageMention | undefined;
  #shown: Shown | undefined;
  /** The reader entered the card before its content had come. */
  #enterWhenShown: { pinned: boolean; focus: boolean } | undefined;
  #focusBefore: Element | null = null;

  constructor(context: PresenterContext) {
    this.#context = context;
  }

  /** The card's box in CSS px of the viewport. */
  get box(): DOMRect | undefined {
    return this.#shown && this.#context.host.box;
  }

  /** Gets the card's content into the tab. */
  prepare({ entry, date }: PageMention): void {
    if (!this.#context.source.peek(entry.id, date)) void this.#context.source.load(entry.id, date);
  }

  /** Opens the card as a tooltip; asks to close it again when there is no content to be had. */
  open(mention: PageMention, sheet: boolean): void {
    this.#wanted = mention;
    const { source, ask } = this.#context;
    const show = (view: CardView) => {
      this.#show({ mention, sheet, mode: 'tooltip', pinned: false, views: [view] });
      if (this.#enterWhenShown) this.dialog(this.#enterWhenShown.pinned, this.#enterWhenShown.focus);
    };
    const ready = source.peek(mention.entry.id, mention.date);
    if (ready) {
      show(ready);
      return;
    }
    void source.load(mention.entry.id, mention.date).then((view) => {
      if (this.#wanted !== mention) return;
      if (view) show(view);
      else ask('close');
    });
  }

  /** Turns the card into a dialog, or shows that it is pinned or not. */
  dialog(pinned: boolean, focus: boolean): void {
    this.#enterWhenShown = this.#shown ? undefined : { pinned, focus };
    if (!this.#shown) return;
    if (focus) this.#focusBefore = this.#context.window.document.activeElement;
    this.#show({ ...this.#shown, mode: 'dialog', pinned });
    if (focus) this.#focusCard();
  }

  /** Goes back to the card from which this one was opened. False when there is none. */
  back(): boolean {
    if (!this.#shown || this.#shown.views.length < 2) return false;
    this.#show(withoutExplanation({ ...this.#shown, views: this.#shown.views.slice(0, -1) }));
    this.#focusCard();
    return true;
  }

  /** Closes the card; with `returnFocus` the focus goes back to where it was before the dialog took it. */
  close(returnFocus: boolean): void {
    this.#wanted = undefined;
    this.#enterWhenShown = undefined;
    if (!this.#shown) return;
    const hadFocus = this.#context.host.hasFocus;
    this.#shown = undefined;
    this.#context.render(this.#context.host.container, undefined);
    this.#context.host.remove();
    this.#context.onShown(undefined);
    if (returnFocus && hadFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /** Keeps a tooltip at its mark when the page scrolls, and any card inside the window. False when the mark is out of sight. */
  follow(): boolean {
    if (!this.#shown) return true;
    return this.#place(this.#shown);
  }

  #show(shown: Shown): void {
    const { host, render, direction, isDark, onShown, openPage, switchSiteOff, ask } = this.#context;
    const view = shown.views.at(-1);
    if (!view) return;
    this.#shown = shown;
    host.mount();
    render(host.container, {
      view,
      mode: shown.mode,
      pinned: shown.pinned,
      direction,
      theme: isDark(shown.mention) ? 'dark' : 'light',
      explanation: shown.explanation,
      onPin: () => ask('pin'),
      onClose: () => ask('close'),
      onWhy: () => void this.#toggleWhy(),
      onOpenEntity: (id) => void this.#openEntity(id),
      onFullTimeline: () => void this.#toggleTimeline(),
      onOpenPage: () => openPage(view.id, shown.mention.date),
      onSiteOff: () => {
        ask('close');
        switchSiteOff();
      },
    });
    this.#place(shown);
    onShown(shown.mention);
  }

  #place({ mention, sheet }: Shown): boolean {
    const { window, host } = this.#context;
    const mark = clientRects(mention);
    const parent = mention.spans[0]?.node.parentElement;
    if (mark.length === 0 || !parent) return false;
    const viewport = { width: window.document.documentElement.clientWidth, height: window.innerHeight };
    const direction = window.getComputedStyle(parent).direction === 'rtl' ? 'rtl' : 'ltr';
    host.place(place({ mark, card: host.measure(sheet), viewport, direction, sheet }));
    return mark.some((rect) => rect.bottom > 0 && rect.top < viewport.height && rect.right > 0 && rect.left < viewport.width);
  }

  async #toggleWhy(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    if (shown.explanation) {
      this.#show(withoutExplanation(shown));
      return;
    }
    const explanation = await this.#context.source.explain(shown.mention);
    if (explanation && this.#shown === shown) this.#show({ ...shown, explanation });
  }

  async #toggleTimeline(): Promise<void> {
    const view = this.#shown?.views.at(-1);
    if (!this.#shown || !view) return;
    const { source, ask } = this.#context;
    const { date } = this.#shown.mention;
    // Who wants all of it wants to read: the card stays.
    if (!this.#shown.pinned) ask('pin');
    const other = view.wholeTimeline
      ? (source.peek(view.id, date) ?? (await source.load(view.id, date)))
      : await source.loadWhole(view.id, date);
    // Pinning and explaining do not change what is shown; closing and going on do.
    if (!other || this.#shown?.views.at(-1) !== view) return;
    this.#show({ ...this.#shown, views: [...this.#shown.views.slice(0, -1), other] });
  }

  async #openEntity(id: string): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const view = await this.#context.source.load(id, shown.mention.date);
    if (!view || this.#shown !== shown) return;
    this.#show(withoutExplanation({ ...shown, views: [...shown.views, view] }));
    // The button that was pressed has gone with the card it stood in.
    this.#focusCard();
  }

  #focusCard(): void {
    this.#context.host.container.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }
}

function withoutExplanation({ explanation: _, ...shown }: Shown): Shown {
  return shown;
}
