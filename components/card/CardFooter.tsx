import { plural, t } from '../../lib/i18n';

interface CardFooterProps {
  readonly mode: 'tooltip' | 'dialog';
  readonly pinned: boolean;
  readonly sourceCount: number;
  readonly whyOpen: boolean;
  readonly onPin?: (() => void) | undefined;
  readonly onWhy?: (() => void) | undefined;
  readonly onFullTimeline?: (() => void) | undefined;
}

/** The card's actions. In a tooltip they answer the pointer only: focus never enters a tooltip. */
export function CardFooter({ mode, pinned, sourceCount, whyOpen, onPin, onWhy, onFullTimeline }: CardFooterProps) {
  const tabIndex = mode === 'tooltip' ? -1 : 0;
  const count = mode === 'tooltip' && sourceCount > 0;
  if (!onPin && !onWhy && !onFullTimeline && !count) return null;
  return (
    <div class="card-foot">
      {onFullTimeline && (
        <button type="button" tabIndex={tabIndex} onClick={onFullTimeline}>
          {t('fullTimeline')}
        </button>
      )}
      {onPin && (
        <button type="button" tabIndex={tabIndex} onClick={onPin}>
          {t(pinned ? 'unpin' : 'pin')}
        </button>
      )}
      {onWhy && mode === 'dialog' && (
        <button type="button" aria-expanded={whyOpen} onClick={onWhy}>
          {t('whyThis')}
        </button>
      )}
      {count && <span class="card-foot-end">{plural('sources', sourceCount)}</span>}
    </div>
  );
}
