import type { EventView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { dateText, spanText } from '../../lib/i18n-dates';
import { SourceRefs } from './SourceRefs';

/** How many events a short card shows on either side of the article's date. */
const NEAREST = 2;

interface TimelineProps {
  readonly events: readonly EventView[];
  /** Whether the article's date is known: only then is there a line to draw. */
  readonly dated: boolean;
  /** `short` shows the nearest events by title; `full` all of them, each opening to its summary and sources. */
  readonly extent: 'short' | 'full';
}

/** Events oldest first, with the line "This article" between those before and those after it. */
export function Timeline({ events, dated, extent }: TimelineProps) {
  if (events.length === 0) return null;
  const before = events.filter((event) => !event.later);
  const after = events.filter((event) => event.later);
  const short = extent === 'short';
  const row = (event: EventView) => <TimelineRow key={event.id} event={event} opens={!short} />;
  return (
    <ol class="card-rows" aria-label={t('timeline')}>
      {(short ? before.slice(-NEAREST) : before).map(row)}
      {dated && (
        <li class="card-now">
          <span class="card-label">{t('thisArticle')}</span>
        </li>
      )}
      {(short ? after.slice(0, NEAREST) : after).map(row)}
    </ol>
  );
}

function TimelineRow({ event, opens }: { readonly event: EventView; readonly opens: boolean }) {
  const line = (
    <>
      <span class="card-date">{dateText(event.date, 'short')}</span>
      <span class="card-event" dir="auto">
        {event.title}
      </span>
    </>
  );
  if (!opens) {
    return (
      <li class="card-row">
        <div class="card-when">{line}</div>
      </li>
    );
  }
  return (
    <li class="card-row">
      <details>
        <summary class="card-when">{line}</summary>
        <div class="card-more">
          {event.end && <p>{spanText(event.date, event.end)}</p>}
          <p dir="auto">
            {event.summary}
            <SourceRefs numbers={event.sources} />
          </p>
        </div>
      </details>
    </li>
  );
}
