import { t } from '../../lib/i18n';
import { bytesText } from './bytes';

interface ImportDialogProps {
  readonly file: File;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** Asks before a file that nobody has signed is installed. */
export function ImportDialog({ file, onAccept, onDecline }: ImportDialogProps) {
  return (
    <dialog class="ask" aria-labelledby="ask-title" ref={showModal} onClose={onDecline}>
      <h2 id="ask-title">{t('askUnsigned')}</h2>
      <p class="ask-file">
        <bdi>{file.name}</bdi>
        <span class="aside">{bytesText(file.size)}</span>
      </p>
      <p>{t('askUnsignedMore')}</p>
      <p>{t('oldStaysUntilComplete')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onDecline}>
          {t('cancel')}
        </button>
        <button type="button" class="button is-primary" onClick={onAccept}>
          {t('importAnyway')}
        </button>
      </div>
    </dialog>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
