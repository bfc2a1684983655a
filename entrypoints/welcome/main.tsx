import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/card/card.css';
import '../../components/welcome/welcome.css';
import { Welcome } from '../../components/welcome/Welcome';
import { localisePage, t } from '../../lib/i18n';
import { sendToBackground } from '../../lib/messaging/send';
import { browserAccess } from '../../lib/pages/browser-access';
import { pageRoot } from '../../lib/pages/root';
import { createWelcomeController } from '../../lib/pages/welcome/controller';
import { exampleOf } from '../../lib/pages/welcome/example';
import { readSettings } from '../../lib/settings';

localisePage(document, t('welcomeTitlePage'));
const root = pageRoot();
const life = new AbortController();
const { store, choose, start } = createWelcomeController({
  background: sendToBackground,
  access: browserAccess,
  mode: async () => (await readSettings()).access,
});
const openOptions = () => browser.runtime.openOptionsPage();

store.subscribe((state) => render(<Welcome state={state} onChoose={choose} onOptions={openOptions} />, root), life.signal);
void start(exampleOf(t('exampleEntity'), t('exampleDays')));
