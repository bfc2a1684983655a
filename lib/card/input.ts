import type { PageMention } from '../marks/types';
import type { CardHost } from './host';
import type { MachineEvent } from './machine-types';
import { type Box, headsTowards, type Point } from './travel';

/** A pointer faster than this is on its way somewhere else, CSS px per ms. */
const FAST = 0.5;
/** A touch that rests longer is a long press, which belongs to the browser: it selects text or opens a menu, ms. */
const LONG_PRESS = 450;
/** The key of the modifier mode: alone it does nothing in a page, and it types nothing. */
const MODIFIER = 'Shift';
/** What a click means something to already: ours comes second. */
const INTERACTIVE =
  'a[href], area, button, input, select, textarea, label, summary, option, video, audio, [contenteditable]:not([contenteditable="false"]), ' +
  '[onclick], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"], [role="checkbox"], [role="switch"]';

export interface InputContext {
  readonly window: Window;
  readonly host: CardHost;
  readonly mentionAt: (x: number, y: number) => PageMention | undefined;
  readonly send: (event: MachineEvent<PageMention>) => void;
  /** Whether a card is shown, and whether it is still a tooltip: keys are the page's own otherwise. */
  readonly shown: () => 'tooltip' | 'dialog' | undefined;
  /** The card's box while it is shown. */
  readonly box: () => Box | undefined;
}

/** Turns what the reader does into events of the card's state machine. Events made by scripts are ignored. Ends by the signal. */
export function listen(context: InputContext, signal: AbortSignal): void {
  listenToPointer(context, signal);
  listenToPresses(context, signal);
  listenToKeys(context, signal);
}

function listenToPointer({ window, host, mentionAt, send, box }: InputContext, signal: AbortSignal): void {
  let latest: PointerEvent | undefined;
  let onCard = false;
  /** When the pointer moved or the modifier key changed, whichever was later. */
  let at = 0;
  let before: (Point & { at: number }) | undefined;
  let frame = 0;
  let modifier = false;
  const look = () => {
    frame = 0;
    if (!latest || signal.aborted) return;
    const to = { x: latest.clientX, y: latest.clientY, at };
    const card = box();
    const target = onCard ? undefined : mentionAt(to.x, to.y);
    const elapsed = before ? to.at - before.at : 0;
    send({
      type: 'over',
      ...(target && { target }),
      onCard,
      towardsCard: before !== undefined && card !== undefined && headsTowards(before, to, card),
      fast: before !== undefined && elapsed > 0 && Math.hypot(to.x - before.x, to.y - before.y) / elapsed > FAST,
      modifier,
      at,
    });
    before = to;
  };
  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    latest = event;
    at = event.timeStamp;
    // Asked now: an event that has been delivered no longer says where it went.
    onCard = host.holds(event);
    modifier = event.getModifierState(MODIFIER);
    frame ||= window.requestAnimationFrame(look);
  };
  const left = (event: PointerEvent) => {
    // Inside a frame the pointer sends us nothing.
    const outside = event.relatedTarget === null || event.relatedTarget instanceof HTMLIFrameElement;
    if (!outside || event.pointerType === 'touch') return;
    latest = undefined;
    before = undefined;
    send({ type: 'over', onCard: false, towardsCard: false, fast: false, modifier: false, at: event.timeStamp });
  };
  const modified = (event: KeyboardEvent) => {
    if (event.key !== MODIFIER || event.repeat) return;
    modifier = event.type === 'keydown';
    // A pointer that has rested for long has not held the key for long.
    at = event.timeStamp;
    if (latest) frame ||= window.requestAnimationFrame(look);
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', moved, options);
  window.addEventListener('pointerout', left, options);
  window.addEventListener('keydown', modified, options);
  window.addEventListener('keyup', modified, options);
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame), { once: true });
}

function listenToPresses({ window, host, mentionAt, send }: InputContext, signal: AbortSignal): void {
  let touchedAt = Number.POSITIVE_INFINITY;
  const touched = (event: PointerEvent) => {
    touchedAt = event.pointerType === 'touch' ? event.timeStamp : Number.POSITIVE_INFINITY;
  };
  const clicked = (event: MouseEvent) => {
    // A click without a count was made by a key on a control.
    if (!event.isTrusted || event.detail === 0 || event.button !== 0) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (touch && event.timeStamp - touchedAt > LONG_PRESS) return;
    if (host.holds(event)) {
      send({ type: 'press', onCard: true, touch });
      return;
    }
    const free = !event.defaultPrevented && !hasOwnMeaning(event) && (window.getSelection()?.isCollapsed ?? true);
    const target = free ? mentionAt(event.clientX, event.clientY) : undefined;
    send({ type: 'press', ...(target && { target }), onCard: false, touch });
  };
  window.addEventListener('pointerdown', touched, { capture: true, passive: true, signal });
  // Not captured: the page answers first, and what it has answered is no longer ours.
  window.addEventListener('click', clicked, { signal });
}

function hasOwnMeaning(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.matches(INTERACTIVE));
}

function listenToKeys({ window, shown, send }: InputContext, signal: AbortSignal): void {
  const pressed = (event: KeyboardEvent) => {
    const card = shown();
    if (!card || !event.isTrusted || event.isComposing || event.defaultPrevented) return;
    const enters = event.key === 'Enter' && card === 'tooltip' && isNowhere(window.document.activeElement);
    if (event.key !== 'Escape' && !enters) return;
    // One key closes one thing: the page's own dialog stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    send({ type: enters ? 'enter' : 'escape' });
  };
  window.addEventListener('keydown', pressed, { capture: true, signal });
}

/** Nothing has the focus that Enter would mean something to. */
function isNowhere(focused: Element | null): boolean {
  return focused === null || focused.localName === 'body' || focused === focused.ownerDocument.documentElement;
}
