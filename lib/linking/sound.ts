import { CYRILLIC } from '../lexicon/cyrillic';

/** Cyrillic letters by the sound that names are compared by: where English writes two letters for one, or y, fewer tell enough. */
const LATIN: Readonly<Record<string, string>> = { ...CYRILLIC, ё: 'e', й: 'i', ц: 'z', ч: 's', ш: 's', щ: 's', ы: 'i', ю: 'u', я: 'a' };
/** Spellings of one sound in the newspapers of different languages, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/dsch|dj/g, 'j'],
  [/tsch|sch|sh|ch/g, 's'],
  [/gu(?=[ei])/g, 'g'],
  [/ou/g, 'u'],
  [/[ei][iyj]\b/g, 'i'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/w/g, 'v'],
  [/o/g, 'u'],
  [/y(?!$)/g, 'i'],
  [/[ei](?!$)/g, 'a'],
  [/y$/g, 'i'],
  [/e$/g, 'a'],
];
const ARABIC = /^[\u0600-\u06ff]+$/;
const ARABIC_VOWELS = /[اوي]/g;
const FEWEST_ARABIC = 5;
const FEWEST = 3;
const MOST_CASE_LETTERS = 2;

/**
 * True when two words may be one first name in the spelling of different newspapers: "Bachar" and "Baschar", "Ahmad" and "Ahmed",
 * "Мухаммада" and "Мохаммед". Both folded by `foldWord`. Short words must be equal.
 */
export function soundsLike(written: string, own: string): boolean {
  if (written === own) return true;
  if (ARABIC.test(written)) return sameArabic(written, own);
  if (written.length < FEWEST || own.length < FEWEST) return false;
  const [a, b] = [soundOf(written), soundOf(own)];
  return a === b || (isCyrillic(written) && a.startsWith(b) && a.length - b.length <= MOST_CASE_LETTERS);
}

/** One long vowel may stand for another; none may be missing, or Mahmoud would be Mohammed. */
function sameArabic(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < FEWEST_ARABIC) return false;
  return a.replace(ARABIC_VOWELS, 'ا') === b.replace(ARABIC_VOWELS, 'ا');
}

function isCyrillic(word: string): boolean {
  return /[\u0400-\u04ff]/.test(word);
}

const CACHE_LIMIT = 20_000;
const sounds = new Map<string, string>();

/** How a folded word sounds, for comparing spellings; Arabic letters stay as they are. */
export function soundOf(word: string): string {
  let sound = sounds.get(word);
  if (sound === undefined) {
    sound = [...word].map((letter) => LATIN[letter] ?? letter).join('');
    for (const [spelling, one] of SOUNDS) sound = sound.replace(spelling, one);
    sound = sound.replace(/(.)\1+/g, '$1');
    if (sounds.size >= CACHE_LIMIT) sounds.clear();
    sounds.set(word, sound);
  }
  return sound;
}
