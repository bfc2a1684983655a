import { t } from '../../lib/i18n';
import type { CorpusStatus } from '../../lib/messages';
import { Section } from './Section';

interface AboutSectionProps {
  /** Version of the extension. */
  readonly version: string;
  readonly corpus: CorpusStatus['about'];
}

/** Versions, licences and whose data the corpus builds on. */
export function AboutSection({ version, corpus }: AboutSectionProps) {
  return (
    <Section title={t('about')} lead={t('aboutLead')}>
      <section class="sheet is-padded prose">
        <h2>{t('extensionVersion', version)}</h2>
        <p>{t('codeLicence')}</p>
        {corpus && (
          <>
            <h2>{t('corpusLicence')}</h2>
            <p dir="auto">{corpus.licence}</p>
            <p class="notice-text" dir="auto">
              {corpus.notice}
            </p>
          </>
        )}
      </section>
    </Section>
  );
}
