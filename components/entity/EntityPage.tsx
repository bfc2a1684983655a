import { useEffect, useRef } from 'preact/hooks';
import type { EntityPageView } from '../../lib/corpus/page-view';
import { direction, t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import { AtDate } from '../card/AtDate';
import { CardHeader } from '../card/CardHeader';
import { Claims } from '../card/Claims';
import { SinceThen } from '../card/SinceThen';
import { Sources } from '../card/Sources';
import { Timeline } from '../card/Timeline';
import { Names } from './Names';
import { Relations } from './Relations';
import { Roles } from './Roles';

export interface EntityPageProps {
  readonly page: EntityPageView;
  /** Leads to the entity's next mention; absent when the page that is being read does not name it. */
  readonly onShowOnPage: (() => void) | undefined;
  readonly onTimeline?: () => void;
  readonly onMap?: () => void;
  readonly onCopy?: () => void;
}

/** Everything about one entity, the answer as of the story's date first. */
export function EntityPage({ page, onShowOnPage, onTimeline, onMap, onCopy }: EntityPageProps) {
  const { card } = page;
  const top = useRef<HTMLElement>(null);
  // A reader who followed a link is told where it led.
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  const text = card.background ?? card.identification;
  return (
    <article class="siyaq card entity" dir={direction()} tabIndex={-1} ref={top} aria-labelledby="siyaq-card-name">
      <CardHeader view={card} />
      <div class="entity-actions">
        {onShowOnPage && <Action label={t('showOnPage')} onClick={onShowOnPage} />}
        {onTimeline && card.timelineTotal > 0 && <Action label={t('timeline')} onClick={onTimeline} />}
        {onMap && page.placed && <Action label={t('map')} onClick={onMap} />}
        {onCopy && <Action label={t('copyText')} onClick={onCopy} />}
      </div>
      <AtDate view={card} withSources={true} />
      <SinceThen roles={card.since} withSources={true} />
      {text !== '' && (
        <section class="entity-part">
          <h3>{t('background')}</h3>
          <p class="card-summary" dir="auto">
            {text}
          </p>
        </section>
      )}
      <Roles page={page} />
      {card.claims.length > 0 && (
        <section class="entity-part">
          <h3>{t('claims')}</h3>
          <Claims claims={card.claims} />
        </section>
      )}
      <Relations relations={page.relations} name={card.name} asOf={card.asOf} />
      <Names names={page.names} />
      {card.timeline.length > 0 && (
        <section class="entity-part">
          <h3>{t('eventsOf')}</h3>
          <Timeline events={card.timeline} asOf={card.asOf} extent="whole" />
        </section>
      )}
      <section class="entity-part">
        <h3>{t('sourcesTitle')}</h3>
        <Sources view={card} />
      </section>
      <p class="entity-foot">
        {t('corpusLine', page.version, dayText(card.corpusAsOf))}
        <br />
        {page.changed === undefined ? t('neverChanged') : t('changedIn', page.changed)}
      </p>
    </article>
  );
}

function Action({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" onClick={onClick}>
      {label}
    </button>
  );
}
