import { t } from '../../lib/i18n';
import { problemWords } from '../../lib/i18n-problems';
import type { UpdateOutcome } from '../../lib/pages/options/updates-state';

/** How the last action about feeds ended. */
export function UpdateOutcomeText({ outcome }: { readonly outcome: UpdateOutcome }) {
  switch (outcome.kind) {
    case 'nothing-new':
      return <p class="banner is-good">{t('outcomeNothingNew')}</p>;
    case 'ready':
      return <p class="banner is-good">{t('outcomeReady')}</p>;
    case 'added':
      return <p class="banner is-good">{t('outcomeFeedAdded', outcome.name)}</p>;
    case 'installed':
      return <p class="banner is-good">{t('outcomeImported', outcome.version)}</p>;
    case 'problem':
      return (
        <div class="banner is-bad">
          <p>{problemWords(outcome.problem)}</p>
          <p>{t('oldStays')}</p>
        </div>
      );
  }
}
