import { LANGUAGES } from '../../lib/corpus/kinds';
import { languageName, t } from '../../lib/i18n';
import type { Settings } from '../../lib/settings';
import { Section } from './Section';

interface LanguagesSectionProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** In which languages articles are read, and in which Siyaq speaks. */
export function LanguagesSection({ settings, onChange }: LanguagesSectionProps) {
  const { hiddenLanguages } = settings;
  return (
    <Section title={t('languages')} lead={t('languagesLead')}>
      <section class="sheet is-padded">
        <fieldset class="choices">
          <legend>{t('languagesRead')}</legend>
          <div class="kinds">
            {LANGUAGES.filter((lang) => lang !== 'und').map((lang) => (
              <label key={lang} class="kind">
                <input
                  type="checkbox"
                  checked={!hiddenLanguages.includes(lang)}
                  onChange={({ currentTarget }) => {
                    const others = hiddenLanguages.filter((hidden) => hidden !== lang);
                    onChange({ hiddenLanguages: currentTarget.checked ? others : [...others, lang] });
                  }}
                />
                <LanguageName lang={lang} />
              </label>
            ))}
          </div>
        </fieldset>
        <p class="choice-hint is-apart">{t('languagesReadMore')}</p>
      </section>
      <section class="sheet is-padded prose">
        <h2>{t('languagesOwn')}</h2>
        <p>{t('languagesOwnMore')}</p>
      </section>
    </Section>
  );
}

/** A language in the reader's language and, where that says more, in itself. */
function LanguageName({ lang }: { readonly lang: string }) {
  const [name, own] = [languageName(lang), languageName(lang, lang)];
  return (
    <span>
      {name}{' '}
      {own !== name && (
        <bdi lang={lang} class="aside">
          {own}
        </bdi>
      )}
    </span>
  );
}
