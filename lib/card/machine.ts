import type { Dwell, MachineConfig, MachineEvent, MachineState, Step } from './machine-types';
import { TIMING } from './machine-types';

/** The state before anything happened. */
export function initialState<T>(): MachineState<T> {
  return { phase: 'idle', token: 0 };
}

/**
 * The card's state machine: when hovering, pressing and keys open, keep, pin and close the card. Pure: time comes in with the events, timers
 * and the card itself are effects for the caller to carry out. Every timer has a token; a timer whose token the state no longer holds is
 * ignored, so nothing needs to be cancelled.
 *
 * idle -> dwelling -> open <-> leaving -> idle, open -> dialog -> idle. Targets are compared by identity.
 */
export function step<T>(state: MachineState<T>, event: MachineEvent<T>, config: MachineConfig): Step<T> {
  switch (event.type) {
    case 'press':
      return press(state, event);
    case 'reach':
      return open(state, event.target, { sticky: true, sheet: false });
    case 'enter':
      return isTooltip(state) ? dialog(state, false, true) : stay(state);
    case 'pin':
      if (state.phase === 'dialog') return dialog(state, !state.pinned, false);
      return isTooltip(state) ? dialog(state, true, true) : stay(state);
    case 'escape':
    case 'close':
      return toIdle(state);
    case 'stale':
      return stale(state, event.target);
    case 'over':
      return over(state, event, config);
    case 'timer':
      return timer(state, event);
  }
}

/** The target whose card is shown. */
export function shownTarget<T>(state: MachineState<T>): T | undefined {
  return isTooltip(state) || state.phase === 'dialog' ? state.target : undefined;
}

type Shown<T> = Extract<MachineState<T>, { phase: 'open' | 'leaving' | 'dialog' }>;

function isTooltip<T>(state: MachineState<T>): state is Extract<MachineState<T>, { phase: 'open' | 'leaving' }> {
  return state.phase === 'open' || state.phase === 'leaving';
}

type Event<T, N extends MachineEvent<T>['type']> = Extract<MachineEvent<T>, { type: N }>;

const stay = <T>(state: MachineState<T>): Step<T> => ({ state, effects: [] });

function toIdle<T>(state: MachineState<T>): Step<T> {
  if (state.phase === 'idle') return stay(state);
  const idle: MachineState<T> = { phase: 'idle', token: state.token };
  if (state.phase === 'dwelling') return { state: idle, effects: [] };
  return { state: idle, effects: [{ type: 'close', returnFocus: state.phase === 'dialog' }] };
}

function open<T>(state: MachineState<T>, target: T, how: { sticky: boolean; sheet: boolean }): Step<T> {
  return { state: { phase: 'open', token: state.token, target, ...how }, effects: [{ type: 'open', target, sheet: how.sheet }] };
}

function dialog<T>(state: Shown<T>, pinned: boolean, focus: boolean): Step<T> {
  const { token, target } = state;
  return { state: { phase: 'dialog', token, target, pinned }, effects: [{ type: 'dialog', target, pinned, focus }] };
}

function press<T>(state: MachineState<T>, event: Event<T, 'press'>): Step<T> {
  if (event.onCard) return isTooltip(state) ? dialog(state, false, true) : stay(state);
  if (event.target === undefined) return state.phase === 'dialog' && state.pinned ? stay(state) : toIdle(state);
  if (event.target !== shownTarget(state)) return open(state, event.target, { sticky: true, sheet: event.touch });
  return isTooltip(state) && !event.touch ? dialog(state, false, true) : stay(state);
}

function stale<T>(state: MachineState<T>, target: T): Step<T> {
  // A reader inside the dialog reads on, whatever the page does with the mark.
  return state.phase !== 'idle' && state.phase !== 'dialog' && state.target === target ? toIdle(state) : stay(state);
}

