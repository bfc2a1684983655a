import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../lib/corpus/kinds';
import { LANGUAGES } from '../../lib/corpus/kinds';
import { locale, plural, t } from '../../lib/i18n';
import { nameInTongue } from '../../lib/i18n-names';
import { hashOf } from '../../lib/pages/panel/route';
import type { PasteController, PasteState } from '../../lib/pages/paste/controller';
import { Dot } from '../KindLabel';
import { ReadAsOf } from '../popup/ReadAsOf';

interface PasteProps {
  readonly state: PasteState;
  readonly actions: Omit<PasteController, 'store'>;
}

/** Text from where no extension may read, pasted or dropped here, and read like any page. */
export function Paste({ state, actions }: PasteProps) {
  return state.story ? <PastedText state={state} actions={actions} /> : <PasteForm onText={actions.paste} />;
}

function PasteForm({ onText }: { readonly onText: (text: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    onText(file ? await file.text() : (event.dataTransfer?.getData('text/plain') ?? ''));
  };
  return (
    <main class="paste">
      <h1>{t('pasteTitle')}</h1>
      <p class="lead">{t('pasteLead')}</p>
      <textarea
        ref={field}
        class={over ? 'paste-field is-over' : 'paste-field'}
        aria-label={t('pasteField')}
        placeholder={t('pasteField')}
        spellcheck={false}
        dir="auto"
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (event.currentTarget.value !== '' || text.trim() === '') return;
          event.preventDefault();
          onText(text);
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void onDrop(event)}
      />
      <button type="button" class="button is-primary" onClick={() => onText(field.current?.value ?? '')}>
        {t('pasteRead')}
      </button>
    </main>
  );
}

function PastedText({ state: { story, lang, found, failed }, actions }: PasteProps) {
  const shownLang = lang ?? found?.lang;
  return (
    <main class="paste">
      <nav class="paste-bar" aria-label={t('pasteTitle')}>
        <ReadAsOf key={found?.date?.day} date={found?.date} onDate={actions.setDate} />
        <LanguageChoice lang={lang} onLanguage={actions.setLanguage} />
        <button type="button" class="link" onClick={actions.clear}>
          {t('pasteAnother')}
        </button>
      </nav>
      <p class="banner is-bad" role="alert" hidden={!failed}>
        {failed && t('actionFailed')}
      </p>
      <div class="paste-columns">
        <article class="pasted" lang={shownLang === 'und' ? undefined : shownLang} dir="auto">
          <h1>{story?.title ?? t('pasteTitleless')}</h1>
          {story?.paragraphs.map((paragraph, index) => (
            <p key={index} dir="auto">
              {paragraph}
            </p>
          ))}
        </article>
        <aside class="pasted-names" aria-label={t('onThisPage')}>
          <p role="status" class="label">
            {found && (found.relevance === 'off-topic' ? t('pageQuiet') : plural('namesFound', found.entities.length))}
          </p>
          <ul>
            {found?.entities.map(({ entry }) => (
              <li key={entry.id}>
                <a
                  href={`/sidepanel.html${hashOf({ view: 'entity', id: entry.id, ...(found.date && { date: found.date.day }) })}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  <Dot family={entry.family} />
                  <bdi>{nameInTongue(entry)}</bdi>
                </a>
                <span class="entry-line">{entry.line}</span>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </main>
  );
}

function LanguageChoice({
  lang,
  onLanguage,
}: {
  readonly lang: Language | undefined;
  readonly onLanguage: (lang: Language | undefined) => void;
}) {
  const names = new Intl.DisplayNames([locale()], { type: 'language' });
  return (
    <label class="paste-language">
      {t('language')}
      <select value={lang ?? ''} onChange={(event) => onLanguage(LANGUAGES.find((one) => one === event.currentTarget.value))}>
        <option value="">{t('languageFound')}</option>
        {LANGUAGES.filter((one) => one !== 'und').map((one) => (
          <option key={one} value={one}>
            {names.of(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
