import { t } from '../../lib/i18n';
import { Switch } from '../Switch';

interface PopupFooterProps {
  readonly host: string | undefined;
  readonly siteOn: boolean;
  readonly onSite: (on: boolean) => void;
  readonly onOptions: () => void;
  /** Opens the side panel; absent where this is the side panel. */
  readonly onPanel?: () => void;
}

/** The switch for this site and the way to the options. */
export function PopupFooter({ host, siteOn, onSite, onOptions, onPanel }: PopupFooterProps) {
  return (
    <footer class="foot">
      <Switch label={t('markedOnSite')} on={siteOn && host !== undefined} disabled={host === undefined} onChange={onSite} />
      <span class="foot-links">
        {onPanel ? (
          <button type="button" class="link is-quiet" onClick={onPanel}>
            {t('openPanel')}
          </button>
        ) : (
          <a class="link is-quiet" href="/paste.html" target="_blank" rel="noreferrer">
            {t('pasteTitle')}
          </a>
        )}
        <button type="button" class="link is-quiet" onClick={onOptions}>
          {t('options')}
        </button>
      </span>
    </footer>
  );
}
