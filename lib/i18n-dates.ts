import { locale, t } from './i18n';
import type { DateStyle } from './time/format';
import { formatDate, formatRange } from './time/format';
import type { DayNumber, PartialDate } from './time/types';

/** A date in the reader's language, no more exact than its source; approximate and uncertain dates say so. */
export function dateText(date: PartialDate, style: DateStyle = 'long'): string {
  const { qualifier, ...exact } = date;
  const text = formatDate(exact, locale(), style);
  const approximate = qualifier === '~' || qualifier === '%' ? t('dateAbout', text) : text;
  return qualifier === '?' || qualifier === '%' ? t('dateUncertain', approximate) : approximate;
}

/** A day number in the reader's language: "22 December 2017". */
export function dayText(day: DayNumber, style: DateStyle = 'long'): string {
  return dateText({ lo: day, hi: day, precision: 'day' }, style);
}

/** The year in which a date lies, or the stretch of years when it may lie in several. */
export function yearText(date: PartialDate): string {
  return date.precision === 'decade' ? dateText(date) : dateText({ ...date, precision: 'year' });
}

/** A date with its preposition: "on 22 December 2017", "in December 2017". */
export function whenText(date: PartialDate): string {
  return t(date.precision === 'day' ? 'dateOn' : 'dateIn', dateText(date));
}

/** From one date to another: "17 July 2000 – 8 December 2024", "3 – 8 March 2025". */
export function spanText(from: PartialDate, until: PartialDate): string {
  const [first, last] = [dateText(from), dateText(until)];
  if (first === last) return first;
  if (from.qualifier || until.qualifier) return `${first} – ${last}`;
  return formatRange({ from, until }, locale());
}

/** A moment of today as the reader's clock shows it, e.g. `14:05`. */
export function timeText(moment: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(moment);
}

/** A moment (ISO) in the reader's language and time zone: "26 Nov 2026, 22:10"; as it is when it is no moment. */
export function momentText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
