/** Text lighter than this stands on a dark ground: the luminance at which black and white contrast alike (WCAG 2.2). */
const MIDDLE = 0.179;

/**
 * Whether an element's text stands on a dark ground. Judged by the colour of the text: grounds may be images, gradients or see-through, but text
 * is always in contrast with them.
 */
export function isOnDark(element: Element, window: Window): boolean {
  return isLight(window.getComputedStyle(element).color);
}

/**
 * Whether filters on the element and around it turn light into dark, as dark modes made by one line of CSS do, and leave alone what stands in
 * the top layer. Firefox applies the root's filter to the top layer as well: there the card is turned together with the page.
 */
export function isInverted(element: Element | null, window: Window): boolean {
  const turnsTopLayer = CSS.supports('-moz-orient', 'inline') ? window.document.documentElement : null;
  let inverted = false;
  for (let at = element; at && at !== turnsTopLayer; at = at.parentElement) {
    const amount = /\binvert\(([\d.]+)\)/.exec(window.getComputedStyle(at).filter)?.[1];
    if (amount !== undefined && Number(amount) > 0.5) inverted = !inverted;
  }
  return inverted;
}

/**
 * Whether a computed colour is light.
 *
 * @param colour - As `getComputedStyle` serialises colours of the sRGB notations; others count as dark.
 */
export function isLight(colour: string): boolean {
  const channels = /^rgba?\((\d+(?:\.\d+)?), (\d+(?:\.\d+)?), (\d+(?:\.\d+)?)/.exec(colour);
  const floats = /^color\(srgb (\S+) (\S+) (\S+?)[ )]/.exec(colour);
  const [red, green, blue] = channels?.slice(1).map((channel) => Number(channel) / 255) ?? floats?.slice(1).map(Number) ?? [0, 0, 0];
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) > MIDDLE;
}

/** An sRGB channel, 0..1, without its transfer curve. */
function linear(channel = 0): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
