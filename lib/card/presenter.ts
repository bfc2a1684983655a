import type { CardView } from '../corpus/views';
import type { PageMention } from '../marks/types';
import { correctionOf } from './correction';
import type { PresenterContext } from './presenter-context';
import { type Shown, withoutExplanation } from './shown';
import type { CardProps, Named, NameLink } from './source';
import { spotOf } from './spot';
import { senseOf } from './surface';
import type { Box } from './travel';

const NO_NAMES: readonly NameLink[] = [];

/** Shows one mention's card: content, place, focus. When it shows is the state machine's business. */
export class CardPresenter {
  readonly #context: PresenterContext;
  #wanted: PageMention | undefined;
  #shown: Shown | undefined;
  /** The reader entered the card before its content had come. */
  #enterWhenShown: { pinned: boolean; focus: boolean } | undefined;
  #returnTo: HTMLElement | undefined;

  constructor(context: PresenterContext) {
    this.#context = context;
  }

  /** The card's box in CSS px of the viewport. */
  get box(): Box | undefined {
    return this.#shown && this.#context.stage()?.box;
  }

  /** Gets the card's content into the tab. */
  prepare({ entry, date }: PageMention): void {
    this.#context.stage()?.prepare();
    if (!this.#context.source.peek(entry.id, date)) void this.#context.source.load(entry.id, date);
  }

  /** Opens the card as a tooltip; asks to close it again when there is no content to be had. */
  open(mention: PageMention, sheet: boolean): void {
    this.#wanted = mention;
    const { source, face, ask } = this.#context;
    const { entry, date } = mention;
    const show = (view: CardView) => {
      this.#show({ mention, sheet, mode: 'tooltip', pinned: false, views: [view], names: NO_NAMES });
      if (this.#enterWhenShown) this.dialog(this.#enterWhenShown.pinned, this.#enterWhenShown.focus);
    };
    const ready = source.peek(entry.id, date);
    if (ready && face.current) {
      show(ready);
      return;
    }
    void Promise.all([ready ?? source.load(entry.id, date), face.load()]).then(([view, loaded]) => {
      if (this.#wanted !== mention) return;
      if (view && loaded) show(view);
      else ask('close');
    });
  }

  /** Turns the card into a dialog, or shows that it is pinned or not. */
  dialog(pinned: boolean, focus: boolean): void {
    this.#enterWhenShown = this.#shown ? undefined : { pinned, focus };
    if (!this.#shown) return;
    this.#show({ ...this.#shown, mode: 'dialog', pinned });
    if (focus) this.#context.stage()?.focus(this.#returnTo);
    void this.#findNames();
  }

  /** The element that gets the focus back when the card that opens next closes, instead of the one that has it now. */
  returnTo(element: HTMLElement): void {
    this.#returnTo = element;
  }

  /** Goes back to the card from which this one was opened. False when there is none. */
  back(): boolean {
    if (!this.#shown || this.#shown.views.length < 2) return false;
    this.#goTo(this.#shown, this.#shown.views.slice(0, -1));
    return true;
  }

  /** Closes the card; with `returnFocus` the focus goes back to where it was before the dialog took it. */
  close(returnFocus: boolean): void {
    this.#wanted = undefined;
    this.#enterWhenShown = undefined;
    this.#returnTo = undefined;
    if (!this.#shown) return;
    this.#shown = undefined;
    this.#context.stage()?.hide(returnFocus);
    this.#context.onShown(undefined);
  }

  /** Keeps a tooltip at its mark when the page scrolls, and any card inside the window. False when the mark is out of sight. */
  follow(): boolean {
    if (!this.#shown) return true;
    const spot = spotOf(this.#shown);
    return spot !== undefined && this.#context.stage()?.follow(spot) === true;
  }

  #show(shown: Shown): void {
    const { direction, looksDark, onShown, openPage, switchSiteOff, pause, search, ask } = this.#context;
    const stage = this.#context.stage();
    const view = shown.views.at(-1);
    if (!view || !stage) return;
    // Where the page cannot do it, the card does not offer it.
    const closing = (action: (() => void) | undefined) =>
      action &&
      (() => {
        ask('close');
        action();
      });
    this.#shown = shown;
    const props: CardProps = {
      view,
      mode: shown.mode,
      pinned: shown.pinned,
      direction,
      theme: looksDark(shown.mention) ? 'dark' : 'light',
      explanation: shown.explanation,
      sense: shown.views.length === 1 ? senseOf(shown.mention) : undefined,
      names: shown.names,
      onBack: shown.views.length > 1 ? () => this.back() : undefined,
      onPin: () => ask('pin'),
      onClose: () => ask('close'),
      onWhy: () => void this.#toggleWhy(),
      onOpenEntity: (id) => void this.#openEntity(id),
      onFullTimeline: () => void this.#toggleTimeline(),
      onOpenPage: () => openPage(view.id, shown.mention.date),
      onSiteOff: closing(switchSiteOff),
      onPause: closing(pause),
      onCorrect: (instead, everywhere) => this.#correct(shown, instead, everywhere),
      onSearch: search,
    };
    stage.show(props, spotOf(shown));
    onShown(shown.mention);
  }

  async #toggleWhy(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    if (shown.explanation) {
      this.#show(withoutExplanation(shown));
      return;
    }
    const explanation = await this.#context.source.explain(shown.mention);
    if (explanation && this.#shown?.views === shown.views) this.#show({ ...this.#shown, explanation });
  }

  async #correct({ mention, explanation }: Shown, instead: Named | undefined, everywhere: boolean): Promise<void> {
    await this.#context.correct(correctionOf(mention, explanation, instead, everywhere));
    this.#context.ask('close');
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
    void this.#findNames();
  }

  async #openEntity(id: string): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const view = await this.#context.source.load(id, shown.mention.date);
    // What changed meanwhile may be no more than the names that were found in the text.
    if (!view || this.#shown?.views !== shown.views) return;
    this.#goTo(this.#shown, [...shown.views, view]);
  }

  /** Shows another card in place of the one that shows. */
  #goTo({ explanation: _, ...shown }: Shown, views: readonly CardView[]): void {
    this.#show({ ...shown, views, names: NO_NAMES });
    // The button that was pressed has gone with the card it stood in.
    this.#context.stage()?.focus();
    void this.#findNames();
  }

  /** Makes the names in the card's text lead to their cards. Later than the card: nobody waits for it. */
  async #findNames(): Promise<void> {
    const view = this.#shown?.views.at(-1);
    if (!view) return;
    const names = await this.#context.source.names(view);
    if (names.length > 0 && this.#shown?.mode === 'dialog' && this.#shown.views.at(-1) === view) this.#show({ ...this.#shown, names });
  }
}
