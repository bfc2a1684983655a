import type { LoadFace } from '../card/face';
import { isInSight } from '../card/position';
import type { CardProps, Named } from '../card/source';
import type { CardStage, Spot, StageContext } from '../card/stage';
import type { Box } from '../card/travel';
import type { FramePlace, GuestEvent } from '../message-parts/frame-card';
import type { Answer, DeepReadonly, FromFramesContract, Request } from '../messages';
import { cardMessage, moveMessage } from './framed-message';
import { machineEvent } from './machine-events';

/** What a framed stage needs to reach the page around its frame. */
export interface FramedPorts {
  /** Asks the background. Rejects when there is no answer. */
  readonly ask: <Name extends 'frame.prepare' | 'frame.show' | 'frame.move' | 'frame.hide'>(
    name: Name,
    request: DeepReadonly<Request<FromFramesContract, Name>>,
  ) => Promise<Answer<FromFramesContract, Name>>;
  /** Where this frame is in the page around it; `undefined` where the page cannot find it. */
  readonly place: () => FramePlace | undefined;
  /** Brings what draws cards into this frame. */
  readonly loadFace: LoadFace;
}

/** What waits to be sent: no more than the newest. */
type Due = 'show' | 'move' | Hiding;

interface Hiding {
  readonly card: number;
  readonly returnFocus: boolean;
  readonly returnTo: HTMLElement | undefined;
}

/** Shows the cards of a frame in the page around it, or, where that cannot be, in the frame. */
export class FramedStage implements CardStage {
  readonly #context: StageContext;
  readonly #ports: FramedPorts;
  readonly #signal: AbortSignal;
  /** Number of the card that shows or showed last. Another document of the same frame counts from elsewhere. */
  #card = Math.floor(Math.random() * 2 ** 40);
  #shown: { props: CardProps; spot: Spot | undefined } | undefined;
  #box: Box | undefined;
  #focus = false;
  #returnTo: HTMLElement | undefined;
  /** Where this frame shows the cards that the page cannot show. */
  #own: CardStage | undefined;
  #isHere = false;
  #due: Due | undefined;
  #sending = false;

  constructor(context: StageContext, ports: FramedPorts, signal: AbortSignal) {
    this.#context = context;
    this.#ports = ports;
    this.#signal = signal;
    context.window.addEventListener('pagehide', () => this.hide(false), { signal });
  }

  get box(): Box | undefined {
    return this.#here?.box ?? this.#box;
  }

  prepare(): void {
    if (this.#ports.place()) void this.#ports.ask('frame.prepare', {}).catch(() => undefined);
  }

  show(props: CardProps, spot: Spot | undefined): void {
    if (!this.#shown) this.#card++;
    this.#shown = { props, spot: spot ?? this.#shown?.spot };
    if (this.#here) this.#here.show(props, spot);
    else this.#send('show');
  }

  follow(spot: Spot): boolean {
    if (this.#here) return this.#here.follow(spot);
    if (this.#shown) this.#shown.spot = spot;
    const { innerWidth: width, innerHeight: height } = this.#context.window;
    if (!isInSight(spot.mark, { width, height })) return false;
    this.#send(this.#due ?? 'move');
    return true;
  }

  focus(returnTo?: HTMLElement): void {
    if (this.#here) {
      this.#here.focus(returnTo);
      return;
    }
    const { activeElement } = this.#context.window.document;
    this.#returnTo ??= returnTo ?? (activeElement instanceof HTMLElement ? activeElement : undefined);
    this.#focus = true;
    this.#send('show');
  }

  hide(returnFocus: boolean): void {
    if (!this.#shown) return;
    const here = this.#here;
    const returnTo = this.#returnTo;
    this.#shown = undefined;
    this.#returnTo = undefined;
    this.#box = undefined;
    this.#focus = false;
    this.#isHere = false;
    if (here) here.hide(returnFocus);
    else this.#send({ card: this.#card, returnFocus, returnTo });
  }

  /**
   * What the reader did with the card in the page.
   *
   * @throws Error when the card is this frame's no longer: it is then to go.
   */
  hear(card: number, event: GuestEvent): void {
    const { props } = this.#current(card);
    switch (event.type) {
      case 'box':
        this.#box = event.box;
        break;
      case 'onOpenEntity':
        props.onOpenEntity(event.id);
        break;
      case 'over':
      case 'press':
      case 'enter':
      case 'escape':
      case 'close':
        this.#context.tell(machineEvent(event, this.#context.window.performance.now()));
        break;
      default:
        props[event.type]?.();
    }
  }

  /** The reader says in the page that the name was linked wrongly; rejects when that cannot be kept, and as {@link hear}. */
  async correct(card: number, instead: Named | undefined, everywhere: boolean): Promise<void> {
    await this.#current(card).props.onCorrect(instead, everywhere);
  }

  get #here(): CardStage | undefined {
    return this.#isHere ? this.#own : undefined;
  }

  #current(card: number): { props: CardProps } {
    if (!this.#shown || this.#isHere || card !== this.#card) throw new Error('This card is closed.');
    return this.#shown;
  }

  #send(due: Due): void {
    this.#due = due;
    if (this.#sending) return;
    this.#sending = true;
    void this.#sendAll().finally(() => {
      this.#sending = false;
    });
  }

  /** One message at a time, so that they arrive in their order; what is said in one go is one message. */
  async #sendAll(): Promise<void> {
    await Promise.resolve();
    for (let due = this.#due; due !== undefined; due = this.#due) {
      this.#due = undefined;
      if (due === 'show') await this.#sendShow();
      else if (due === 'move') await this.#sendMove();
      else await this.#sendHide(due);
    }
  }

  async #sendShow(): Promise<void> {
    const card = this.#card;
    const shown = this.#shown;
    if (!shown) return;
    const focus = this.#focus;
    this.#focus = false;
    const place = this.#ports.place();
    const message = place && shown.spot && cardMessage({ card, place, spot: shown.spot, props: shown.props, focus });
    const answer = message && (await this.#ports.ask('frame.show', message).catch(() => undefined));
    if (!this.#shown || card !== this.#card) return;
    this.#box = answer?.box;
    if (!answer?.shown) await this.#showHere(card, focus);
  }

  async #sendMove(): Promise<void> {
    const { card, place, spot } = { card: this.#card, place: this.#ports.place(), spot: this.#shown?.spot };
    if (!spot) return;
    const answer = place && (await this.#ports.ask('frame.move', moveMessage({ card, place, spot })).catch(() => undefined));
    if (!this.#shown || card !== this.#card) return;
    this.#box = answer?.box;
    if (!answer?.shown) this.#context.tell({ type: 'close' });
  }

  async #sendHide({ returnTo, ...hiding }: Hiding): Promise<void> {
    const answer = await this.#ports.ask('frame.hide', hiding).catch(() => undefined);
    // Browsers forget what had the focus in a document when another document takes it.
    if (answer?.focused && !this.#shown) returnTo?.focus({ preventScroll: true });
  }

  async #showHere(card: number, focus: boolean): Promise<void> {
    const face = this.#own ? undefined : await this.#ports.loadFace().catch(() => undefined);
    this.#own ??= face?.createStage(this.#context, this.#signal);
    if (!this.#shown || card !== this.#card) return;
    if (!this.#own) {
      this.#context.tell({ type: 'close' });
      return;
    }
    this.#isHere = true;
    this.#due = undefined;
    this.#own.show(this.#shown.props, this.#shown.spot);
    if (focus || this.#focus) this.#own.focus(this.#returnTo);
  }
}
