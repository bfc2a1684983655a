import type { ComponentChildren } from 'preact';
import type { EventView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { dateText, spanText } from '../../lib/i18n-dates';
import type { DayNumber } from '../../lib/time/types';
import { LinkedText } from './LinkedText';
import { SourceRefs } from './SourceRefs';
import { byYear, NOW, nearest, withNow } from './timeline-rows';
import { centre, walkRows } from './timeline-walk';

interface TimelineProps {
  readonly events: readonly EventView[];
  /** The article's date: where the line "This article" is drawn. Absent = unknown, no line. */
  readonly asOf: DayNumber | undefined;
  /** `short`: the nearest events by title; `around`: all that were given, each opening to its summary and sources; `whole`: those by year. */
  readonly extent: 'short' | 'around' | 'whole';
  /** The event that is open and in view from the start, instead of the article's place. */
  readonly openEvent?: string | undefined;
  /** What an opened row shows below its summary. */
  readonly more?: (event: EventView) => ComponentChildren;
}

/** Events oldest first, with the line "This article" between those before and those after it. Arrow keys walk along them. */
export function Timeline({ events, asOf, extent, openEvent, more }: TimelineProps) {
  if (events.length === 0) return null;
  const row = (item: EventView | typeof NOW) =>
    item === NOW ? (
      <li key={NOW} class="card-now" ref={extent === 'whole' && openEvent === undefined ? centre : null}>
        <span class="card-label">{t('thisArticle')}</span>
      </li>
    ) : (
      <TimelineRow key={item.id} event={item} extent={extent} more={more} open={item.id === openEvent} />
    );
  const items = withNow(extent === 'short' ? nearest(events) : events, asOf);
  if (extent !== 'whole') {
    return (
      <ol class="card-rows" aria-label={t('timeline')} onKeyDown={walkRows}>
        {items.map(row)}
      </ol>
    );
  }
  return (
    <ol class="card-years" aria-label={t('timeline')} onKeyDown={walkRows}>
      {byYear(items, asOf).map((year) => (
        <li key={year.label}>
          <p class="card-year">{year.label}</p>
          <ol class="card-rows">{year.items.map(row)}</ol>
        </li>
      ))}
    </ol>
  );
}

interface RowProps extends Pick<TimelineProps, 'extent'> {
  readonly event: EventView;
  readonly more: TimelineProps['more'] | undefined;
  readonly open: boolean;
}

function TimelineRow({ event, extent, more, open }: RowProps) {
  const line = (
    <>
      <span class="card-date">{dateText(event.date, extent === 'whole' ? 'yearless' : 'short')}</span>
      <span class="card-event" dir="auto">
        {event.title}
      </span>
    </>
  );
  if (extent === 'short') {
    return (
      <li class="card-row">
        <div class="card-when">{line}</div>
      </li>
    );
  }
  return (
    <li class="card-row">
      <details open={open} ref={open ? centre : null}>
        <summary class="card-when">{line}</summary>
        <div class="card-more">
          {event.end && <p>{spanText(event.date, event.end)}</p>}
          <p dir="auto">
            <LinkedText text={event.summary} />
            <SourceRefs numbers={event.sources} />
          </p>
          {more?.(event)}
        </div>
      </details>
    </li>
  );
}
