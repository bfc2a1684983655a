import { LATIN, SMALL_WORDS } from './letters';

const ARTICLE = 'ال';
/** An Arabic word shorter than this with its article may as well begin with these letters itself. */
const SHORTEST_WITH_ARTICLE = 5;

/** Separates the article that Arabic writes onto its word, as Latin spelling does. */
function splitArticle(word: string): string[] {
  return word.length >= SHORTEST_WITH_ARTICLE && word.startsWith(ARTICLE) ? [ARTICLE, word.slice(ARTICLE.length)] : [word];
}

/** Characters that carry no sound: marks, tatweel, apostrophes in all their forms, invisible format characters. */
const SILENT = /[\p{M}\p{Cf}ـ'’‘ʼʻʿʾ´`]/gu;

/** Takes the marks off a letter, unless they make it another letter. */
const withoutMarks = (letter: string): string => (LATIN.has(letter) ? letter : letter.normalize('NFKD').replace(SILENT, ''));

function latin(letter: string): string {
  if (/[a-z0-9]/.test(letter)) return letter;
  return LATIN.get(letter) ?? '';
}

/** Whether `word` is the Arabic article before `next`: al, el, or with the l taken over by the next sound, as in "ash-Sham". */
function isArticle(word: string, next: string | undefined): boolean {
  if (/^[aeiu]l$/.test(word)) return true;
  return next !== undefined && /^[aeiu](?:sh|[sntdrz])$/.test(word) && next.startsWith(word.slice(1));
}

/**
 * The words of a name or a query in the letters a-z and digits, as a transliteration of any of its scripts could spell them: lower case,
 * without marks and apostrophes, hyphens as spaces, the Arabic article and small words left out (unless nothing else is there). This is
 * looser than the lexicon's folding, which must not confuse names: here a reader types, and a wrong guess costs a line in a list.
 * @returns the words in order; empty when the text has no letter or digit of a script in `letters.ts`
 */
export function romanise(text: string): string[] {
  const letters = [...text.toLowerCase().normalize('NFC')].map(withoutMarks).join('').replace(SILENT, '');
  const words = letters
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .flatMap(splitArticle)
    .map((word) => [...word.replaceAll('дж', 'ж')].map(latin).join(''))
    .filter((word) => word !== '');
  const kept = words.filter((word, index) => !SMALL_WORDS.has(word) && !isArticle(word, words[index + 1]));
  return kept.length > 0 ? kept : words;
}
