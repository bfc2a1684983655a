import { t } from '../../lib/i18n';
import type { Candidate } from '../../lib/pages/options/state';
import { bytesText } from './bytes';
import { Modal } from './Modal';

interface ImportDialogProps {
  readonly candidate: Candidate;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** Says what a file holds and who vouches for it, before it is installed. */
export function ImportDialog({ candidate, onAccept, onDecline }: ImportDialogProps) {
  const { fileName, size, title, version, signedBy } = candidate;
  const signed = signedBy !== undefined;
  return (
    <Modal title={t(signed ? 'askSigned' : 'askUnsigned')} onClose={onDecline}>
      <p class="ask-file">
        <span>
          <bdi>
            {title} {version}
          </bdi>
          <span class="aside row-aside">
            <bdi>{fileName}</bdi> · {bytesText(size)}
          </span>
        </span>
        <span class={signed ? 'pill is-good' : 'pill is-warn'}>{t(signed ? 'signatureVerified' : 'notSigned')}</span>
      </p>
      <p>{signed ? t('askSignedMore', signedBy) : t('askUnsignedMore')}</p>
      <p>{t('oldStaysUntilComplete')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onDecline}>
          {t('cancel')}
        </button>
        <button type="button" class="button is-primary" onClick={onAccept}>
          {t('importAnyway')}
        </button>
      </div>
    </Modal>
  );
}
