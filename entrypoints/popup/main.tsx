import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/card/card.css';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/Popup';
import { localisePage, t } from '../../lib/i18n';
import { sendToBackground, sendToTab } from '../../lib/messaging/send';
import { browserAccess } from '../../lib/pages/browser-access';
import { activeTab } from '../../lib/pages/popup/active-tab';
import { createPopupController } from '../../lib/pages/popup/controller';
import { pageRoot } from '../../lib/pages/root';
import { changeSettings, readSettings } from '../../lib/settings';
import { isSiteDisabled, withSite } from '../../lib/sites';

localisePage(document, t('popupTitle'));
const root = pageRoot();
const life = new AbortController();
const { store, actions, start } = createPopupController({
  background: sendToBackground,
  page: sendToTab,
  access: browserAccess,
  activeTab,
  asksEveryTime: async () => (await readSettings()).access === 'click',
  isSiteOn: async (host) => !isSiteDisabled((await readSettings()).disabledSites, host),
  setSiteOn: (host, on) => changeSettings(({ disabledSites }) => ({ disabledSites: withSite(disabledSites, host, on) })),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

store.subscribe((state) => render(<Popup state={state} actions={actions} onOptions={openOptions} />, root), life.signal);
void start();
