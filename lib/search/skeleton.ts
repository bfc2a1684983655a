import { CLUSTERS, classOf } from './letters';

/** The skeleton of a word in which no consonant is left. */
const VOWELS_ONLY = 'a';

/** Sound at `at` of a romanised word: its classes and how many letters write it. */
function soundAt(word: string, at: number): { readonly classes: string; readonly length: number } {
  for (const [letters, classes] of CLUSTERS) if (word.startsWith(letters, at)) return { classes, length: letters.length };
  // An h that closes a word is how some transliterations write a final vowel.
  const letter = word.charAt(at);
  const silent = letter === 'h' && at > 0 && at === word.length - 1;
  return { classes: silent ? '' : (classOf(letter) ?? ''), length: 1 };
}

/**
 * The consonant skeleton of a romanised word: vowels and doubling dropped, consonants that transliterations confuse folded into one class
 * each. Spellings of one name in different systems and scripts mostly share it.
 * @param word letters a-z and digits, as `romanise` gives them
 */
export function skeletonOf(word: string): string {
  let skeleton = '';
  let previous = '';
  for (let at = 0; at < word.length; ) {
    const { classes, length } = soundAt(word, at);
    if (classes !== previous || /\d/.test(classes)) skeleton += classes;
    previous = classes;
    at += length;
  }
  return skeleton === '' && word !== '' ? VOWELS_ONLY : skeleton;
}
