import type { Language } from '../../corpus/kinds';
import type { DayNumber } from '../../time/types';
import { dayOf } from './calendar';
import { asciiDigits } from './digits';
import { foldWord, monthNamed } from './months';

/** A full calendar date as written in running text. */
export interface WrittenDate {
  readonly day: DayNumber;
  /** UTF-16 offsets in the text searched, end exclusive. */
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly text: string;
  /** The number, for tokens of digits. */
  readonly number: number | undefined;
  readonly start: number;
  readonly end: number;
}
/** A part of a date read from tokens: its value and the index of the token after it. */
interface Part {
  readonly value: number;
  readonly next: number;
}

const TOKENS = /\d+|\p{L}[\p{L}\p{M}\u0640]*/gu;
const HAS_YEAR = /[\d\u0660-\u0669\u06f0-\u06f9]{4}/;
const GAP = /^[\s.,،/()–—-]{0,3}$/u;
const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 'го', 'ого'].map(foldWord));
const FILLERS = new Set(['de', 'del', 'of', 'من'].map(foldWord));

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKENS)) {
    const [found] = match;
    const number = /^\d/.test(found) ? Number(found) : undefined;
    tokens.push({ text: number === undefined ? foldWord(found) : found, number, start: match.index, end: match.index + found.length });
  }
  return tokens;
}

/** Reads dates from one text's tokens. */
class DateReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #dayFirst: boolean;

  constructor(text: string, dayFirst: boolean) {
    this.#text = text;
    this.#tokens = tokensOf(text);
    this.#dayFirst = dayFirst;
  }

  all(): WrittenDate[] {
    const found: WrittenDate[] = [];
    for (let index = 0; index < this.#tokens.length; index++) {
      const read = this.#dayMonthYear(index) ?? this.#monthDayYear(index) ?? this.#numeric(index);
      const first = this.#tokens[index];
      const last = read && this.#tokens[read.next - 1];
      if (!read || !first || !last) continue;
      found.push({ day: read.value, start: first.start, end: last.end });
      index = read.next - 1;
    }
    return found;
  }

  /** True when nothing but the punctuation of a date stands between a token and the one before it. */
  #joined(index: number): boolean {
    const before = this.#tokens[index - 1];
    const token = this.#tokens[index];
    return before !== undefined && token !== undefined && GAP.test(this.#text.slice(before.end, token.start));
  }

  #skip(index: number, words: ReadonlySet<string>): number {
    const token = this.#tokens[index];
    return token && words.has(token.text) && this.#joined(index) ? index + 1 : index;
  }

  #number(index: number, digits: readonly number[]): Part | undefined {
    const token = this.#tokens[index];
    if (token?.number === undefined || !digits.includes(token.text.length)) return undefined;
    return { value: token.number, next: index + 1 };
  }

  #month(index: number): Part | undefined {
    const first = this.#tokens[index];
    if (!first || first.number !== undefined) return undefined;
    const second = this.#tokens[index + 1];
    const pair = second && this.#joined(index + 1) ? monthNamed(`${first.text} ${second.text}`) : undefined;
    if (pair !== undefined) return { value: pair, next: index + 2 };
    const single = monthNamed(first.text);
    return single === undefined ? undefined : { value: single, next: index + 1 };
  }

  /** "22 December 2017", "22. Dezember 2017", "22 de diciembre de 2017", and two names of one month: "22 كانون الأول / ديسمبر 2017". */
  #dayMonthYear(index: number): Part | undefined {
    const day = this.#number(index, [1, 2]);
    if (!day) return undefined;
    let next = this.#skip(this.#skip(day.next, ORDINALS), FILLERS);
    const month = this.#joined(next) ? this.#month(next) : undefined;
    if (!month) return undefined;
    next = month.next;
    const again = this.#joined(next) ? this.#month(next) : undefined;
    if (again?.value === month.value) next = again.next;
    return this.#withYear(day.value, month.value, this.#skip(next, FILLERS));
  }

  /** "December 22, 2017", "март 31-го, 2016". */
  #monthDayYear(index: number): Part | undefined {
    const month = this.#month(index);
    const day = month && this.#joined(month.next) ? this.#number(month.next, [1, 2]) : undefined;
    if (!month || !day) return undefined;
    return this.#withYear(day.value, month.value, this.#skip(day.next, ORDINALS));
  }

  #withYear(day: number, month: number, index: number): Part | undefined {
    const year = this.#joined(index) ? this.#number(index, [4]) : undefined;
    const value = year && dayOf(year.value, month, day);
    return year && value !== undefined ? { value, next: year.next } : undefined;
  }

  /** "2017-12-22", "22.12.2017", "22/12/2017"; "12/22/2017" only where it cannot be read the other way. */
  #numeric(index: number): Part | undefined {
    const [a, b, c] = [this.#tokens[index], this.#tokens[index + 1], this.#tokens[index + 2]];
    if (a?.number === undefined || b?.number === undefined || c?.number === undefined) return undefined;
    const separator = this.#text.slice(a.end, b.start).trim();
    if (!/^[./-]$/.test(separator) || this.#text.slice(b.end, c.start).trim() !== separator) return undefined;
    const before = this.#tokens[index - 1];
    const chained = before?.number !== undefined && this.#text.slice(before.end, a.start) === separator;
    if (b.text.length > 2 || chained) return undefined;
    let value: DayNumber | undefined;
    if (a.text.length === 4 && c.text.length <= 2) value = dayOf(a.number, b.number, c.number);
    else if (a.text.length <= 2 && c.text.length === 4) value = this.#dayOfPair(a.number, b.number, c.number, separator);
    return value === undefined ? undefined : { value, next: index + 3 };
  }

  #dayOfPair(a: number, b: number, year: number, separator: string): DayNumber | undefined {
    if (separator === '.' || this.#dayFirst || a > 12 || a === b) return dayOf(year, b, a);
    return b > 12 ? dayOf(year, a, b) : undefined;
  }
}

/**
 * Finds full dates (day, month, year) in a text, in any of the lexicon's languages at once, with Western or Arabic-Indic digits.
 * A date with slashes that could be read both ways counts only where `lang` settles it: everywhere but in English the day comes first.
 * @returns dates in the order of the text, not overlapping.
 */
export function findDates(text: string, lang: Language = 'en'): WrittenDate[] {
  if (!HAS_YEAR.test(text)) return [];
  return new DateReader(asciiDigits(text), lang !== 'en' && lang !== 'und').all();
}
