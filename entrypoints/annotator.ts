import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../components/card/Card';
import { CARD_STYLE } from '../components/card/card-style';
import type { RenderCard } from '../lib/card/source';
import { direction, formatNumber, t } from '../lib/i18n';
import { answerInPage } from '../lib/messaging/answer';
import { sendToBackground } from '../lib/messaging/send';
import { isConnected } from '../lib/messaging/wire';
import { pageAnswers } from '../lib/reader/answers';
import { endWithExtension } from '../lib/reader/lifetime';
import { ReadPage } from '../lib/reader/page';
import { changeSettings, readSettings, type Settings, watchSettings } from '../lib/settings';
import { isSiteDisabled, withSite } from '../lib/sites';

declare global {
  /** Set in the content scripts' own world while an annotator runs there: a second injection is ignored. */
  var siyaqIsReading: boolean | undefined;
}

const renderCard: RenderCard = (container, props) => render(props ? h(Card, props) : null, container);

const choiceOf = (settings: Settings) => ({ ...settings, enabled: !isSiteDisabled(settings.disabledSites, location.hostname) });

/** In pages whose gate has opened, and in those that the reader asked to be read. */
export default defineUnlistedScript(async () => {
  if (globalThis.siyaqIsReading) return;
  globalThis.siyaqIsReading = true;
  const life = new AbortController();
  const { signal } = life;
  endWithExtension(isConnected, life);
  signal.addEventListener('abort', () => {
    globalThis.siyaqIsReading = false;
  });

  let settings = await readSettings();
  const page = new ReadPage(
    {
      window,
      ask: {
        annotate: (request) => sendToBackground('page.annotate', request),
        getCards: (request) => sendToBackground('card.get', request),
        explain: (request) => sendToBackground('page.explain', request),
      },
      render: renderCard,
      style: CARD_STYLE,
      direction: direction(),
      openPage: (id, date) => void sendToBackground('panel.open', { id, ...(date !== undefined && { date }) }).catch(() => undefined),
      switchSiteOff: () =>
        void changeSettings(({ disabledSites }) => ({ disabledSites: withSite(disabledSites, location.hostname, false) })),
      stepMessage: ({ entry }, position, total) => t('stepStatus', entry.name, formatNumber(position), formatNumber(total)),
    },
    choiceOf(settings),
    signal,
  );
  answerInPage(
    pageAnswers(page, (enabled) => page.choose({ ...choiceOf(settings), enabled })),
    signal,
  );
  watchSettings((changed) => {
    settings = changed;
    void page.choose(choiceOf(settings));
  }, signal);
  await page.read();
});
