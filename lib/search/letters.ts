import { CYRILLIC } from '../lexicon/cyrillic';

/*
 * How letters of the scripts that the press uses are written in plain Latin letters, and which Latin letters stand for each other across
 * transliterations. Knowledge about writing only; what the corpus is about is in the corpus.
 */

/** Letters that lose their sound when their marks are stripped; looked up before decomposition. */
const COMPOSED = {
  ş: 'sh',
  š: 'sh',
  ș: 'sh',
  ç: 'ch',
  č: 'ch',
  ž: 'j',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  й: 'y',
};

/** Arabic letters with those that Persian, Ottoman and Kurdish spelling adds. Alif and ayn both carry a vowel in transliteration. */
const ARABIC = {
  ء: '',
  ا: 'a',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ة: 'h',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ى: 'a',
  ي: 'y',
  پ: 'p',
  چ: 'ch',
  ژ: 'j',
  ڤ: 'v',
  ک: 'k',
  گ: 'g',
  ھ: 'h',
  ہ: 'h',
  ە: 'e',
  ی: 'y',
  ۆ: 'o',
  ێ: 'e',
  ڕ: 'r',
  ڵ: 'l',
};

/** Arabic-Indic digits, the western and the eastern set. */
const DIGITS = Object.fromEntries(
  [...'0123456789'].flatMap((digit, value) => [0x660, 0x6f0].map((zero): [string, string] => [String.fromCharCode(zero + value), digit])),
);

/** One lower-case character -> its Latin letters; the empty string where it has no sound of its own. */
export const LATIN: ReadonlyMap<string, string> = new Map(Object.entries({ ...COMPOSED, ...CYRILLIC, ...ARABIC, ...DIGITS }));

/** Several letters for one sound, longest first, and the consonant class of that sound. */
export const CLUSTERS: readonly (readonly [string, string])[] = [
  ['tsch', 's'],
  ['dsch', 'k'],
  ['tch', 's'],
  ['sch', 's'],
  ['dzh', 'k'],
  ['sh', 's'],
  ['ch', 's'],
  ['ts', 's'],
  ['kh', 'k'],
  ['gh', 'k'],
  ['dj', 'k'],
  ['zh', 'k'],
  ['ck', 'k'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['x', 'ks'],
];

/** Consonant -> the class of consonants that it is confused with. Digits stand for themselves. */
const CLASS: ReadonlyMap<string, string> = new Map(
  Object.entries({ b: 'bp', d: 'd', f: 'fv', k: 'kqgcjh', l: 'l', m: 'm', n: 'n', r: 'r', s: 's', t: 't', z: 'z' }).flatMap(
    ([name, letters]) => [...letters].map((letter): [string, string] => [letter, name]),
  ),
);
/** All consonant classes: what a typing error may put in the place of another. */
export const CONSONANT_CLASSES: readonly string[] = [...new Set(CLASS.values())];

/** The class of a consonant or digit; `undefined` for vowels, semivowels included, because transliterations do not agree on them. */
export function classOf(letter: string): string | undefined {
  return CLASS.get(letter) ?? (letter >= '0' && letter <= '9' ? letter : undefined);
}

/** Words that join the others of a name and that people leave out when they look it up. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  'the',
  'of',
  'and',
  'in',
  'for',
  'on',
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'del',
  'los',
  'las',
  'der',
  'die',
  'das',
  'von',
]);

/** Letters that a language of the press reads otherwise than English does: [written, as the other reads it]. */
export const OTHER_READINGS: readonly (readonly [RegExp, string])[] = [
  [/w/g, 'v'],
  [/(?<![st])ch/g, 'kh'],
];
