import { LazyFace, type LoadFace } from '../card/face';
import { followPage } from '../card/follow-page';
import { isBehindFullScreen } from '../card/full-screen';
import { CardHost } from '../card/host';
import { listen } from '../card/input';
import type { CardStage, Spot } from '../card/stage';
import type { Box } from '../card/travel';
import type { FramePlace, GuestEvent } from '../message-parts/frame-card';
import type { Answer, GuestContract, Request } from '../messages';
import { frameElement } from './frame-place';
import { toFrame, toPage, viewOfElement } from './frame-view';
import { type GuestActions, guestProps } from './guest-props';
import { passOn } from './machine-events';

export interface GuestContext extends Pick<GuestActions, 'openPage' | 'search'> {
  readonly window: Window;
  readonly loadFace: LoadFace;
  /** Tells a frame what the reader does with its card. Rejects when the frame or its card is gone. */
  readonly tell: (frame: number, card: number, event: GuestEvent) => Promise<unknown>;
  readonly correct: (frame: number, card: number, ...said: Parameters<GuestActions['correct']>) => Promise<unknown>;
}

type Answered = Answer<GuestContract, 'guest.show'>;
const NOT_SHOWN: Answered = { shown: false };

/** A frame's card while it shows. */
interface Visit {
  readonly frame: number;
  readonly card: number;
  readonly element: HTMLIFrameElement;
  mode: 'tooltip' | 'dialog';
  place: FramePlace;
  spot: Spot;
}

/** Shows, in a tab's page, the cards of the frames in it, one at a time. What happens with a card is the frame's business. */
export class Guest {
  readonly #context: GuestContext;
  readonly #signal: AbortSignal;
  readonly #host: CardHost;
  readonly #face: LazyFace;
  #stage: CardStage | undefined;
  #visit: Visit | undefined;
  #visiting = new AbortController();

  /** @param signal - Takes the card away. */
  constructor(context: GuestContext, signal: AbortSignal) {
    this.#context = context;
    this.#signal = signal;
    this.#host = new CardHost(context.window.document);
    this.#face = new LazyFace(context.loadFace);
    signal.addEventListener('abort', () => this.#end(false), { once: true });
    context.window.addEventListener('pagehide', () => this.#end(false), { signal });
  }

  /** A card will be wanted soon. */
  async prepare(): Promise<void> {
    await this.#face.load();
  }

  async show(request: Request<GuestContract, 'guest.show'>): Promise<Answered> {
    const { frame, card, place, spot, mode } = request;
    const { window } = this.#context;
    const face = await this.#face.load();
    const element = frameElement(window, place);
    const filling = window.document.fullscreenElement;
    // A frame that fills the screen hides the page around it.
    if (!face || !element || this.#signal.aborted || filling === element || isBehindFullScreen(element)) {
      if (this.#visit?.frame === frame) this.#end(false);
      return NOT_SHOWN;
    }
    this.#stage ??= face.createStage({ window, host: this.#host, tell: () => this.#dismiss() }, this.#signal);
    if (this.#visit && this.#visit.frame !== frame) this.#dismiss();
    if (this.#visit?.card !== card || this.#visit.element !== element) this.#begin({ frame, card, element, place, spot, mode });
    Object.assign(this.#visit ?? {}, { place, spot, mode });
    const props = guestProps(request, {
      ...this.#context,
      tell: (event) => this.#tell(event),
      correct: (...said) => this.#context.correct(frame, card, ...said),
    });
    this.#stage.show(props, this.#spotHere());
    if (request.focus) this.#stage.focus();
    return this.#answer();
  }

  move({ frame, card, place, spot }: Request<GuestContract, 'guest.move'>): Answered {
    if (this.#visit?.frame !== frame || this.#visit.card !== card) return NOT_SHOWN;
    Object.assign(this.#visit, { place, spot });
    const inSight = this.#follow();
    return inSight ? this.#answer() : NOT_SHOWN;
  }

  /** @returns Whether the focus has gone back into the frame. */
  hide({ frame, card, returnFocus }: Request<GuestContract, 'guest.hide'>): boolean {
    const visit = this.#visit;
    if (visit?.frame !== frame || visit.card !== card) return false;
    const hadFocus = this.#host.hasFocus;
    this.#end(returnFocus);
    return hadFocus && this.#context.window.document.activeElement === visit.element;
  }

  #begin(visit: Visit): void {
    if (this.#visit) this.#end(false);
    this.#visit = visit;
    this.#visiting = new AbortController();
    const { signal } = this.#visiting;
    const { window } = this.#context;
    const { element } = visit;
    // A dialog does not heed the pointer's moves.
    const send = passOn((event) => (event.type === 'over' && this.#visit?.mode === 'dialog' ? undefined : this.#tell(event)));
    const box = () => this.#stage?.box;
    listen({ window, host: this.#host, mentionAt: () => undefined, send, shown: () => this.#visit?.mode, box }, signal);
    followPage(window, () => this.#follows(), signal);
    // A frame that the page takes out has no size, and one that goes elsewhere answers no more.
    const size = new ResizeObserver(() => element.offsetWidth === 0 && this.#dismiss());
    size.observe(element);
    signal.addEventListener('abort', () => size.disconnect(), { once: true });
    element.addEventListener('load', () => this.#tellBox(), { signal });
    window.document.addEventListener('fullscreenchange', () => isBehindFullScreen(element) && this.#dismiss(), { signal });
  }

  /** The page has scrolled: a tooltip goes with its mark, a dialog stays where the reader entered it. */
  #follows(): void {
    if (this.#visit?.mode !== 'tooltip') return;
    if (this.#follow()) this.#tellBox();
    else this.#dismiss();
  }

  #follow(): boolean {
    const spot = this.#spotHere();
    return spot !== undefined && this.#stage?.follow(spot) === true;
  }

  #spotHere(): Spot | undefined {
    if (!this.#visit) return undefined;
    const { element, place, spot } = this.#visit;
    const view = viewOfElement(element, place);
    return { ...spot, mark: spot.mark.map((box) => toPage(view, box)) };
  }

  #answer(): Answered {
    const box = this.#boxThere();
    return { shown: true, ...(box && { box }) };
  }

  /** The card's box in the frame's own px. */
  #boxThere(): Box | undefined {
    const box = this.#stage?.box;
    return this.#visit && box && toFrame(viewOfElement(this.#visit.element, this.#visit.place), box);
  }

  #tellBox(): void {
    const box = this.#boxThere();
    this.#tell({ type: 'box', ...(box && { box }) });
  }

  #tell(event: GuestEvent): void {
    const visit = this.#visit;
    if (!visit) return;
    this.#context.tell(visit.frame, visit.card, event).catch(() => {
      if (this.#visit === visit) this.#end(false);
    });
  }

  /** Takes the card away, and tells its frame. */
  #dismiss(): void {
    this.#tell({ type: 'close' });
    this.#end(false);
  }

  #end(returnFocus: boolean): void {
    if (!this.#visit) return;
    this.#visit = undefined;
    this.#visiting.abort();
    this.#stage?.hide(returnFocus);
  }
}
