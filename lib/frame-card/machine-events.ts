import type { MachineEvent } from '../card/machine-types';
import type { GuestEvent } from '../message-parts/frame-card';

/** A pointer that moves on the card, or off it, is told of again after this time, ms. */
const OVER_AGAIN = 100;

/**
 * Passes on what concerns a frame's card from the page to the frame. A frame need not hear that the pointer has left it, so the page says so
 * again and again, at its leisure.
 */
export function passOn(tell: (event: GuestEvent) => void): (event: MachineEvent<unknown>) => void {
  let said: { onCard: boolean; at: number } | undefined;
  return (event) => {
    switch (event.type) {
      case 'over': {
        const { onCard, towardsCard, modifier, at } = event;
        if (said?.onCard === onCard && at - said.at < OVER_AGAIN) return;
        said = { onCard, at };
        tell({ type: 'over', onCard, towardsCard, modifier });
        break;
      }
      case 'press':
        tell({ type: 'press', onCard: event.onCard, touch: event.touch });
        break;
      case 'enter':
      case 'escape':
      case 'close':
        tell({ type: event.type });
        break;
    }
  };
}

/**
 * What the reader did in the page, for the state machine in the frame.
 *
 * @param at - Now, on the clock of the frame's own events, ms.
 */
export function machineEvent(
  event: Extract<GuestEvent, { type: 'over' | 'press' | 'enter' | 'escape' | 'close' }>,
  at: number,
): MachineEvent<never> {
  switch (event.type) {
    case 'over':
      return { ...event, fast: false, at };
    case 'press':
      return event;
    default:
      return { type: event.type };
  }
}
