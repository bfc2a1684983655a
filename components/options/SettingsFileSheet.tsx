import type { MessageKey } from '../../lib/i18n';
import { t } from '../../lib/i18n';
import type { SettingsFileActions, SettingsFileState } from '../../lib/pages/options/settings-file-controller';
import { FileButton } from './FileButton';

interface SettingsFileSheetProps {
  readonly state: SettingsFileState;
  readonly actions: SettingsFileActions;
}

const WORDS: Readonly<Record<NonNullable<SettingsFileState['outcome']>, MessageKey>> = {
  imported: 'settingsImported',
  exported: 'settingsExported',
  failed: 'settingFailed',
  foreign: 'settingsForeign',
  newer: 'settingsNewer',
};

/** All settings to and from a file. */
export function SettingsFileSheet({ state, actions }: SettingsFileSheetProps) {
  const { outcome } = state;
  const good = outcome === 'imported' || outcome === 'exported';
  return (
    <section class="sheet" aria-labelledby="settings-file-title">
      <header class="sheet-head">
        <h2 id="settings-file-title">{t('settingsFile')}</h2>
        <div class="actions">
          <FileButton label={t('settingsImport')} accept=".json" onFile={actions.read} />
          <button type="button" class="button" onClick={actions.save}>
            {t('exportFile')}
          </button>
        </div>
      </header>
      <p class="sheet-text">{t('settingsFileMore')}</p>
      <div role="status" class="outcome">
        {outcome && <p class={good ? 'banner is-good' : 'banner is-bad'}>{t(WORDS[outcome])}</p>}
      </div>
    </section>
  );
}
