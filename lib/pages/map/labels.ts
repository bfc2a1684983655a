import type { Spot } from './project';

/** A box on the drawing. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name beside its place. */
export interface Label {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

const LETTER = 5.6;
const HEIGHT = 12;

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Puts names beside their places where there is room: right of it, else left, above, below; a name that would lie on another or on a
 * marker is left out, and stands in the list only. Earlier places come first.
 * @param radius of the markers
 */
export function placeLabels(spots: readonly (Spot & { readonly text: string })[], radius: number, width: number, height: number): Label[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  const labels: Label[] = [];
  spots.forEach(({ x, y, text }, index) => {
    const long = text.length * LETTER;
    const options = [
      { x: x + radius + 3, y: y + 4, anchor: 'start', left: x + radius + 1 },
      { x: x - radius - 3, y: y + 4, anchor: 'end', left: x - radius - 3 - long },
      { x, y: y - radius - 4, anchor: 'middle', left: x - long / 2 },
      { x, y: y + radius + 11, anchor: 'middle', left: x - long / 2 },
    ] as const;
    for (const option of options) {
      const box = { left: option.left, right: option.left + long + 2, top: option.y - HEIGHT + 2, bottom: option.y + 3 };
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height || taken.some((other) => meets(box, other))) continue;
      taken.push(box);
      labels.push({ index, x: option.x, y: option.y, anchor: option.anchor });
      return;
    }
  });
  return labels;
}
