import { countrySpots } from './country-spots';
import { areaLabel, riverLabel } from './labels';
import type { MapNames, Outlines } from './outlines';
import type { Projection } from './project';
import type { Room, Words } from './room';

/** A name on the ground of the map. */
export interface GroundName extends Words {
  readonly kind: 'country' | 'region' | 'river';
  readonly text: string;
}

/** Half the length that a region's name may have, as a share of the room around its spot: names may reach a little over a border. */
const OVER_BORDER = 1.5;
const LETTER = 6.4;
/** A region in sight is named where its spot lies, or a line above or below. */
const LINES = [0, -13, 13, -26, 26];

/** Names of countries, rivers and regions, in that order, each where there is room for it. */
export function groundNames(
  { countries, regions, rivers }: Outlines,
  projection: Projection,
  room: Room,
  inTongue: { readonly country: (code: string) => string | undefined; readonly name: (names: MapNames) => string },
): GroundName[] {
  const { spot, line, scale } = projection;
  const names: GroundName[] = [];
  const add = (kind: GroundName['kind'], text: string, words: Words | undefined): void => {
    if (words) names.push({ kind, text, ...words });
  };
  for (const { code, rings } of countries) {
    const text = code && inTongue.country(code);
    if (text) add('country', text, areaLabel(text, countrySpots(rings, projection), room));
  }
  for (const { name, lines } of rivers) {
    const text = name && inTongue.name(name);
    if (text) add('river', text, riverLabel(text, lines.map(line), room));
  }
  for (const { name, at, room: around } of regions) {
    const text = inTongue.name(name);
    if ([...text].length * LETTER > 2 * OVER_BORDER * around * scale) continue;
    const { x, y } = spot(...at);
    add(
      'region',
      text,
      areaLabel(
        text,
        LINES.map((down) => ({ x, y: y + down })),
        room,
      ),
    );
  }
  return names;
}
