import type { Language } from '../../corpus/kinds';
import type { DayNumber } from '../../time/types';
import { DATE_LINE_WORDS, PREPOSITIONS, PUBLISHED_WORDS, UPDATED_WORDS } from './labels';
import { foldWord } from './months';
import { findDates, type WrittenDate } from './visible';

/** A date that a story's own date line or first words state. */
export interface LineDate {
  readonly day: DayNumber;
  readonly updated: boolean;
  /** A word such as "Published" or "Updated" stands before the date. */
  readonly labelled: boolean;
}

/** Longest line, in UTF-16 units, that is read as a date line. */
const LONGEST_LINE = 140;
/** Names of authors, agencies and places that a date line may hold besides the date, in words. */
const MOST_OTHER_WORDS = 7;
/** Units from the start within which a running text may open with its date. */
const LEADING_UNITS = 48;
const WORDS = /\p{L}[\p{L}\p{M}\u0640]*/gu;
const SENTENCE_END = /(?<![ap]\.m)[.!?؟…]["”»]?\s*$/iu;

function wordsOf(text: string): string[] {
  return (text.match(WORDS) ?? []).map(foldWord);
}
const isKnown = (word: string) => UPDATED_WORDS.has(word) || PUBLISHED_WORDS.has(word) || DATE_LINE_WORDS.has(word);

/** The nearest label before a date decides; two dates on one line have one label each. */
function labelled(text: string, date: WrittenDate, from: number): LineDate {
  const words = wordsOf(text.slice(from, date.start)).reverse();
  const label = words.find((word) => UPDATED_WORDS.has(word) || PUBLISHED_WORDS.has(word));
  return { day: date.day, updated: label !== undefined && UPDATED_WORDS.has(label), labelled: label !== undefined };
}

/**
 * The dates of a date line: a short text that holds a date, perhaps a label, a clock time and an author, and no sentence.
 * @returns nothing when the text is no date line.
 */
export function readDateLine(text: string, lang?: Language): LineDate[] {
  if (text.length > LONGEST_LINE) return [];
  const dates = findDates(text, lang);
  if (dates.length === 0) return [];
  let rest = text;
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.start) + rest.slice(date.end);
  const others = wordsOf(rest).filter((word) => !isKnown(word)).length;
  if (others > MOST_OTHER_WORDS || (others > 0 && SENTENCE_END.test(text))) return [];
  return dates.map((date, index) => labelled(text, date, dates[index - 1]?.end ?? 0));
}

/**
 * The date with which a running text opens ("Wed 05 Apr 2017 The ministry said ..."): only labels and days of the week may stand before it, and
 * no small letter after it. "On 5 April 2017 the ministry said" tells of an event.
 */
export function readLeadingDate(text: string, lang?: Language): LineDate | undefined {
  const date = findDates(text.slice(0, LEADING_UNITS + 24), lang)[0];
  if (!date || date.start > LEADING_UNITS || /^[\s,.]*\p{Ll}/u.test(text.slice(date.end))) return undefined;
  const before = wordsOf(text.slice(0, date.start));
  return before.every((word) => isKnown(word) && !PREPOSITIONS.has(word)) ? labelled(text, date, 0) : undefined;
}
