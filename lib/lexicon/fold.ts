import { caseOfLetter } from './letter-case';

/**
 * Folding of single UTF-16 units. One table answers "which letter is this, or what else" for every unit; an entry is computed when its
 * unit is first seen, so that starting costs nothing and a story pays only for the letters it uses.
 *
 * An entry is positive for a letter or digit (its low 16 bits are the folded unit, the bits above say the case of the unit itself, see `CASE`),
 * 0 for a unit that separates words, and negative for the rare rest: one of the `KIND` values below.
 */
export const FOLD = new Int32Array(65536).fill(-1);

/** Rare entries of `FOLD`: everything a scanner must look at closely. */
export const KIND = {
  /** Not computed yet: call `foldUnit`. */
  unknown: -1,
  /** A mark that belongs to the letter before it (combining marks, harakat, tatweel). */
  mark: -2,
  /** An invisible unit that belongs to nothing (soft hyphen, zero-width and bidi controls). */
  format: -3,
  /** Nothing inside a word, but a name may end before it and begin after it. */
  apostrophe: -4,
  /** Full stop: acronyms, initials, host names, sentences. */
  dot: -5,
  /** Colon: begins the `//` of an address. */
  colon: -6,
  /** `@` and `_`: handles, e-mail addresses and identifiers, in which no name is found. */
  glue: -7,
  /** A letter that folds to several: see `expansionOf`. */
  expansion: -8,
} as const;

const APOSTROPHES = /['`´ʹʻ-ʿˈ‘’‛′＇՚׳]/u;
const LETTER = /[\p{L}\p{Nd}]/u;
const MARK = /[\p{M}\u0640]/u;
const FORMAT = /\p{Cf}/u;
/** What decomposition leaves beside letters: marks, spaces, modifier apostrophes. */
const NOT_LETTER = /[^\p{L}\p{Nd}]|[\u0640ʹʻ-ʿˈ]/gu;

/** Letters that Unicode does not decompose but that names are also written without, and Arabic variants of one letter. */
const VARIANTS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ð: 'd',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ۃ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
};

const expansions = new Map<number, readonly number[]>();

/** Computes and stores the entry of `unit` in `FOLD`; returns it. Surrogates are taken as separators. */
export function foldUnit(unit: number): number {
  const known = FOLD[unit] ?? 0;
  if (known !== KIND.unknown) return known;
  const entry = entryOf(unit);
  FOLD[unit] = entry;
  return entry;
}

/** The folded letters of a unit whose entry is `KIND.expansion`, as entries of letters. */
export function expansionOf(unit: number): readonly number[] {
  return expansions.get(unit) ?? [];
}

/** The folded unit of an entry of a letter. */
export function letterOf(entry: number): number {
  return entry & 0xffff;
}

/** The case that an entry of a letter tells, a flag of `CASE`; of entries joined by "or" all of them. */
export function caseIn(entry: number): number {
  return entry >>> 16;
}

function entryOf(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return 0;
  if (char === '.') return KIND.dot;
  if (char === ':') return KIND.colon;
  if (char === '@' || char === '_') return KIND.glue;
  if (APOSTROPHES.test(char)) return KIND.apostrophe;
  if (MARK.test(char)) return KIND.mark;
  if (FORMAT.test(char)) return KIND.format;
  if (!LETTER.test(char)) return 0;
  const letters = [...foldLetter(char)].map((letter) => (caseOfLetter(char) << 16) | letter.charCodeAt(0));
  const [first] = letters;
  if (first === undefined) return KIND.mark;
  if (letters.length === 1) return first;
  expansions.set(unit, letters);
  return KIND.expansion;
}

/** Case, compatibility forms, diacritics, then variants; composed and decomposed input end at the same letters. */
function foldLetter(char: string): string {
  const digit = /\p{Nd}/u.test(char) ? digitOf(char) : undefined;
  if (digit !== undefined) return digit;
  const bare = char.normalize('NFKD').toLowerCase().normalize('NFKD').replace(NOT_LETTER, '');
  return Array.from(bare, (letter) => VARIANTS[letter] ?? letter).join('');
}

/** Decimal digits stand in runs of ten from zero to nine, each at a multiple-of-ten distance from a digit zero of its script. */
function digitOf(char: string): string {
  const code = char.charCodeAt(0);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
  return String(code - zero);
}
