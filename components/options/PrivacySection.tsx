import { t } from '../../lib/i18n';
import type { SettingsFileActions, SettingsFileState } from '../../lib/pages/options/settings-file-controller';
import type { CorpusState } from '../../lib/pages/options/state';
import { bytesText } from './bytes';
import { Section } from './Section';
import { SettingsFileSheet } from './SettingsFileSheet';

interface PrivacySectionProps {
  readonly file: SettingsFileState;
  readonly fileActions: SettingsFileActions;
  readonly storage: CorpusState['storage'];
}

/** What happens to what the reader reads, in plain words. */
export function PrivacySection({ file, fileActions, storage }: PrivacySectionProps) {
  return (
    <Section title={t('privacy')} lead={t('privacyLead')}>
      <section class="sheet is-padded prose">
        <h2>{t('privacyReads')}</h2>
        <p>{t('privacyReadsMore')}</p>
        <h2>{t('privacyKeeps')}</h2>
        <p>
          {t('privacyKeepsMore')} {storage && t('privacyStorage', bytesText(storage.usage), bytesText(storage.quota))}
        </p>
        <h2>{t('privacySends')}</h2>
        <p>{t('privacySendsMore')}</p>
        <h2>{t('privacyAccess')}</h2>
        <p>{t('privacyAccessMore')}</p>
      </section>
      <SettingsFileSheet state={file} actions={fileActions} />
    </Section>
  );
}
