import { t } from '../../lib/i18n';

interface CardFooterProps {
  readonly mode: 'tooltip' | 'dialog';
  readonly pinned: boolean;
  /** How many sources there are, in words. */
  readonly count: string | undefined;
  readonly whyOpen: boolean;
  readonly wholeTimeline: boolean;
  readonly onPin?: (() => void) | undefined;
  readonly onWhy?: (() => void) | undefined;
  readonly onFullTimeline?: (() => void) | undefined;
  readonly onSiteOff?: (() => void) | undefined;
  readonly onPause?: (() => void) | undefined;
}

/** The card's actions. In a tooltip they answer the pointer only: focus never enters a tooltip. */
export function CardFooter(props: CardFooterProps) {
  const { mode, pinned, whyOpen, onPin, onFullTimeline } = props;
  const full = mode === 'dialog';
  const onWhy = full ? props.onWhy : undefined;
  const { onSiteOff, onPause } = full ? props : {};
  const count = full ? undefined : props.count;
  if (!onPin && !onWhy && !onFullTimeline && !onSiteOff && !onPause && !count) return null;
  const tabIndex = full ? 0 : -1;
  return (
    <div class="card-foot">
      {onFullTimeline && (
        <button type="button" tabIndex={tabIndex} onClick={onFullTimeline}>
          {t(props.wholeTimeline ? 'shortTimeline' : 'fullTimeline')}
        </button>
      )}
      {onPin && (
        <button type="button" tabIndex={tabIndex} onClick={onPin}>
          {t(pinned ? 'unpin' : 'pin')}
        </button>
      )}
      {onWhy && (
        <button type="button" aria-expanded={whyOpen} onClick={onWhy}>
          {t('whyThis')}
        </button>
      )}
      {(onSiteOff || onPause) && (
        <details class="card-off">
          <summary>{t('turnOff')}</summary>
          {onSiteOff && (
            <button type="button" onClick={onSiteOff}>
              {t('siteOff')}
            </button>
          )}
          {onPause && (
            <button type="button" onClick={onPause}>
              {t('pause')}
            </button>
          )}
        </details>
      )}
      {count && <span class="card-foot-end">{count}</span>}
    </div>
  );
}
