/** Whether something that fills the screen, such as a video, hides the node from the reader: a card for it would cover the wrong thing. */
export function isBehindFullScreen(node: Node): boolean {
  const filling = node.ownerDocument?.fullscreenElement;
  if (!filling) return false;
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (at === filling) return false;
  return true;
}
