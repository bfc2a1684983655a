import { CUE, type Cues, cueFlags } from './cues';
import { type Initials, initialsBefore } from './initials';
import type { Reading } from './reading';
import { foldWord, isAllCapitals, isCapital, type NeighbourWord, startsSentence, wordAfter, wordBefore } from './words';

/** "Ohio's", "Ohio'nun": no first name. */
const POSSESSIVE = /['’‘ʼ´`]\p{L}{1,4}$/u;

/** True for a gap that is nothing but space. */
export function isSpace(gap: string): boolean {
  if (gap === ' ') return true;
  return gap !== '' && gap !== ', ' && gap !== '. ' && gap !== '-' && /^\s+$/.test(gap);
}

/** The surroundings of a candidate, read once for all readings of a span. */
export interface Surroundings {
  readonly before: NeighbourWord | undefined;
  readonly after: NeighbourWord | undefined;
  /** Folded forms of the neighbours, empty when there is none. */
  readonly beforeWord: string;
  readonly afterWord: string;
  /** What the neighbours are, flags of `CUE`. */
  readonly beforeIs: number;
  readonly afterIs: number;
  /** The last two and the last three words before, folded: for cues of several words. Empty where no cue ends so. */
  readonly beforePhrases: readonly string[];
  /** A title stands before it. */
  readonly titled: boolean;
  /** The neighbour is joined by nothing but space, begins with a capital that means something, and is no known word or name. */
  readonly nameBefore: boolean;
  readonly nameAfter: boolean;
  /** Initials before the name ("J. X"), unless they are a title ("M. X"). */
  readonly initials: Initials | undefined;
  /** The folded word before the initials where it may be a first name ("Karl J. X"), else empty. */
  readonly givenBeforeInitials: string;
  /** In a language that capitalises nouns: the word before is a name or a noun, and no title. */
  readonly nounBefore: boolean;
}

const NO_PHRASES: readonly string[] = [];

/** The last two and the last three words up to `before`, folded; `beforeWord` is the last. */
export function phrasesBefore(text: string, before: NeighbourWord, beforeWord: string): string[] {
  const phrases: string[] = [];
  let phrase = beforeWord;
  for (let word = wordBefore(text, before.start); word && phrases.length < 2; word = wordBefore(text, word.start)) {
    phrase = `${foldWord(text.slice(word.start, word.end))} ${phrase}`;
    phrases.push(phrase);
  }
  return phrases;
}

/** An initial is one letter when folded; as written marks may follow it, UTF-16 units. */
const LONGEST_INITIAL = 4;

/** Titles of fewer letters end too many other words. */
const SHORTEST_HEAD = 4;

/** A title, or a compound that ends in one ("Übergangspräsident"). */
function isTitle(word: NeighbourWord | undefined, is: number, reading: Reading, { title }: Cues): boolean {
  if (is & CUE.title) return true;
  if (!reading.capitalisesNouns) return false;
  const folded = foldedWord(reading.text, word);
  for (let at = 1; at <= folded.length - SHORTEST_HEAD; at++) if (title.has(folded.slice(at))) return true;
  return false;
}

/** Reads what stands beside a span. `isKnown(start, end)` says whether a range is part of a name found in the text. */
export function readSurroundings(
  reading: Reading,
  start: number,
  end: number,
  cues: Cues,
  isKnown: (start: number, end: number) => boolean,
): Surroundings {
  const { text } = reading;
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  const beforeIs = before ? cueFlags(text, before, cues) : 0;
  const afterIs = after ? cueFlags(text, after, cues) : 0;
  const beforePhrases = before && beforeIs & CUE.phraseEnd ? phrasesBefore(text, before, foldedWord(text, before)) : NO_PHRASES;
  const titled = isTitle(before, beforeIs, reading, cues) || holdsAny(cues.title, beforePhrases);
  const unknownBefore = before !== undefined && !titled && isUnknown(text, before, beforeIs, isKnown);
  const unknownAfter = after !== undefined && isUnknown(text, after, afterIs, isKnown) && !isTitle(after, afterIs, reading, cues);
  const initials =
    before && before.end - before.start <= LONGEST_INITIAL && foldedWord(text, before).length === 1 && (beforeIs & CUE.title) === 0
      ? initialsBefore(text, start)
      : undefined;
  const capitalised = (unknownBefore || unknownAfter) && reading.isCapitalised(start);
  return new WordsAround(
    text,
    before,
    after,
    beforeIs,
    afterIs,
    beforePhrases,
    titled,
    unknownBefore && !capitalised,
    unknownAfter && !capitalised,
    initials,
    initials ? givenBefore(reading, initials.start, cues, isKnown) : '',
    unknownBefore && reading.capitalisesNouns && !reading.isHeadline(start),
  );
}

/** Surroundings that fold the words when they are asked for: mostly nobody does. */
class WordsAround implements Surroundings {
  constructor(
    private readonly text: string,
    readonly before: NeighbourWord | undefined,
    readonly after: NeighbourWord | undefined,
    readonly beforeIs: number,
    readonly afterIs: number,
    readonly beforePhrases: readonly string[],
    readonly titled: boolean,
    readonly nameBefore: boolean,
    readonly nameAfter: boolean,
    readonly initials: Initials | undefined,
    readonly givenBeforeInitials: string,
    readonly nounBefore: boolean,
  ) {}

  get beforeWord(): string {
    return foldedWord(this.text, this.before);
  }

  get afterWord(): string {
    return foldedWord(this.text, this.after);
  }
}

/** A neighbour folded; empty when there is none. */
export function foldedWord(text: string, word: NeighbourWord | undefined): string {
  return word ? foldWord(text.slice(word.start, word.end)) : '';
}

/** True when one of the phrases is among the words of a cue. */
export function holdsAny(words: ReadonlySet<string>, phrases: readonly string[]): boolean {
  return phrases.length > 0 && phrases.some((phrase) => words.has(phrase));
}

/** The folded word before initials, where it may be a first name. */
function givenBefore(reading: Reading, at: number, cues: Cues, isKnown: (start: number, end: number) => boolean): string {
  const { text } = reading;
  const word = wordBefore(text, at);
  if (!word || startsSentence(text, word.start) || reading.isCapitalised(word.start)) return '';
  const folded = foldWord(text.slice(word.start, word.end));
  const is = cues.flags.get(folded) ?? 0;
  const phrases = is & CUE.phraseEnd ? phrasesBefore(text, word, folded) : NO_PHRASES;
  const titled = isTitle(word, is, reading, cues) || holdsAny(cues.title, phrases);
  return !titled && isUnknown(text, word, is, isKnown) ? folded : '';
}

/** Joined by nothing but space, with a capital, and no word that is known. */
function isUnknown(text: string, word: NeighbourWord, is: number, isKnown: (start: number, end: number) => boolean): boolean {
  return (
    isCapital(text, word.start) &&
    (is & CUE.function) === 0 &&
    isSpace(word.gap) &&
    !isAllCapitals(text, word.start, word.end) &&
    !POSSESSIVE.test(text.slice(word.start, word.end)) &&
    !isKnown(word.start, word.end)
  );
}

/** An agency's dateline: the name at the start of a paragraph, then a colon, a bracket, a comma or a dash. */
export function isDateline(reading: Reading, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const [from] = reading.range(reading.paragraphOf(start));
  return reading.text.slice(from, start).trim() === '' && /^\s*[:(,/—–-]/.test(reading.text.slice(end, end + 4));
}
