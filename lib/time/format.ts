import { dateFromDay } from './day';
import type { Interval, PartialDate, Precision } from './types';

/** Months in full ("22 December 2017"), abbreviated ("22 Dec 2017"), or below a heading that tells the year ("22 Dec"). */
export type DateStyle = 'long' | 'short' | 'yearless';

/** Making a formatter costs a hundred times what using it does, and a timeline has a thousand dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(precision: Precision, locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${precision} ${style}`;
  const made = formatters.get(key) ?? makeFormatter(precision, locale, style);
  formatters.set(key, made);
  return made;
}

function makeFormatter(precision: Precision, locale: string, style: DateStyle): Intl.DateTimeFormat {
  const month = style === 'long' ? 'long' : 'short';
  const year = style === 'yearless' ? {} : ({ year: 'numeric' } as const);
  const fields: Record<Precision, Intl.DateTimeFormatOptions> = {
    day: { day: 'numeric', month, ...year },
    month: { month, ...year },
    year: { year: 'numeric' },
    decade: { year: 'numeric' },
  };
  return new Intl.DateTimeFormat(locale, { ...fields[precision], calendar: 'gregory', timeZone: 'UTC' });
}

/** Approximate dates are led by "c.", uncertain ones followed by a question mark. */
function qualified(text: string, qualifier: PartialDate['qualifier']): string {
  const approximate = qualifier === '~' || qualifier === '%' ? `c. ${text}` : text;
  return qualifier === '?' || qualifier === '%' ? `${approximate}?` : approximate;
}

/**
 * A date in words of `locale` (BCP 47), with no more precision than the source has: "22 December 2017", "December 2017", "2017"; a decade
 * as its first and last year. Always the Gregorian calendar.
 */
export function formatDate(date: PartialDate, locale: string, style: DateStyle = 'long'): string {
  const format = formatter(date.precision, locale, style);
  const text =
    date.precision === 'decade' ? format.formatRange(dateFromDay(date.lo), dateFromDay(date.hi)) : format.format(dateFromDay(date.lo));
  return qualified(text, date.qualifier);
}

/** Whether both ends can be handed to `Intl`, which then leaves out what they share. */
function collapsible(from: PartialDate, until: PartialDate): boolean {
  return from.precision === until.precision && from.precision !== 'decade' && !from.qualifier && !until.qualifier && from.lo <= until.lo;
}

/**
 * An interval in words: "17 July 2000 – 8 December 2024", "3 – 8 March 2025", "since 2017", "until March 2018"; the empty string when both
 * ends are open. The joining words are English; dates follow `locale`.
 */
export function formatRange({ from, until }: Interval, locale: string): string {
  if (from && until) {
    if (collapsible(from, until)) return formatter(from.precision, locale, 'long').formatRange(dateFromDay(from.lo), dateFromDay(until.lo));
    return `${formatDate(from, locale)} – ${formatDate(until, locale)}`;
  }
  if (from) return `since ${formatDate(from, locale)}`;
  return until ? `until ${formatDate(until, locale)}` : '';
}
