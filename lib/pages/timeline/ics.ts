import type { TimelineView } from '../../corpus/page-view';
import { isoFromDay } from '../../time/day';
import { edtfOf } from '../../time/edtf-text';
import type { DayNumber } from '../../time/types';
import { rowsOf, sourceText } from './rows';

/** Octets in a line, without its break (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const encoder = new TextEncoder();

/** Text as a property's value: RFC 5545, 3.3.11. */
export function icsText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A content line, folded so that no line is longer than 75 octets and no character is cut. */
export function foldLine(line: string): string {
  let folded = '';
  let room = LONGEST_LINE;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (length > room) {
      folded += '\r\n ';
      // The space that leads a continuation counts.
      room = LONGEST_LINE - 1;
    }
    folded += character;
    room -= length;
  }
  return folded;
}

const dateValue = (day: DayNumber): string => isoFromDay(day).replaceAll('-', '');

/** A web address may stand as it is: it holds no character that would have to be escaped. */
const isPlainUrl = (url: string | undefined): url is string => url !== undefined && /^https?:\/\/[\x21-\x7e]+$/.test(url);

/**
 * A timeline as an iCalendar object (RFC 5545) of all-day events. What is known by month or year only takes all days that it may mean, and says
 * so.
 * @param now when the file is made
 */
export function timelineIcs(timeline: TimelineView, now: Date): string {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = rowsOf(timeline).flatMap(({ event, entities, sources }) => {
    const { id, date, end, kind, title, summary } = event;
    const exact = date.precision === 'day' && !date.qualifier;
    const description = [
      summary,
      ...(exact ? [] : [`Date: ${edtfOf(date)}`]),
      ...(entities.length > 0 ? [entities.join(', ')] : []),
      ...sources.map(sourceText),
    ];
    const url = sources.map((source) => source.url).find(isPlainUrl);
    return [
      'BEGIN:VEVENT',
      `UID:${id}@siyaq.example`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dateValue(date.lo)}`,
      // The end is the first day after the event.
      `DTEND;VALUE=DATE:${dateValue((end ?? date).hi + 1)}`,
      `SUMMARY:${icsText(title)}`,
      `DESCRIPTION:${icsText(description.join('\n'))}`,
      `CATEGORIES:${icsText(kind)}`,
      ...(url ? [`URL:${url}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Siyaq//Timeline//EN', 'CALSCALE:GREGORIAN', ...lines, 'END:VCALENDAR'];
  return all.map((line) => `${foldLine(line)}\r\n`).join('');
}
