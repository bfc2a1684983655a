import { classOf } from './letters';

/*
 * An edit distance for romanised names: what transliterations disagree on is cheap, what makes another name costs one. Weights were set
 * by hand on PLATFORM's findings and are held by the quality list (tests/search/queries.jsonl).
 */
const VOWEL_FOR_VOWEL = 0.2;
const VOWEL_MORE = 0.3;
const SAME_CLASS = 0.3;
const DOUBLING = 0.15;
const H_MORE = 0.3;
const SWAP = 0.7;
const OTHER = 1;

const LETTERS = 36;
/** a-z -> 0..25, digits -> 26..35. */
const indexOf = (code: number): number => (code >= 97 ? code - 97 : code - 22);
const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(index + 97) : String(index - 26));

/** Cost of one letter in the place of another, by index. */
const substitution = new Float32Array(LETTERS * LETTERS);
/** Cost of one letter too many or too few. */
const insertion = new Float32Array(LETTERS);
/** Letters that write the same sound, or are both vowels. */
const alike = new Uint8Array(LETTERS * LETTERS);
for (let a = 0; a < LETTERS; a += 1) {
  const classA = classOf(letterOf(a));
  insertion[a] = classA === undefined ? VOWEL_MORE : letterOf(a) === 'h' ? H_MORE : OTHER;
  for (let b = 0; b < LETTERS; b += 1) {
    const same = classA === classOf(letterOf(b));
    alike[a * LETTERS + b] = Number(same);
    substitution[a * LETTERS + b] = a === b ? 0 : !same ? OTHER : classA === undefined ? VOWEL_FOR_VOWEL : SAME_CLASS;
  }
}

/** Longest strings compared; names are cut there. */
const MOST_LETTERS = 64;
const WIDTH = MOST_LETTERS + 1;
const rows = [new Float32Array(WIDTH), new Float32Array(WIDTH), new Float32Array(WIDTH)] as const;
const typed = new Uint8Array(MOST_LETTERS);
const known = new Uint8Array(MOST_LETTERS);

function load(into: Uint8Array, text: string): number {
  const length = Math.min(text.length, MOST_LETTERS);
  for (let at = 0; at < length; at += 1) into[at] = indexOf(text.charCodeAt(at));
  return length;
}

const at = (table: Float32Array | Uint8Array, index: number): number => table[index] ?? 0;

/** Cost of the letter at `index` being extra: next to a letter of its own sound it is a doubling. */
function extra(letters: Uint8Array, index: number): number {
  const letter = at(letters, index);
  const doubled = index > 0 && at(alike, letter * LETTERS + at(letters, index - 1)) === 1;
  return doubled ? Math.min(DOUBLING, at(insertion, letter)) : at(insertion, letter);
}

/** Of an open name at most so many letters more than were typed are compared: no spelling of one name is that much longer. */
const REACH = 6;

/**
 * Weighted edit distance between what was typed and a name, both romanised and without spaces (a-z, 0-9; only the first 64 letters
 * count). Transposition of neighbours included (optimal string alignment).
 * @param open whether the name may go on after what was typed at no cost: the reader is still typing
 * @param limit the distance above which the answer does not matter
 * @returns the distance, or Infinity when it is certain to be above `limit`
 */
export function distance(query: string, name: string, open: boolean, limit = Number.POSITIVE_INFINITY): number {
  const m = load(typed, query);
  const n = Math.min(load(known, name), open ? m + REACH : MOST_LETTERS);
  let [before, last, row] = rows;
  last[0] = 0;
  for (let j = 1; j <= n; j += 1) last[j] = at(last, j - 1) + extra(known, j - 1);
  let leastBefore = 0;
  for (let i = 1; i <= m; i += 1) {
    const letter = at(typed, i - 1) * LETTERS;
    const tooMany = extra(typed, i - 1);
    let least = at(last, 0) + tooMany;
    row[0] = least;
    for (let j = 1; j <= n; j += 1) {
      const other = at(known, j - 1);
      let cost = at(last, j - 1) + at(substitution, letter + other);
      cost = Math.min(cost, at(last, j) + tooMany, at(row, j - 1) + extra(known, j - 1));
      if (i > 1 && j > 1 && at(typed, i - 2) === other && at(typed, i - 1) === at(known, j - 2)) {
        cost = Math.min(cost, at(before, j - 2) + SWAP);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows: only when both are above the limit does everything stay above it.
    if (least > limit && leastBefore > limit) return Number.POSITIVE_INFINITY;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  if (!open) return at(last, n);
  let least = at(last, 0);
  for (let j = 1; j <= n; j += 1) least = Math.min(least, at(last, j));
  return least;
}
