import type { PageMention } from '../marks/types';
import { followPage } from './follow-page';
import { isBehindFullScreen } from './full-screen';
import { listen } from './input';
import { initialState, shownTarget, step } from './machine';
import type { MachineConfig, MachineEffect, MachineEvent } from './machine-types';
import { CardPresenter } from './presenter';
import type { PresenterContext } from './presenter-context';
import type { CardStage } from './stage';

export interface ControllerContext extends Omit<PresenterContext, 'ask' | 'stage'> {
  readonly mentionAt: (x: number, y: number) => PageMention | undefined;
  /** Read at each event, so that a changed setting counts at once. */
  readonly config: () => MachineConfig;
}

/** What the page tells the card. */
export interface CardController {
  /** Opens a mention's card for the keyboard. */
  reach(mention: PageMention): void;
  /** Opens a mention's card and moves into it; afterwards the focus goes to `returnTo`. */
  enter(mention: PageMention, returnTo: HTMLElement): void;
  /** The mentions' text has changed or gone. */
  forget(mentions: ReadonlySet<PageMention>): void;
  /** Says something to assistive technology. */
  announce(message: string): void;
}

/** Runs the state machine on a page: input in, card out. When the signal aborts, the card closes and nothing is left in the page. */
export function startCard(context: ControllerContext, signal: AbortSignal): CardController {
  const { window, host } = context;
  let made: CardStage | undefined;
  const stage = () => {
    made ??= context.face.current?.createStage({ window, host, tell: send }, signal);
    return made;
  };
  const presenter = new CardPresenter({ ...context, stage, ask: (type) => send({ type }) });
  let state = initialState<PageMention>();
  const timers = new Set<number>();

  function send(event: MachineEvent<PageMention>): void {
    if (signal.aborted) return;
    // Escape leads back through the cards opened inside a card before it closes the last one.
    if (event.type === 'escape' && presenter.back()) return;
    const next = step(state, event, context.config());
    state = next.state;
    for (const effect of next.effects) perform(effect);
  }

  function perform(effect: MachineEffect<PageMention>): void {
    switch (effect.type) {
      case 'schedule':
        schedule(effect.token, effect.due);
        break;
      case 'prepare':
        presenter.prepare(effect.target);
        break;
      case 'open':
        presenter.close(false);
        presenter.open(effect.target, effect.sheet);
        break;
      case 'dialog':
        presenter.dialog(effect.pinned, effect.focus);
        break;
      case 'close':
        presenter.close(effect.returnFocus);
        break;
    }
  }

  function schedule(token: number, due: number): void {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      send({ type: 'timer', token, at: window.performance.now() });
    }, due - window.performance.now());
    timers.add(timer);
  }

  function shown(): 'tooltip' | 'dialog' | undefined {
    if (shownTarget(state) === undefined) return undefined;
    return state.phase === 'dialog' ? 'dialog' : 'tooltip';
  }

  listen({ window, host, mentionAt: context.mentionAt, send, shown, box: () => presenter.box }, signal);
  followPage(
    window,
    () => {
      // A dialog stays where the reader entered it.
      if (shown() === 'tooltip' && !presenter.follow()) send({ type: 'close' });
    },
    signal,
  );
  const filled = () => {
    const node = shownTarget(state)?.spans[0]?.node;
    if (node && isBehindFullScreen(node)) send({ type: 'close' });
  };
  window.document.addEventListener('fullscreenchange', filled, { signal });
  signal.addEventListener('abort', () => {
    for (const timer of timers) window.clearTimeout(timer);
    presenter.close(false);
    host.remove();
  });

  return {
    reach: (mention) => send({ type: 'reach', target: mention }),
    enter(mention, returnTo) {
      send({ type: 'reach', target: mention });
      presenter.returnTo(returnTo);
      send({ type: 'enter' });
    },
    forget(mentions) {
      const target = state.phase === 'idle' ? undefined : state.target;
      if (target && mentions.has(target)) send({ type: 'stale', target });
    },
    announce: (message) => host.announce(message),
  };
}
