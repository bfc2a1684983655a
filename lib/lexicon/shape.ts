import { isIgnored } from './boundary';
import { caseIn, FOLD, foldUnit, KIND } from './fold';
import { CASE, caseOfLetter } from './letter-case';
import { SHAPE } from './types';

/** Words of at most so many letters ("al", "of", "the", "ez") may be small in a name that is otherwise capitalised. */
export const PARTICLE_LETTERS = 3;

/**
 * Case shape of `text` from `start` to `end` (UTF-16 offsets), as flags of `SHAPE`. `title` implies `mixed`; a span without cased letters
 * is `caseless`, `title` and `mixed`; `upper` and `lower` need a cased letter.
 */
export function shapeOf(text: string, start: number, end: number): number {
  let seen = 0;
  let initials = 0;
  let longSmallWord = false;
  for (let i = start; i < end; ) {
    let found = caseOf(text.charCodeAt(i));
    if (found !== CASE.ends && found !== CASE.nothing) {
      initials |= found;
      if (found === CASE.small && isLongWord(text, i, end)) longSmallWord = true;
      // The rest of the word, in the shortest loop there is: names are long and many.
      while (found !== CASE.ends) {
        seen |= found;
        if (++i === end) break;
        found = caseOf(text.charCodeAt(i));
      }
    }
    i++;
  }
  return shapeFrom(seen, initials, longSmallWord);
}

/** The shape of a span with these kinds of case in its letters and in the first letters of its words, flags of `CASE`. */
export function shapeFrom(seen: number, initials: number, hasLongSmallWord: boolean): number {
  if ((seen & (CASE.capital | CASE.small)) === 0) return SHAPE.caseless | SHAPE.title | SHAPE.mixed;
  if ((seen & CASE.capital) === 0) return SHAPE.lower;
  const upper = (seen & CASE.small) === 0 ? SHAPE.upper : 0;
  if ((initials & CASE.small) === 0) return SHAPE.title | SHAPE.mixed | upper;
  return hasLongSmallWord ? upper : SHAPE.mixed | upper;
}

/** True if the word whose first letter is at `at` has more letters than a particle. */
function isLongWord(text: string, at: number, end: number): boolean {
  let letters = 0;
  for (let i = at; i < end && letters <= PARTICLE_LETTERS; i++) {
    const found = caseOf(text.charCodeAt(i));
    if (found === CASE.ends) return false;
    if (found !== CASE.nothing) letters++;
  }
  return letters > PARTICLE_LETTERS;
}

/** Case of a UTF-16 unit, a flag of `CASE`: `nothing` for marks and apostrophes inside a word, `ends` for what ends a word. */
function caseOf(unit: number): number {
  const entry = FOLD[unit] ?? 0;
  return entry > 0 ? caseIn(entry) : caseOfRare(unit);
}

function caseOfRare(unit: number): number {
  const entry = foldUnit(unit);
  if (isIgnored(entry) || entry === KIND.apostrophe) return CASE.nothing;
  if (entry === KIND.expansion) return caseOfLetter(String.fromCharCode(unit));
  return entry > 0 ? caseIn(entry) : CASE.ends;
}
