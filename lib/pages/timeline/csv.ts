import type { TimelineView } from '../../corpus/page-view';
import { edtfOf } from '../../time/edtf-text';
import { rowsOf, sourceText } from './rows';

const COLUMNS = ['id', 'date', 'end', 'kind', 'title', 'summary', 'entities', 'sources'] as const;
/** What spreadsheets take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell as RFC 4180 wants it; text that a spreadsheet would compute is led by an apostrophe. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A timeline as comma-separated values (RFC 4180), dates as EDTF, a line of headings first. */
export function timelineCsv(timeline: TimelineView): string {
  const lines = rowsOf(timeline).map(({ event: { id, date, end, kind, title, summary }, entities, sources }) => [
    id,
    edtfOf(date),
    end ? edtfOf(end) : '',
    kind,
    title,
    summary,
    entities.join('; '),
    sources.map(sourceText).join('; '),
  ]);
  // Spreadsheets take a file without the mark for one of their own code page.
  return `\uFEFF${[COLUMNS, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}
