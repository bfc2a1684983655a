import { useState } from 'preact/hooks';
import type { TimelineEventView, TimelineView } from '../../lib/corpus/page-view';
import { formatNumber, plural, t } from '../../lib/i18n';
import { eventKindName } from '../../lib/i18n-events';
import type { Scope } from '../../lib/pages/popup/state';
import type { Days } from '../../lib/pages/timeline/buckets';
import { kindsOf, selected, withEvents } from '../../lib/pages/timeline/select';
import { dayFromParts } from '../../lib/time/day';
import type { DayNumber } from '../../lib/time/types';
import { ScopeChoice } from '../ScopeChoice';
import { EventList } from './EventList';
import { Exports } from './Exports';
import { Strip } from './Strip';

export interface TimelineTabProps {
  readonly timeline: TimelineView | undefined;
  /** First year of the strip. */
  readonly firstYear: number;
  readonly scope: Scope;
  /** Whether a page is being read whose names can be a scope. */
  readonly hasPage: boolean;
  /** The article's date. */
  readonly asOf: DayNumber | undefined;
  /** The event that is opened and brought into view. */
  readonly openEvent: string | undefined;
  readonly onScope: (scope: Scope) => void;
  readonly onOpenEntity: (id: string) => void;
}

/** Events in time: a strip to brush, and the list of what it shows. */
export function TimelineTab({ timeline, firstYear, scope, hasPage, asOf, openEvent, onScope, onOpenEntity }: TimelineTabProps) {
  const [kind, setKind] = useState<TimelineEventView['kind'] | undefined>();
  const [days, setDays] = useState<Days | undefined>();
  const choice = <ScopeChoice label={t('scope')} scope={scope} hasPage={hasPage} onScope={onScope} />;
  if (!timeline) {
    return (
      <div class="time" aria-busy="true">
        <div class="time-choices">{choice}</div>
      </div>
    );
  }
  const whole: Days = [dayFromParts(firstYear, 1, 1) ?? timeline.corpusAsOf, timeline.corpusAsOf];
  const ofKind = selected(timeline.events, { kind });
  const events = selected(ofKind, { days });
  return (
    <div class="time">
      <div class="time-choices">
        {choice}
        <select
          aria-label={t('eventKind')}
          value={kind ?? ''}
          onChange={(event) => setKind(kindsOf(timeline.events).find(([one]) => one === event.currentTarget.value)?.[0])}
        >
          <option value="">{t('allKinds')}</option>
          {kindsOf(timeline.events).map(([one, count]) => (
            <option key={one} value={one}>
              {`${eventKindName(one)} (${formatNumber(count)})`}
            </option>
          ))}
        </select>
      </div>
      <Strip events={ofKind} whole={whole} shown={days ?? whole} asOf={asOf} onShow={setDays} />
      <div class="time-line">
        <p role="status">{plural('eventsShown', events.length)}</p>
        {events.length > 0 && <Exports timeline={withEvents(timeline, events)} />}
      </div>
      {events.length > 0 ? (
        <EventList timeline={timeline} events={events} asOf={asOf} openEvent={openEvent} onOpenEntity={onOpenEntity} />
      ) : (
        <p class="notice">{t('noEvents')}</p>
      )}
    </div>
  );
}
