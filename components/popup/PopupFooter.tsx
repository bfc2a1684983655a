import { t } from '../../lib/i18n';
import { Switch } from '../Switch';

interface PopupFooterProps {
  readonly host: string | undefined;
  readonly siteOn: boolean;
  readonly onSite: (on: boolean) => void;
  readonly onOptions: () => void;
}

/** The switch for this site and the way to the options. */
export function PopupFooter({ host, siteOn, onSite, onOptions }: PopupFooterProps) {
  return (
    <footer class="foot">
      <Switch label={t('markedOnSite')} on={siteOn && host !== undefined} disabled={host === undefined} onChange={onSite} />
      <button type="button" class="link is-quiet" onClick={onOptions}>
        {t('options')}
      </button>
    </footer>
  );
}
