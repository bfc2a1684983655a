import type { CardView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { nameInTongue } from '../../lib/i18n-names';
import { KindLabel } from '../KindLabel';
import { lifeText } from './wording';

/** The id of the heading that names a card's dialog. */
export const CARD_NAME_ID = 'siyaq-card-name';

const ARABIC = { lang: 'ar', dir: 'rtl' } as const;
const LATIN = { lang: 'en', dir: 'ltr' } as const;

interface CardHeaderProps {
  readonly view: CardView;
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  /** Opens the entity's whole page. */
  readonly onOpenPage?: (() => void) | undefined;
}

/** Name in the reader's language, name in the other script, kind and years; with `onBack` and `onClose` the buttons for these. */
export function CardHeader({ view, onBack, onClose, onOpenPage }: CardHeaderProps) {
  const life = lifeText(view);
  const name = nameInTongue(view);
  const other = name === view.arabic ? view.name : view.arabic;
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
            <bdi>{name}</bdi>
          </button>
        ) : (
          <bdi>{name}</bdi>
        )}
      </h2>
      {other !== undefined && other !== name && (
        <span class="card-other-name" {...(other === view.arabic ? ARABIC : LATIN)}>
          {other}
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
