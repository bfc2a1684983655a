import type { MessageKey } from '../../lib/i18n';
import { t } from '../../lib/i18n';
import type { UpdatesStatus } from '../../lib/updates/messages';
import { bytesText } from './bytes';

type Running = NonNullable<UpdatesStatus['running']>;

const WORDS: Readonly<Record<Running['step'], MessageKey>> = {
  checking: 'stepChecking',
  downloading: 'stepDownloading',
  verifying: 'stepVerifying',
  installing: 'stepInstalling',
};

/** What is being done about updates now, how far it is, and the way to stop it. */
export function RunningUpdate({ running, onCancel }: { readonly running: Running; readonly onCancel: () => void }) {
  const { step, received, total } = running;
  const measured = step === 'downloading' && total > 0;
  return (
    <div class="running">
      <progress aria-label={t(WORDS[step])} {...(measured && { value: received, max: total })} />
      <p class="aside">
        <span role="status">{t(WORDS[step])}</span>
        {measured && <span> {t('storageUsed', bytesText(received), bytesText(total))}</span>}
        {step !== 'installing' && (
          <button type="button" class="link" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </p>
    </div>
  );
}
