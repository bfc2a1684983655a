/** How the card opens for a pointer: on hovering, on hovering with the modifier key held, or on clicking only. */
export interface MachineConfig {
  readonly trigger: 'hover' | 'modifier' | 'click';
}

/** Delays in milliseconds, after Wikipedia's Page Previews, whose figures come from tests with readers. */
export const TIMING = {
  /** Pointer on a mark until the card's content is asked for. */
  prepare: 150,
  /** Pointer on a mark until the card opens. */
  show: 500,
  /** Pointer off mark and card until the card closes. */
  leave: 300,
  /** The card does not open when the pointer was fast within this time. */
  calm: 100,
} as const;

/** A pointer resting on a target. */
export interface Dwell<T> {
  readonly target: T;
  readonly prepareToken: number;
  readonly showToken: number;
  /** When the pointer last moved fast, ms on the events' clock. */
  readonly fastAt: number;
}

/** `token` is the last one given out. */
export type MachineState<T> =
  | { readonly phase: 'idle'; readonly token: number }
  | ({ readonly phase: 'dwelling'; readonly token: number } & Dwell<T>)
  | {
      readonly phase: 'open';
      readonly token: number;
      readonly target: T;
      /** Opened by a press or key: leaving it with the pointer does not close it. */
      readonly sticky: boolean;
      /** Opened by touch: a sheet at the window's edge. */
      readonly sheet: boolean;
    }
  | {
      readonly phase: 'leaving';
      readonly token: number;
      readonly target: T;
      readonly hideToken: number;
      /** The mark on which the pointer rests while the card of another one still shows. */
      readonly next?: Dwell<T>;
    }
  | {
      /** The card has become a non-modal dialog. */
      readonly phase: 'dialog';
      readonly token: number;
      readonly target: T;
      /** Pinned: pressing elsewhere does not close it. */
      readonly pinned: boolean;
    };

/** Times `at` are in ms on one clock. */
export type MachineEvent<T> =
  | {
      /** The pointer moved, or the modifier key changed under it. */
      readonly type: 'over';
      readonly target?: T;
      readonly onCard: boolean;
      /** It is on its way to the card, see `travel.ts`. */
      readonly towardsCard: boolean;
      readonly fast: boolean;
      readonly modifier: boolean;
      readonly at: number;
    }
  | { readonly type: 'timer'; readonly token: number; readonly at: number }
  /** A click or tap that belongs to nothing else in the page. */
  | { readonly type: 'press'; readonly target?: T; readonly onCard: boolean; readonly touch: boolean }
  /** The keyboard went to a mention and wants its card. */
  | { readonly type: 'reach'; readonly target: T }
  /** Enter the card: it becomes a dialog. */
  | { readonly type: 'enter' }
  /** Pin the card, or release it when it is pinned. */
  | { readonly type: 'pin' }
  | { readonly type: 'escape' }
  | { readonly type: 'close' }
  /** The target's text has gone. */
  | { readonly type: 'stale'; readonly target: T };

export type MachineEffect<T> =
  /** Send `timer` with this token at the time `due`, which may have passed: an event reaches the machine later than it happened. */
  | { readonly type: 'schedule'; readonly token: number; readonly due: number }
  | { readonly type: 'prepare'; readonly target: T }
  | { readonly type: 'open'; readonly target: T; readonly sheet: boolean }
  /** Show the dialog, or show it as pinned or not; `focus` moves the focus into it. */
  | { readonly type: 'dialog'; readonly target: T; readonly pinned: boolean; readonly focus: boolean }
  | { readonly type: 'close'; readonly returnFocus: boolean };

export interface Step<T> {
  readonly state: MachineState<T>;
  readonly effects: readonly MachineEffect<T>[];
}
