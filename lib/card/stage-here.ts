import { endTurn, takeTurn } from './one-card';
import { isInSight, place } from './position';
import type { CardProps, RenderCard } from './source';
import type { CardStage, Spot, StageContext } from './stage';

/** How a card is drawn. */
export interface CardLook {
  readonly render: RenderCard;
  /** The card's style sheet. */
  readonly style: string;
}

/** Shows cards in the document itself, beside the mark. */
export class StageHere implements CardStage {
  readonly #context: StageContext;
  readonly #look: CardLook;
  #focusBefore: Element | null = null;

  constructor(context: StageContext, look: CardLook) {
    this.#context = context;
    this.#look = look;
  }

  get box(): DOMRect | undefined {
    return this.#context.host.box;
  }

  prepare(): void {
    // All that it needs is here.
  }

  show(props: CardProps, spot: Spot | undefined): void {
    const { host } = this.#context;
    takeTurn(this.#close);
    host.dress(this.#look.style);
    host.mount();
    this.#look.render(host.container, props);
    if (spot) this.follow(spot);
  }

  follow({ mark, direction, sheet }: Spot): boolean {
    const { window, host } = this.#context;
    const viewport = { width: window.document.documentElement.clientWidth, height: window.innerHeight };
    host.place(place({ mark, card: host.measure(sheet), viewport, direction, sheet }));
    return isInSight(mark, viewport);
  }

  focus(returnTo?: HTMLElement): void {
    const { window, host } = this.#context;
    this.#focusBefore ??= returnTo ?? window.document.activeElement;
    host.container.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  hide(returnFocus: boolean): void {
    const { host } = this.#context;
    const returnTo = returnFocus && host.hasFocus ? this.#focusBefore : null;
    this.#focusBefore = null;
    endTurn(this.#close);
    this.#look.render(host.container, undefined);
    host.remove();
    if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
  }

  readonly #close = () => this.#context.tell({ type: 'close' });
}
