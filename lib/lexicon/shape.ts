import { entryAt, isIgnored, isLetter } from './boundary';
import { KIND } from './fold';
import { CASE, caseOf } from './letter-case';
import { SHAPE } from './types';

/** Words of at most so many letters ("al", "of", "the", "ez") may be small in a name that is otherwise capitalised. */
const PARTICLE_LETTERS = 3;

/**
 * Case shape of `text` from `start` to `end` (UTF-16 offsets), as flags of `SHAPE`. `title` implies `mixed`; a span without cased letters
 * is `caseless`, `title` and `mixed`; `upper` and `lower` need a cased letter.
 */
export function shapeOf(text: string, start: number, end: number): number {
  let capitals = 0;
  let smalls = 0;
  let smallWords = 0;
  let longSmallWords = 0;
  let letters = 0;
  let smallWord = false;
  for (let i = start; i <= end; i++) {
    const entry = i < end ? entryAt(text, i) : 0;
    if (isIgnored(entry) || entry === KIND.apostrophe) continue;
    if (isLetter(entry)) {
      const letterCase = caseOf(text.charCodeAt(i));
      if (letterCase === CASE.capital) capitals++;
      if (letterCase === CASE.small) smalls++;
      if (letters++ === 0) smallWord = letterCase === CASE.small;
      continue;
    }
    if (letters > 0 && smallWord) {
      smallWords++;
      if (letters > PARTICLE_LETTERS) longSmallWords++;
    }
    letters = 0;
  }
  if (capitals + smalls === 0) return SHAPE.caseless | SHAPE.title | SHAPE.mixed;
  const title = smallWords === 0 ? SHAPE.title : 0;
  const mixed = longSmallWords === 0 && capitals > 0 ? SHAPE.mixed : 0;
  return title | mixed | (smalls === 0 ? SHAPE.upper : 0) | (capitals === 0 ? SHAPE.lower : 0);
}
