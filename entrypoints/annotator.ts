import browser from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeLeftovers } from '../lib/card/ours';
import { direction, formatNumber, t } from '../lib/i18n';
import { answerInPage } from '../lib/messaging/answer';
import { sendFromPage } from '../lib/messaging/send';
import { isConnected } from '../lib/messaging/wire';
import { pageAnswers } from '../lib/reader/answers';
import { Counter } from '../lib/reader/counter';
import { addressOf, whenReadable } from '../lib/reader/frame';
import { endWithExtension } from '../lib/reader/lifetime';
import { ReadPage } from '../lib/reader/page';
import { Wishes } from '../lib/reader/wishes';
import { hostOf } from '../lib/sites';

declare global {
  /** Set in the content scripts' own world while an annotator runs there: a second injection is ignored. */
  var siyaqIsReading: boolean | undefined;
}

async function loadFace() {
  if (!globalThis.siyaqCard) await sendFromPage('card.load', {});
  return globalThis.siyaqCard;
}

/** In pages whose gate has opened, and in those that the reader asked to be read. */
export default defineUnlistedScript(async () => {
  if (globalThis.siyaqIsReading) return;
  globalThis.siyaqIsReading = true;
  // A card of a frame that shows here is alive.
  if (!globalThis.siyaqHasGuest) removeLeftovers(document);
  const life = new AbortController();
  const { signal } = life;
  endWithExtension(isConnected, life);
  signal.addEventListener('abort', () => {
    globalThis.siyaqIsReading = false;
  });

  await whenReadable(window, signal);
  const address = addressOf(window);
  const wishes = await Wishes.follow(
    {
      host: hostOf(address),
      isPrivate: browser.extension.inIncognitoContext === true,
      onChange: ({ choice, badge }) => {
        counter.wanted(badge);
        void page.choose(choice);
      },
    },
    signal,
  );
  // A figure that does not arrive is missed by nobody.
  const counter = new Counter((count) => void sendFromPage('page.count', { count }).catch(() => undefined), wishes.badge);
  window.addEventListener('pageshow', ({ persisted }) => persisted && counter.repeat(), { signal });
  const page = new ReadPage(
    {
      window,
      ask: {
        annotate: (request) => sendFromPage('page.annotate', request),
        getCards: (request) => sendFromPage('card.get', request),
        getNames: (request) => sendFromPage('card.names', request),
        explain: (request) => sendFromPage('page.explain', request),
      },
      loadFace,
      direction: direction(),
      openPage: (id, date) => void sendFromPage('panel.open', { id, ...(date !== undefined && { date }) }).catch(() => undefined),
      switchSiteOff: () => wishes.switchSiteOff(),
      pause: () => wishes.pause(),
      onCount: (names) => counter.names(names),
      correct: (wish) => sendFromPage('correction.add', wish),
      search: async (query) => (await sendFromPage('search', { query, limit: 5 })).results,
      stepMessage: ({ entry }, position, total) => t('stepStatus', entry.name, formatNumber(position), formatNumber(total)),
    },
    wishes.choice,
    signal,
  );
  answerInPage(
    pageAnswers({
      page,
      address,
      switchSite: (enabled) => {
        wishes.switchHere(enabled);
        return page.settled();
      },
      end: () => {
        counter.names(0);
        life.abort();
      },
    }),
    signal,
  );
  await page.read();
});
