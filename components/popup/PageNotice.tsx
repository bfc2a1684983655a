import { t } from '../../lib/i18n';
import { timeText } from '../../lib/i18n-dates';
import type { PopupActions } from '../../lib/pages/popup/actions';
import type { PopupState } from '../../lib/pages/popup/state';

interface PageNoticeProps {
  readonly kind: Exclude<PopupState['page']['kind'], 'read'>;
  /** Until when marking is paused, ms since 1970. */
  readonly until?: number | undefined;
  readonly host: string | undefined;
  readonly actions: Pick<PopupActions, 'grantSite' | 'readOnce' | 'resume'>;
}

/** Says in plain words why there is no list, and what the reader can do. */
export function PageNotice({ kind, until = 0, host = '', actions }: PageNoticeProps) {
  switch (kind) {
    case 'loading':
      return (
        <div class="notice" role="status">
          <p>{t('pageLoading')}</p>
        </div>
      );
    case 'unreadable':
      return (
        <Notice title={t('pageUnreadable')} text={t('pageUnreadableMore')}>
          <PasteLink />
        </Notice>
      );
    case 'hidden':
      return (
        <Notice title={t('pageHidden')} text={t('pageHiddenMore')}>
          <PasteLink />
        </Notice>
      );
    case 'quiet':
      return <Notice title={t('pageQuiet')} text={t('pageQuietMore')} />;
    case 'off':
      return <Notice title={host ? t('pageOff', host) : t('pageOffAnywhere')} text={t('pageOffMore')} />;
    case 'paused':
      return (
        <Notice title={t('pagePaused', timeText(until))} text={t('pagePausedMore')}>
          <div class="notice-actions">
            <button type="button" class="button is-primary" onClick={actions.resume}>
              {t('resume')}
            </button>
          </div>
        </Notice>
      );
    case 'no-access':
      return (
        <Notice title={t('pageNoAccess', host)} text={t('pageNoAccessMore')}>
          <div class="notice-actions">
            <button type="button" class="button is-primary" onClick={actions.grantSite}>
              {t('grantSite')}
            </button>
            <button type="button" class="button" onClick={actions.readOnce}>
              {t('readOnce')}
            </button>
          </div>
        </Notice>
      );
  }
}

function Notice({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: preact.ComponentChildren;
}) {
  return (
    <div class="notice">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Leads to our page for text from where we may not read. */
function PasteLink() {
  return (
    <p>
      <a href="/paste.html" target="_blank" rel="noreferrer">
        {t('pasteTitle')}
      </a>
    </p>
  );
}
