import { render } from 'preact';
import '../../components/paste/paste.css';
import '../reader.content/style.css';
import { CARD_FACE } from '../../components/card/card-face';
import { Paste } from '../../components/paste/Paste';
import { direction, formatNumber, localisePage, t } from '../../lib/i18n';
import { sendToBackground } from '../../lib/messaging/send';
import { openInTab } from '../../lib/pages/panel/open-panel';
import { createPasteController } from '../../lib/pages/paste/controller';
import { pageRoot } from '../../lib/pages/root';
import { ReadPage } from '../../lib/reader/page';
import { summarise } from '../../lib/reader/summary';
import { readSettings } from '../../lib/settings';

localisePage(document, t('pasteTitle'));
const root = pageRoot();
const life = new AbortController();

/** The same reader that runs in web pages, on our own document. */
const page = readSettings().then(
  (settings) =>
    new ReadPage(
      {
        window,
        ask: {
          annotate: (request) => sendToBackground('page.annotate', request),
          getCards: (request) => sendToBackground('card.get', request),
          getNames: (request) => sendToBackground('card.names', request),
          explain: (request) => sendToBackground('page.explain', request),
        },
        loadFace: async () => CARD_FACE,
        direction: direction(),
        openPage: (id, date) => void openInTab({ view: 'entity', id, ...(date !== undefined && { date }) }),
        onCount: () => undefined,
        correct: (wish) => sendToBackground('correction.add', wish),
        search: async (query) => (await sendToBackground('search', { query, limit: 5 })).results,
        stepMessage: ({ entry }, position, total) => t('stepStatus', entry.name, formatNumber(position), formatNumber(total)),
      },
      { ...settings, enabled: true, focusableMarks: true },
      life.signal,
    ),
);

const controller = createPasteController({
  async read(date) {
    const reader = await page;
    await reader.read();
    const id = reader.articles[0]?.article.id;
    if (date && id !== undefined) await reader.setDate(id, date.day);
    return summarise(reader.articles)[0];
  },
});
controller.store.subscribe((state) => render(<Paste state={state} actions={controller} />, root), life.signal);
