import type { TimelineView } from '../../corpus/page-view';
import { isoFromDay } from '../../time/day';
import { edtfOf } from '../../time/edtf-text';
import { rowsOf } from './rows';

/** A timeline as JSON that needs nothing of ours to be understood: dates as EDTF, names and sources in full. */
export function timelineJson(timeline: TimelineView): string {
  const events = rowsOf(timeline).map(({ event: { id, date, end, kind, title, summary }, entities, sources }) => ({
    id,
    date: edtfOf(date),
    ...(end && { end: edtfOf(end) }),
    kind,
    title,
    summary,
    entities,
    sources: sources.map(({ date: published, encyclopaedia: _, ...source }) => ({
      ...source,
      ...(published && { date: edtfOf(published) }),
    })),
  }));
  return `${JSON.stringify({ knowledgeUntil: isoFromDay(timeline.corpusAsOf), events }, null, 2)}\n`;
}
