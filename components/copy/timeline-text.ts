import type { TimelineView } from '../../lib/corpus/page-view';
import { t } from '../../lib/i18n';
import { dateText, spanText } from '../../lib/i18n-dates';
import { refs, sourceList } from './source-text';

/** A timeline as plain text: a paragraph for each event, its sources numbered below. */
export function timelineText({ events, sources: all }: TimelineView): string {
  // Only what is cited is listed, numbered from 1 in the order of first citation.
  const numbers = [...new Set(events.flatMap((event) => event.sources))];
  const renumbered = (own: readonly number[]): number[] => own.map((number) => numbers.indexOf(number) + 1).sort((a, b) => a - b);
  const cited = numbers.map((number) => all[number - 1]).filter((source) => source !== undefined);
  const lines = events.map(
    ({ date, end, title, summary, sources }) =>
      `${end ? spanText(date, end) : dateText(date)}: ${title}. ${summary}${refs(renumbered(sources))}`,
  );
  return [...lines, '', `${t('sourcesTitle')}:`, ...sourceList(cited), ''].join('\n');
}
