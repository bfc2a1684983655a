import { CASE, caseOf } from './letter-case';
import { SHAPE } from './types';

/** Words of at most so many letters ("al", "of", "the", "ez") may be small in a name that is otherwise capitalised. */
const PARTICLE_LETTERS = 3;

/**
 * Case shape of `text` from `start` to `end` (UTF-16 offsets), as flags of `SHAPE`. `title` implies `mixed`; a span without cased letters
 * is `caseless`, `title` and `mixed`; `upper` and `lower` need a cased letter.
 */
export function shapeOf(text: string, start: number, end: number): number {
  let seen = 0;
  let smallWords = 0;
  let longSmallWords = 0;
  let letters = 0;
  let initial = 0;
  for (let i = start; i <= end; i++) {
    const found = i < end ? caseOf(text.charCodeAt(i)) : CASE.ends;
    seen |= found;
    if (found < CASE.nothing) {
      if (letters === 0) initial = found;
      letters++;
    } else if (found === CASE.ends) {
      if (letters > 0 && initial === CASE.small) smallWords++;
      if (letters > PARTICLE_LETTERS && initial === CASE.small) longSmallWords++;
      letters = 0;
    }
  }
  const capitals = (seen & CASE.capital) !== 0;
  const smalls = (seen & CASE.small) !== 0;
  if (!capitals && !smalls) return SHAPE.caseless | SHAPE.title | SHAPE.mixed;
  const title = smallWords === 0 ? SHAPE.title : 0;
  const mixed = longSmallWords === 0 && capitals ? SHAPE.mixed : 0;
  return title | mixed | (smalls ? 0 : SHAPE.upper) | (capitals ? 0 : SHAPE.lower);
}
