import { CASE, caseOf } from './letter-case';
import { SHAPE } from './types';

/** Position of the bit `CASE.ends`: a mask instead of a branch that no processor foresees. */
const ENDS_BIT = 4;
/** Words of at most so many letters ("al", "of", "the", "ez") may be small in a name that is otherwise capitalised. */
const PARTICLE_LETTERS = 3;

/**
 * Case shape of `text` from `start` to `end` (UTF-16 offsets), as flags of `SHAPE`. `title` implies `mixed`; a span without cased letters
 * is `caseless`, `title` and `mixed`; `upper` and `lower` need a cased letter.
 */
export function shapeOf(text: string, start: number, end: number): number {
  let seen = 0;
  let initials = 0;
  let before: number = CASE.ends;
  for (let i = start; i < end; i++) {
    const found = caseOf(text.charCodeAt(i));
    seen |= found;
    initials |= found & -(before >> ENDS_BIT);
    if (found !== CASE.nothing) before = found;
  }
  const capitals = (seen & CASE.capital) !== 0;
  const smalls = (seen & CASE.small) !== 0;
  if (!capitals && !smalls) return SHAPE.caseless | SHAPE.title | SHAPE.mixed;
  if (!capitals) return SHAPE.lower;
  const upper = smalls ? 0 : SHAPE.upper;
  if ((initials & CASE.small) === 0) return SHAPE.title | SHAPE.mixed | upper;
  return hasLongSmallWord(text, start, end) ? upper : SHAPE.mixed | upper;
}

function hasLongSmallWord(text: string, start: number, end: number): boolean {
  let letters = 0;
  let small = false;
  for (let i = start; i < end; i++) {
    const found = caseOf(text.charCodeAt(i));
    if (found === CASE.ends) letters = 0;
    else if (found !== CASE.nothing && ++letters === 1) small = found === CASE.small;
    if (small && letters > PARTICLE_LETTERS) return true;
  }
  return false;
}
