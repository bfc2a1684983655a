import { t } from '../../lib/i18n';
import type { AccessMode } from '../../lib/pages/access';
import type { WelcomeState } from '../../lib/pages/welcome/controller';
import { AccessModes } from './AccessModes';
import { Example } from './Example';

interface WelcomeProps {
  readonly state: WelcomeState;
  readonly onChoose: (mode: AccessMode) => void;
  readonly onOptions: () => void;
}

/** The page after installation: what this is, where it may read, and that nothing leaves the browser. */
export function Welcome({ state, onChoose, onOptions }: WelcomeProps) {
  return (
    <main class="welcome">
      <div class="welcome-words">
        <p class="brand">
          {t('brand')} <bdi class="brand-other">{t('brandOther')}</bdi>
        </p>
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
        <AccessModes state={state} onChoose={onChoose} />
        <section class="promise" aria-labelledby="promise-title">
          <h2 id="promise-title">{t('promiseTitle')}</h2>
          <p>{t('promise')}</p>
          <p>
            {t('changeAnyTime')}{' '}
            <button type="button" class="link" onClick={onOptions}>
              {t('options')}
            </button>
          </p>
        </section>
      </div>
      <Example cards={state.example} />
    </main>
  );
}
