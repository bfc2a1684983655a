import type { PlaceView } from '../../corpus/page-view';
import { nameInTongue } from '../../i18n-names';

/** Who held places on the map, and the sign that stands for it: a letter in a shape, so that no colour is needed. */
export interface Holder {
  readonly key: string;
  readonly name: string;
  readonly letter: string;
  readonly shape: (typeof SHAPES)[number];
  /** How many places it held. */
  readonly count: number;
}

export const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What tells holders apart: the entity, or, where the corpus names none, the words. */
export function holderKey({ held }: PlaceView): string | undefined {
  return held && (held.of?.id ?? held.label);
}

/** The holders of places, those of most places first. */
export function holdersOf(places: readonly PlaceView[]): Holder[] {
  const groups = new Map<string, { readonly name: string; count: number }>();
  for (const place of places) {
    const key = holderKey(place);
    if (key === undefined || !place.held) continue;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { name: place.held.of ? nameInTongue(place.held.of) : place.held.label, count: 1 });
  }
  return [...groups]
    .sort((a, b) => b[1].count - a[1].count)
    .map(([key, { name, count }], index) => ({
      key,
      name,
      count,
      letter: LETTERS[index % LETTERS.length] ?? '?',
      shape: SHAPES[index % SHAPES.length] ?? 'circle',
    }));
}
