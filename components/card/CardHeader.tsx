import type { CardView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { KindLabel } from '../KindLabel';
import { lifeText } from './wording';

/** The id of the heading that names a card's dialog. */
export const CARD_NAME_ID = 'siyaq-card-name';

interface CardHeaderProps {
  readonly view: CardView;
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  /** Opens the entity's whole page. */
  readonly onOpenPage?: (() => void) | undefined;
}

/** Name, Arabic name, kind and years; with `onBack` and `onClose` the buttons for these. */
export function CardHeader({ view, onBack, onClose, onOpenPage }: CardHeaderProps) {
  const life = lifeText(view);
  return (
    <div class="card-head">
      {onBack && (
        <button type="button" class="is-back" onClick={onBack}>
          <span class="card-arrow" aria-hidden="true" />
          {t('back')}
        </button>
      )}
      <h2 class="card-name" id={CARD_NAME_ID}>
        {onOpenPage ? (
          <button type="button" class="is-name" title={t('openPage')} onClick={onOpenPage}>
            <bdi>{view.name}</bdi>
          </button>
        ) : (
          <bdi>{view.name}</bdi>
        )}
      </h2>
      {view.arabic && (
        <span class="card-arabic" lang="ar" dir="rtl">
          {view.arabic}
        </span>
      )}
      {onClose && (
        <button type="button" class="is-close" aria-label={t('close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      )}
      <KindLabel kind={view.kind} family={view.family} />
      {life && <span class="card-life">{life}</span>}
    </div>
  );
}
