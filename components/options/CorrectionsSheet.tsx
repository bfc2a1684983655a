import { correctionKey } from '../../lib/corrections/list';
import type { Correction } from '../../lib/corrections/types';
import { t } from '../../lib/i18n';
import type { CorrectionsActions, CorrectionsState } from '../../lib/pages/options/corrections-controller';

interface CorrectionsSheetProps {
  readonly state: CorrectionsState;
  readonly actions: CorrectionsActions;
}

/** What the reader has corrected, newest first, with the way back and the file for the corpus's editors. */
export function CorrectionsSheet({ state, actions }: CorrectionsSheetProps) {
  const { list, removed, saved } = state;
  return (
    <section class="sheet" aria-labelledby="corrections-title">
      <header class="sheet-head">
        <h2 id="corrections-title">{t('corrections')}</h2>
        {list.length > 0 && (
          <div class="actions">
            <button type="button" class="button" onClick={actions.save}>
              {t('correctionsSave')}
            </button>
          </div>
        )}
      </header>
      <p class="sheet-text">{t(list.length > 0 ? 'correctionsMore' : 'correctionsNone')}</p>
      {list.length > 0 && (
        <ul class="rows">
          {[...list].reverse().map((correction) => (
            <li key={correctionKey(correction)}>
              <CorrectionText correction={correction} />
              <button
                type="button"
                class="link"
                aria-label={t('correctionRemove', correction.surface)}
                onClick={() => actions.remove(correction)}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="status" class="sheet-status">
        {removed && (
          <p>
            {t('correctionRemoved', removed.surface)}{' '}
            <button type="button" class="link" onClick={actions.undo}>
              {t('undo')}
            </button>
          </p>
        )}
        {saved !== undefined && <p>{t('outcomeExported', saved)}</p>}
      </div>
    </section>
  );
}

function CorrectionText({ correction }: { readonly correction: Correction }) {
  const { surface, entity, instead, site } = correction;
  return (
    <span>
      <strong>
        <bdi>{surface}</bdi>
      </strong>{' '}
      {instead ? t('correctionInstead', entity.name, instead.name) : t('correctionNobody', entity.name)}
      <span class="aside row-aside">{site === undefined ? t('correctionEverywhere') : <bdi>{site}</bdi>}</span>
    </span>
  );
}
