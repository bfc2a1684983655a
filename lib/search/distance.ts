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

/** Letters are ASCII codes throughout. */
const CODES = 128;
const WRITTEN = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** Cost of one letter in the place of another, by code of the first * CODES + code of the second. */
const substitution = new Float32Array(CODES * CODES).fill(OTHER);
/** Cost of one letter too many or too few. */
const insertion = new Float32Array(CODES).fill(OTHER);
/** The same beside a letter that writes the same sound, by both codes. */
const insertionBeside = new Float32Array(CODES * CODES).fill(OTHER);

for (const a of WRITTEN) {
  const classOfA = classOf(a);
  const codeOfA = a.charCodeAt(0);
  const more = classOfA === undefined ? VOWEL_MORE : a === 'h' ? H_MORE : OTHER;
  insertion[codeOfA] = more;
  for (const b of WRITTEN) {
    const pair = codeOfA * CODES + b.charCodeAt(0);
    const alike = classOfA === classOf(b);
    insertionBeside[pair] = alike ? DOUBLING : more;
    if (alike) substitution[pair] = a === b ? 0 : classOfA === undefined ? VOWEL_FOR_VOWEL : SAME_CLASS;
  }
}

/** Longest strings compared; names are cut there. */
const MOST_LETTERS = 64;
const WIDTH = MOST_LETTERS + 1;
const rows = [new Float32Array(WIDTH), new Float32Array(WIDTH), new Float32Array(WIDTH)] as const;
/** For each letter of the name being compared what it costs as an extra one. */
const extras = new Float32Array(MOST_LETTERS);

const at = (table: Float32Array | Uint8Array, index: number): number => table[index] ?? 0;

/** Cost of the letter at `index` being extra: next to a letter of its own sound it is a doubling. */
function extra(letters: Uint8Array, index: number): number {
  const letter = at(letters, index);
  return index === 0 ? at(insertion, letter) : at(insertionBeside, letter * CODES + at(letters, index - 1));
}

/** Of an open name at most so many letters more than were typed are compared: no spelling of one name is that much longer. */
const REACH = 6;

/**
 * Weighted edit distance between what was typed and a name, both romanised and without spaces (ASCII codes of a-z and 0-9; only the first
 * 64 letters count). Transposition of neighbours included (optimal string alignment).
 * @param open whether the name may go on after what was typed at no cost: the reader is still typing
 * @param limit the distance above which the answer does not matter
 * @returns the distance, or Infinity when it is certain to be above `limit`
 */
export function distance(query: Uint8Array, name: Uint8Array, open: boolean, limit = Number.POSITIVE_INFINITY): number {
  const m = Math.min(query.length, MOST_LETTERS);
  const n = Math.min(name.length, open ? m + REACH : MOST_LETTERS, MOST_LETTERS);
  let [before, last, row] = rows;
  last[0] = 0;
  for (let j = 1; j <= n; j += 1) {
    extras[j - 1] = extra(name, j - 1);
    last[j] = at(last, j - 1) + at(extras, j - 1);
  }
  let leastBefore = 0;
  for (let i = 1; i <= m; i += 1) {
    const letter = at(query, i - 1);
    const beforeIt = i > 1 ? at(query, i - 2) : 0;
    const tooMany = extra(query, i - 1);
    let least = at(last, 0) + tooMany;
    row[0] = least;
    for (let j = 1; j <= n; j += 1) {
      const other = at(name, j - 1);
      let cost = at(last, j - 1) + at(substitution, letter * CODES + other);
      const left = at(row, j - 1) + at(extras, j - 1);
      const above = at(last, j) + tooMany;
      if (left < cost) cost = left;
      if (above < cost) cost = above;
      if (beforeIt === other && j > 1 && letter === at(name, j - 2)) cost = Math.min(cost, at(before, j - 2) + SWAP);
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
