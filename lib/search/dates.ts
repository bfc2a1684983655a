import { dayFromIso, dayFromParts } from '../time/day';
import type { DayNumber } from '../time/types';

/** A date in a query, and what else it asks for. */
export interface DatedQuery {
  /** First and last day meant, both inclusive. */
  readonly days: readonly [DayNumber, DayNumber];
  /** The query without the date. */
  readonly rest: string;
}

/** Languages, and regions with month names of their own, whose readers may type a date. */
const LOCALES = ['en', 'ar', 'ar-SY', 'ar-DZ', 'fr', 'de', 'es', 'tr', 'ru', 'ku'];
/** Shorter beginnings of month names are ordinary words too often. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_MONTH = 2;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك');

/** Month names as the platform knows them, standing alone and beside a day, in full and short: nothing of any calendar is written down here. */
function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(locale, { month: style, calendar: 'gregory', timeZone: 'UTC' });
      const beside = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', calendar: 'gregory', timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const date = new Date(Date.UTC(2001, month, 15));
        const inflected = beside.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        for (const name of [alone.format(date), inflected]) {
          // Some names are of two words ("كانون الثاني"): they are known joined.
          const key = folded(name).replace(/[.\s]/g, '');
          if (key.length >= SHORTEST_MONTH && !/\d/.test(key) && !names.has(key)) names.set(key, month + 1);
        }
      }
    }
  }
  return names;
}

/** Words that languages write between the parts of a date, e.g. "21 de agosto de 2013". */
function joiningWords(): ReadonlySet<string> {
  const date = new Date(Date.UTC(2001, 7, 21));
  const literals = LOCALES.flatMap((locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' })
      .formatToParts(date)
      .flatMap(({ type, value }) => (type === 'literal' ? value.split(/\s+/) : [])),
  );
  return new Set([...literals.filter((word) => /\p{L}/u.test(word)), 'of']);
}

let joining: ReadonlySet<string> | undefined;
let months: ReadonlyMap<string, number> | undefined;

interface Month {
  readonly month: number;
  /** How many words it takes. */
  readonly words: number;
}

/** The month that begins at a word: a whole name of one or two words, or the beginning of a name that only one month has. */
function monthAt(words: readonly string[], at: number): Month | undefined {
  months ??= monthNames();
  const first = folded(words[at] ?? '').replace(/\.$/, '');
  const two = months.get(first + folded(words[at + 1] ?? ''));
  if (two !== undefined && words[at + 1] !== undefined) return { month: two, words: 2 };
  const whole = months.get(first);
  if (whole !== undefined) return { month: whole, words: 1 };
  if (first.length < SHORTEST_BEGINNING) return undefined;
  const begun = new Set([...months].flatMap(([name, month]) => (name.startsWith(first) ? [month] : [])));
  const [month] = begun;
  return begun.size === 1 && month !== undefined ? { month, words: 1 } : undefined;
}

/** Digits of Arabic and Persian as ASCII. */
const asciiDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const yearOf = (word: string | undefined): number | undefined => {
  const year = /^\d{4}$/.test(word ?? '') ? Number(word) : undefined;
  return year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
};
const dayOf = (word: string | undefined): number | undefined => {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|\.|,)?$/.exec(word ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
};

function stretch(year: number, month?: number, day?: number): readonly [DayNumber, DayNumber] | undefined {
  const first = dayFromParts(year, month ?? 1, day ?? 1);
  if (first === undefined) return undefined;
  if (day !== undefined) return [first, first];
  const [nextYear, nextMonth] = month === undefined ? [year + 1, 1] : month === 12 ? [year + 1, 1] : [year, month + 1];
  const next = dayFromParts(nextYear, nextMonth, 1);
  return next === undefined ? undefined : [first, next - 1];
}

interface Found {
  readonly days: readonly [DayNumber, DayNumber];
  readonly from: number;
  readonly until: number;
}

/** "21 August 2013", "August 21, 2013", "August 2013", with the month at a word. */
function aroundMonth(words: readonly string[], at: number): Found | undefined {
  const found = monthAt(words, at);
  if (!found) return undefined;
  const after = at + found.words;
  const day = dayOf(words[at - 1]);
  // "August 21, 2013" has its day behind the month, and a year behind that.
  const dayAfter = dayOf(words[after]);
  const year = yearOf(words[after]) ?? (dayAfter === undefined ? undefined : yearOf(words[after + 1]));
  if (year === undefined) return undefined;
  const exact = yearOf(words[after]) === undefined ? dayAfter : day;
  const days = stretch(year, found.month, exact);
  if (!days) return undefined;
  const from = exact !== undefined && exact === day && yearOf(words[after]) !== undefined ? at - 1 : at;
  return { days, from, until: after + (yearOf(words[after]) === undefined ? 2 : 1) };
}

function numeric(word: string): readonly [DayNumber, DayNumber] | undefined {
  const exact = dayFromIso(word);
  if (exact !== undefined) return [exact, exact];
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(word) ?? [];
  if (year !== undefined) return yearOf(year) === undefined ? undefined : stretch(Number(year), Number(month));
  const [, day, monthThen, yearThen] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(word) ?? [];
  return yearThen === undefined ? undefined : stretch(Number(yearThen), Number(monthThen), Number(day));
}

/**
 * Finds a date in a query: "august 2013", "21 August 2013", "2013-08-21", "21.8.2013", "2013", in the languages of the corpus, in Arabic by both
 * sets of month names and both sets of digits.
 * @returns `undefined` when it has none
 */
export function readDate(query: string): DatedQuery | undefined {
  // Every date has its year: without one nothing needs to be known about months.
  if (!/\d{4}/.test(asciiDigits(query))) return undefined;
  joining ??= joiningWords();
  const typed = asciiDigits(query)
    .trim()
    .split(/[\s,]+/);
  const words = typed.filter((word) => word !== '' && !joining?.has(word));
  const without = (from: number, until: number): string => [...words.slice(0, from), ...words.slice(until)].join(' ');
  for (let at = 0; at < words.length; at += 1) {
    const found = aroundMonth(words, at);
    if (found) return { days: found.days, rest: without(found.from, found.until) };
    const days = numeric(words[at] ?? '');
    if (days) return { days, rest: without(at, at + 1) };
  }
  for (let at = 0; at < words.length; at += 1) {
    const year = yearOf(words[at]);
    const days = year === undefined ? undefined : stretch(year);
    if (days) return { days, rest: without(at, at + 1) };
  }
  return undefined;
}

/** Whether a query asks for a date before anything else: it has one, and no more than a word beside it. */
export function readsAsDate(query: string): boolean {
  const dated = readDate(query);
  return dated !== undefined && !/\S\s+\S/.test(dated.rest);
}
