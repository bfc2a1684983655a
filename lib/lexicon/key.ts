import { entryAt, isLetter } from './boundary';
import { letterOf } from './fold';
import { readName } from './name-reader';

/** Offset of the first letter at or after `at`, or the text's length. */
export function nextLetter(text: string, at: number): number {
  let i = at;
  while (i < text.length && !isLetter(entryAt(text, i))) i++;
  return i;
}

/**
 * The key under which a name is stored: its folded letters, words joined by a space or by the punctuation mark between them.
 * Returns `undefined` for a name that no text can match: without letters, or with something inside that no name crosses.
 */
export function keyOf(name: string): string | undefined {
  let read = '';
  let key = '';
  const add = (code: number): boolean => {
    read += String.fromCharCode(code);
    return true;
  };
  const stop = readName(name, nextLetter(name, 0), {
    letters: (text, at) => {
      let i = at;
      for (let entry = entryAt(text, i); entry > 0; entry = entryAt(text, ++i)) add(letterOf(entry));
      return i;
    },
    letter: add,
    joint: add,
    end: () => {
      key = read;
    },
  });
  return key !== '' && key === read && nextLetter(name, stop) === name.length ? key : undefined;
}