function over<T>(state: MachineState<T>, event: Event<T, 'over'>, config: MachineConfig): Step<T> {
  const counts = config.trigger === 'hover' || (config.trigger === 'modifier' && event.modifier);
  const target = counts ? event.target : undefined;
  switch (state.phase) {
    case 'dialog':
      return stay(state);
    case 'idle':
      return target === undefined ? stay(state) : dwell(state.token, target, event, config);
    case 'dwelling':
      if (target === undefined) return toIdle(state);
      if (target !== state.target) return dwell(state.token, target, event, config);
      return stay(event.fast ? { ...state, fastAt: event.at } : state);
    case 'open':
      if (state.sticky || event.onCard || event.target === state.target) return stay(state);
      return leave(state.token, state.target, target, event, config);
    case 'leaving':
      if (event.onCard || event.target === state.target) {
        return stay({ phase: 'open', token: state.token, target: state.target, sticky: false, sheet: false });
      }
      if (event.towardsCard) return leave(state.token, state.target, undefined, event, config);
      if (target === state.next?.target)
        return stay(event.fast && state.next ? { ...state, next: { ...state.next, fastAt: event.at } } : state);
      return nextTarget(state, target, event, config);
  }
}

function dwell<T>(token: number, target: T, event: Event<T, 'over'>, config: MachineConfig): Step<T> {
  const begun = beginDwell(token, target, event, config);
  return { state: { phase: 'dwelling', token: begun.token, ...begun.dwell }, effects: begun.effects };
}

function beginDwell<T>(token: number, target: T, event: Event<T, 'over'>, config: MachineConfig) {
  // Holding the modifier key says what the reader wants: no need to wait and see.
  const delay = config.trigger === 'modifier' ? TIMING.prepare : TIMING.show;
  const prepareToken = token + 1;
  const showToken = token + 2;
  const dwell: Dwell<T> = { target, prepareToken, showToken, fastAt: event.fast ? event.at : Number.NEGATIVE_INFINITY };
  const effects: Step<T>['effects'] = [
    { type: 'schedule', token: prepareToken, due: event.at + TIMING.prepare },
    { type: 'schedule', token: showToken, due: event.at + delay },
  ];
  return { token: showToken, dwell, effects };
}

function leave<T>(token: number, target: T, next: T | undefined, event: Event<T, 'over'>, config: MachineConfig): Step<T> {
  const hideToken = token + 1;
  const left: MachineState<T> = { phase: 'leaving', token: hideToken, target, hideToken };
  const hide = { type: 'schedule', token: hideToken, due: event.at + TIMING.leave } as const;
  if (next === undefined || event.towardsCard) return { state: left, effects: [hide] };
  const { state, effects } = nextTarget(left, next, event, config);
  return { state, effects: [hide, ...effects] };
}

function nextTarget<T>(
  state: Extract<MachineState<T>, { phase: 'leaving' }>,
  target: T | undefined,
  event: Event<T, 'over'>,
  config: MachineConfig,
): Step<T> {
  const { next: _, ...rest } = state;
  if (target === undefined) return stay(rest);
  const begun = beginDwell(state.token, target, event, config);
  return { state: { ...rest, token: begun.token, next: begun.dwell }, effects: begun.effects };
}

function timer<T>(state: MachineState<T>, event: Event<T, 'timer'>): Step<T> {
  if (state.phase === 'leaving' && event.token === state.hideToken) {
    const closed = toIdle<T>(state);
    return state.next ? { state: { phase: 'dwelling', token: state.token, ...state.next }, effects: closed.effects } : closed;
  }
  const dwelling = state.phase === 'dwelling' ? state : state.phase === 'leaving' ? state.next : undefined;
  if (!dwelling) return stay(state);
  if (event.token === dwelling.prepareToken) return { state, effects: [{ type: 'prepare', target: dwelling.target }] };
  if (event.token !== dwelling.showToken) return stay(state);
  if (event.at - dwelling.fastAt >= TIMING.calm) return open(state, dwelling.target, { sticky: false, sheet: false });
  // The pointer is only passing over: look again when it has had time to calm down.
  const showToken = state.token + 1;
  const later = { type: 'schedule', token: showToken, due: event.at + TIMING.calm } as const;
  if (state.phase === 'leaving') return { state: { ...state, token: showToken, next: { ...dwelling, showToken } }, effects: [later] };
  return { state: { phase: 'dwelling', ...dwelling, token: showToken, showToken }, effects: [later] };
}
