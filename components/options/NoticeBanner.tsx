import type { Notice } from '../../lib/corpus/notice';
import { t } from '../../lib/i18n';
import { noticeWords } from '../../lib/i18n-notices';

interface NoticeBannerProps {
  readonly notice: Notice;
  /** Absent while what the notice tells of goes on. */
  readonly onRead?: () => void;
}

/** What is not as it should be with the stored corpora. */
export function NoticeBanner({ notice, onRead }: NoticeBannerProps) {
  return (
    <div class="banner is-notice" role="status">
      <p>{noticeWords(notice)}</p>
      {onRead && (
        <button type="button" class="link" onClick={onRead}>
          {t('noticeRead')}
        </button>
      )}
    </div>
  );
}
