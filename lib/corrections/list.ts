import { keyOf } from '../lexicon/key';
import type { Correction } from './types';

/** Corrections that are kept at most; a reader who has more to say is better served by sending them to the editors. */
export const MAX_CORRECTIONS = 500;

/** What a name is compared by: letters without case, accents and variants of script. */
export function nameKey(name: string): string {
  return keyOf(name) ?? name;
}

/** What makes two corrections answers to the same question. */
export function correctionKey({ entity, surface, site }: Pick<Correction, 'entity' | 'surface' | 'site'>): string {
  return [entity.id, nameKey(surface), site ?? ''].join('\n');
}

/**
 * The list with one more correction, newest last. It replaces an earlier answer to the same question, and continues one: who said that a
 * name means B instead of A, and now that it does not mean B either, has one correction of A.
 *
 * @returns `undefined` when the list is full.
 */
export function withCorrection(list: readonly Correction[], added: Correction): Correction[] | undefined {
  const name = nameKey(added.surface);
  const led = list.find(
    ({ instead, surface, site }) => instead?.id === added.entity.id && nameKey(surface) === name && site === added.site,
  );
  const correction: Correction = led ? { ...added, entity: led.entity } : added;
  const key = correctionKey(correction);
  const others = list.filter((other) => correctionKey(other) !== key);
  // Back to what the corpus says by itself: nothing is left to correct.
  if (correction.instead?.id === correction.entity.id) return others;
  return others.length < MAX_CORRECTIONS ? [...others, correction] : undefined;
}
