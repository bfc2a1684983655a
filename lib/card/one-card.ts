declare global {
  /** In the content scripts' own world: closes the card that the document shows. */
  var siyaqCloseCard: (() => void) | undefined;
}

/** A document shows one card at a time, whichever script of ours shows it: closes the one of another. */
export function takeTurn(close: () => void): void {
  const other = globalThis.siyaqCloseCard;
  globalThis.siyaqCloseCard = close;
  if (other !== close) other?.();
}

/** The card is closed. */
export function endTurn(close: () => void): void {
  if (globalThis.siyaqCloseCard === close) globalThis.siyaqCloseCard = undefined;
}
