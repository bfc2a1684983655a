import { t } from '../../lib/i18n';
import { Section } from './Section';

/** What happens to what the reader reads, in plain words. */
export function PrivacySection() {
  return (
    <Section title={t('privacy')} lead={t('privacyLead')}>
      <section class="sheet is-padded prose">
        <h2>{t('privacyReads')}</h2>
        <p>{t('privacyReadsMore')}</p>
        <h2>{t('privacyKeeps')}</h2>
        <p>{t('privacyKeepsMore')}</p>
        <h2>{t('privacySends')}</h2>
        <p>{t('privacySendsMore')}</p>
        <h2>{t('privacyAccess')}</h2>
        <p>{t('privacyAccessMore')}</p>
      </section>
    </Section>
  );
}
