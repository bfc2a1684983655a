/** A seeded generator of numbers in [0, 1) (Mulberry32): the same seed gives the same texts on every machine. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Picks early items far more often than late ones, as running text does with words (Zipf). */
export function pickCommon<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(items.length ** random()) - 1];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
