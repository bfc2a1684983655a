import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/card/card.css';
import '../../components/panel/panel.css';
import { Panel } from '../../components/panel/Panel';
import { localisePage, t } from '../../lib/i18n';
import { followCorpus } from '../../lib/pages/follow-corpus';
import { browserHistory } from '../../lib/pages/panel/browser-history';
import { createPanelController } from '../../lib/pages/panel/controller';
import { followTabs } from '../../lib/pages/panel/follow-tab';
import { watchWishes } from '../../lib/pages/panel/open-panel';
import { browserPorts } from '../../lib/pages/popup/browser-ports';
import { createPopupController } from '../../lib/pages/popup/controller';
import { shownArticle } from '../../lib/pages/popup/state';
import { pageRoot } from '../../lib/pages/root';

localisePage(document, t('panelTitle'));
const root = pageRoot();
const life = new AbortController();
const ports = browserPorts(true);
const lookUp = createPopupController(ports);
const panel = createPanelController(
  {
    background: ports.background,
    history: browserHistory,
    articleDate: () => shownArticle(lookUp.store.state)?.date?.day,
  },
  life.signal,
);

function draw(): void {
  const openOptions = () => void browser.runtime.openOptionsPage();
  render(<Panel lookUp={lookUp.store.state} actions={lookUp.actions} panel={panel} onOptions={openOptions} />, root);
}

lookUp.store.subscribe(draw, life.signal);
panel.store.subscribe(({ route: { view } }) => {
  if (view !== 'entity' && view !== lookUp.store.state.view) lookUp.actions.show(view);
  draw();
}, life.signal);
followTabs(() => void lookUp.look(), life.signal);
followCorpus(() => {
  panel.refresh();
  void lookUp.refresh();
}, life.signal);
// In a panel this is the window it stands in; in a tab, that of the tab.
void browser.windows.getCurrent().then(({ id }) => watchWishes(id, panel.go, life.signal));
void lookUp.start();
