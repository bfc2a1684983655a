import type { SourceView } from '../../lib/corpus/views';
import { dateText } from '../../lib/i18n-dates';

/** A source in one line of plain text. */
export function sourceLine({ publisher, title, date, symbol, url }: SourceView): string {
  const parts = [`${publisher}, ${title}`, symbol, date && dateText(date), url];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Numbers of sources behind a statement: " [1, 3]". */
export function refs(numbers: readonly number[]): string {
  return numbers.length > 0 ? ` [${numbers.join(', ')}]` : '';
}

/** The numbered list that the references point at. */
export function sourceList(sources: readonly SourceView[]): string[] {
  return sources.map((source, index) => `[${index + 1}] ${sourceLine(source)}`);
}
