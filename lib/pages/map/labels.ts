import type { Spot } from './project';
import type { Room, Setting, Words } from './room';

/** A name beside its place. */
export interface Label extends Words {
  /** Position of the place among those given. */
  readonly index: number;
}

const PLACE: Setting = { letter: 6.2, height: 12 };
const RIVER: Setting = { letter: 5, height: 11 };
const AREA: Setting = { letter: 6.4, height: 11 };
/** Length of a river between two tries for its name, units of the drawing. */
const STRIDE = 12;

/**
 * Puts names beside their places where there is room: right of it, else left, above, below; a name that would lie on another or on a
 * marker is left out, and stands in the list only. Earlier places come first.
 * @param radius of the markers
 */
export function placeLabels(spots: readonly (Spot & { readonly text: string })[], radius: number, room: Room): Label[] {
  for (const { x, y } of spots) room.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  return spots.flatMap(({ x, y, text }, index) => {
    const options = [
      { x: x + radius + 3, y: y + 4, anchor: 'start' },
      { x: x - radius - 3, y: y + 4, anchor: 'end' },
      { x, y: y - radius - 5, anchor: 'middle' },
      { x, y: y + radius + 11, anchor: 'middle' },
    ] as const;
    const words = room.put(text, options, PLACE);
    return words ? [{ index, ...words }] : [];
  });
}

/** Puts a river's name beside it, as near to the middle of what is in sight as there is room. */
export function riverLabel(text: string, lines: readonly (readonly Spot[])[], room: Room): Words | undefined {
  const spots = lines.flatMap((line) => {
    let walked = STRIDE;
    return line.filter((spot, at) => {
      const before = line[at - 1] ?? spot;
      walked += Math.hypot(spot.x - before.x, spot.y - before.y);
      if (walked < STRIDE) return false;
      walked = 0;
      return true;
    });
  });
  const middle = spots[spots.length >> 1];
  if (!middle) return undefined;
  const away = ({ x, y }: Spot): number => Math.hypot(x - middle.x, y - middle.y);
  const options = [...spots]
    .sort((a, b) => away(a) - away(b))
    .flatMap(({ x, y }): Words[] => [
      { x: x + 5, y: y - 4, anchor: 'start' },
      { x: x - 5, y: y + 10, anchor: 'end' },
      { x: x + 5, y: y + 10, anchor: 'start' },
      { x: x - 5, y: y - 4, anchor: 'end' },
    ]);
  return room.put(text, options, RIVER);
}

/** Puts the name of an area at the first of some spots within it that has room. */
export function areaLabel(text: string, spots: readonly Spot[], room: Room): Words | undefined {
  return room.put(
    text,
    spots.map(({ x, y }) => ({ x, y, anchor: 'middle' })),
    AREA,
  );
}
