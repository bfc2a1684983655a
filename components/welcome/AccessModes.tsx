import { t } from '../../lib/i18n';
import type { AccessMode } from '../../lib/pages/access';
import type { WelcomeState } from '../../lib/pages/welcome/controller';

const MODES = [
  { mode: 'all', title: 'accessAll', text: 'accessAllMore', action: 'chooseAll' },
  { mode: 'chosen', title: 'accessChosen', text: 'accessChosenMore', action: 'chooseChosen' },
  { mode: 'click', title: 'accessClick', text: 'accessClickMore', action: 'chooseClick' },
] as const;

interface AccessModesProps {
  readonly state: Pick<WelcomeState, 'mode' | 'choice'>;
  readonly onChoose: (mode: AccessMode) => void;
}

/** The three ways to let pages be read, each with what it means and its button. */
export function AccessModes({ state, onChoose }: AccessModesProps) {
  return (
    <section aria-labelledby="modes-title">
      <h2 id="modes-title">{t('whereToMark')}</h2>
      <ul class="modes">
        {MODES.map(({ mode, title, text, action }) => {
          const current = state.choice === 'made' && state.mode === mode;
          return (
            <li key={mode} class={current ? 'mode is-current' : 'mode'}>
              <h3>{t(title)}</h3>
              <p>{t(text)}</p>
              <button
                type="button"
                class={mode === 'all' && !current ? 'button is-primary' : 'button'}
                aria-pressed={current}
                onClick={() => onChoose(mode)}
              >
                {current ? t('chosen') : t(action)}
              </button>
            </li>
          );
        })}
      </ul>
      <div role="status">
        {state.choice === 'made' && <p class="banner is-good">{t('choiceMade')}</p>}
        {state.choice === 'declined' && <p class="banner">{t('choiceDeclined')}</p>}
        {state.choice === 'failed' && <p class="banner is-bad">{t('outcomeFailed')}</p>}
      </div>
    </section>
  );
}
