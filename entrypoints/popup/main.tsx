import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/popup/popup.css';
import { loadCard } from '../../components/popup/LazyCard';
import { Popup } from '../../components/popup/Popup';
import { localisePage, t } from '../../lib/i18n';
import { followCorpus } from '../../lib/pages/follow-corpus';
import { openPanel } from '../../lib/pages/panel/open-panel';
import { browserPorts } from '../../lib/pages/popup/browser-ports';
import { createPopupController } from '../../lib/pages/popup/controller';
import { shownArticle } from '../../lib/pages/popup/state';
import { pageRoot } from '../../lib/pages/root';

localisePage(document, t('popupTitle'));
const root = pageRoot();
const life = new AbortController();
const { store, actions, tab, start, refresh } = createPopupController(browserPorts(false));

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** Opened within the click: nothing is awaited before. */
async function openInPanel(id: string | undefined): Promise<void> {
  const date = shownArticle(store.state)?.date?.day;
  await openPanel(id === undefined ? { view: 'page' } : { view: 'entity', id, ...(date !== undefined && { date }) }, tab()?.windowId);
  window.close();
}

store.subscribe(
  (state) => render(<Popup state={state} actions={actions} onOptions={openOptions} onPanel={(id) => void openInPanel(id)} />, root),
  life.signal,
);
followCorpus(() => void refresh(), life.signal);
// Loaded when the names are there, so that the first card does not wait either.
void start().then(loadCard);
