import { useEffect, useRef } from 'preact/hooks';
import type { CardView } from '../../lib/corpus/views';
import { direction, t } from '../../lib/i18n';
import { Card } from '../card/Card';

export interface EntityPanelProps {
  readonly view: CardView;
  /** Leads to the entity's next mention; absent when the page does not name it. */
  readonly onShowOnPage: (() => void) | undefined;
  readonly onFullTimeline: () => void;
  /** Opens the entity's whole page in the side panel. */
  readonly onOpenPage: () => void;
  readonly onBack: () => void;
}

/** An entity's card inside the popup, with the way back. */
export function EntityPanel({ view, onShowOnPage, onFullTimeline, onOpenPage, onBack }: EntityPanelProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div class="panel">
      <nav class="panel-nav">
        <button type="button" class="link" ref={back} onClick={onBack}>
          <span class="arrow" aria-hidden="true" />
          {t('back')}
        </button>
        <span class="panel-links">
          {onShowOnPage && (
            <button type="button" class="link" onClick={onShowOnPage}>
              {t('showOnPage')}
            </button>
          )}
          <button type="button" class="link" onClick={onOpenPage}>
            {t('openPage')}
          </button>
        </span>
      </nav>
      <Card view={view} mode="dialog" pinned={true} direction={direction()} onFullTimeline={onFullTimeline} />
    </div>
  );
}
