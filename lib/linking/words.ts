/** A word beside a position: its UTF-16 range and what stands between it and the position. */
export interface NeighbourWord {
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

/** Longest gap, in UTF-16 units, over which two words still count as neighbours. */
const MAX_GAP = 4;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const APOSTROPHES = unitSet("'’‘ʼ´`ʿʾ");

/** A set of UTF-16 units below U+3100 to be asked by code: these questions are asked of nearly every neighbour of a name. */
function unitSet(units: string): Uint8Array {
  const set = new Uint8Array(0x3100);
  for (let i = 0; i < units.length; i++) set[units.charCodeAt(i)] = 1;
  return set;
}

/** True when the UTF-16 unit at `at` is a letter, mark or digit of the Basic Multilingual Plane; false outside the text. */
export function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (Number.isNaN(code) || (code >= 0xd800 && code <= 0xdfff)) return false;
  return LETTER.test(text.charAt(at));
}

function isInnerApostrophe(text: string, at: number): boolean {
  return APOSTROPHES[text.charCodeAt(at)] === 1 && at > 0 && isWordUnit(text, at - 1) && isWordUnit(text, at + 1);
}

/** The word before `at`, on the same line and at most a few units away. `at` is a UTF-16 offset in `text`. */
export function wordBefore(text: string, at: number): NeighbourWord | undefined {
  let end = at;
  while (end > 0 && !isWordUnit(text, end - 1)) {
    end--;
    if (at - end > MAX_GAP || text.charCodeAt(end) === 10) return undefined;
  }
  if (end === 0) return undefined;
  let start = end - 1;
  while (start > 0 && (isWordUnit(text, start - 1) || isInnerApostrophe(text, start - 1))) start--;
  return { start, end, gap: text.slice(end, at) };
}

/** The word after `at`, on the same line and at most a few units away. `at` is a UTF-16 offset in `text`. */
export function wordAfter(text: string, at: number): NeighbourWord | undefined {
  let start = at;
  while (start < text.length && !isWordUnit(text, start)) {
    if (start - at > MAX_GAP || text.charCodeAt(start) === 10) return undefined;
    start++;
  }
  if (start >= text.length) return undefined;
  let end = start + 1;
  while (end < text.length && (isWordUnit(text, end) || isInnerApostrophe(text, end))) end++;
  return { start, end, gap: text.slice(at, start) };
}

const FOLD_CACHE_LIMIT = 20_000;
const folded = new Map<string, string>();

/** Folds a word for comparison with cues: no case, diacritics, apostrophes or dots; Arabic letter variants as one. */
export function foldWord(word: string): string {
  if (isPlain(word)) return word;
  if (isPlainInCapitals(word)) return word.toLowerCase();
  let result = folded.get(word);
  if (result === undefined) {
    result = word
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}\u0640'’‘ʼ´`ʿʾ.]/gu, '')
      .replace(/ı/g, 'i')
      .replace(/[-‐‑–—\s]+/g, ' ')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .trim();
    if (folded.size >= FOLD_CACHE_LIMIT) folded.clear();
    folded.set(word, result);
  }
  return result;
}

/** Number of different hashes of `plainHash`. */
export const PLAIN_HASHES = 1 << 16;

/** A hash below `PLAIN_HASHES` of a word as `foldWord` folds it, without making a string of it; -1 for words that hold more than Latin letters without marks. */
export function plainHash(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at) | 32;
    if (code < 97 || code > 122) return -1;
    hash = Math.imul(hash, 31) + code;
  }
  return (hash ^ (hash >>> 15)) & (PLAIN_HASHES - 1);
}

/** True for a word of small Latin letters without marks: it folds to itself. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** True for a word of Latin letters without marks: it folds to its small letters. */
function isPlainInCapitals(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** True when the first unit of the word at `at` is a capital letter. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** True when every cased letter of `text` from `start` to `end` is a capital and there are at least two. */
export function isAllCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) return false;
  }
  const word = text.slice(start, end);
  return end - start > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

const SENTENCE_END = unitSet('.!?:;…؟。•|—–\n');
const QUOTES = unitSet(' "\'“”‘’«»()[]\u00a0');

/** True when `at` begins a sentence or a line, so that a capital there says nothing. */
export function startsSentence(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= MAX_GAP + 2; before--) {
    const unit = text.charCodeAt(before);
    if (SENTENCE_END[unit] === 1) return true;
    if (QUOTES[unit] !== 1) return false;
  }
  return at <= MAX_GAP;
}
