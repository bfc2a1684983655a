import type { TimelineEventView, TimelineView } from '../../lib/corpus/page-view';
import type { EventView } from '../../lib/corpus/views';
import { direction } from '../../lib/i18n';
import { eventKindName } from '../../lib/i18n-events';
import { nameInTongue } from '../../lib/i18n-names';
import type { DayNumber } from '../../lib/time/types';
import { SourceItems } from '../card/Sources';
import { Timeline } from '../card/Timeline';
import { Dot } from '../KindLabel';

interface EventListProps {
  readonly timeline: TimelineView;
  readonly events: readonly TimelineEventView[];
  readonly asOf: DayNumber | undefined;
  readonly openEvent: string | undefined;
  readonly onOpenEntity: (id: string) => void;
}

/** Events by year with the line "This article"; each opens to what happened, to whom, and by which sources. */
export function EventList({ timeline, events, asOf, openEvent, onOpenEntity }: EventListProps) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const rows = events.map(
    // Sources stand in full with each event: numbers would point at a list that is not shown.
    (event): EventView => ({ ...event, later: asOf !== undefined && event.date.lo > asOf, sources: [] }),
  );
  return (
    <div class="siyaq card events" dir={direction()}>
      <div class="card-body">
        <Timeline
          events={rows}
          asOf={asOf}
          extent="whole"
          openEvent={openEvent}
          more={({ id }) => <More event={byId.get(id)} timeline={timeline} onOpenEntity={onOpenEntity} />}
        />
      </div>
    </div>
  );
}

interface MoreProps {
  readonly event: TimelineEventView | undefined;
  readonly timeline: TimelineView;
  readonly onOpenEntity: (id: string) => void;
}

function More({ event, timeline, onOpenEntity }: MoreProps) {
  if (!event) return null;
  return (
    <>
      <p class="event-names">
        <span class="event-kind">{eventKindName(event.kind)}</span>
        {event.entities.map((position) => {
          const entity = timeline.entities[position];
          return (
            entity && (
              <button type="button" class="is-inline event-name" key={entity.id} onClick={() => onOpenEntity(entity.id)}>
                <Dot family={entity.family} />
                <bdi>{nameInTongue(entity)}</bdi>
              </button>
            )
          );
        })}
      </p>
      <ul class="event-sources">
        <SourceItems numbers={event.sources} sources={timeline.sources} />
      </ul>
    </>
  );
}
