import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeLeftovers } from '../lib/card/ours';
import { Guest } from '../lib/frame-card/guest';
import { answerAsGuest, answerInPage } from '../lib/messaging/answer';
import { sendFromFrame, sendFromPage } from '../lib/messaging/send';
import { isConnected } from '../lib/messaging/wire';
import { addressOf } from '../lib/reader/frame';
import { endWithExtension } from '../lib/reader/lifetime';
import { coversAddress } from '../lib/sites';

declare global {
  /** Set in the content scripts' own world while a guest runs there: a second injection is ignored. */
  var siyaqHasGuest: boolean | undefined;
}

async function loadFace() {
  if (!globalThis.siyaqCard) await sendFromPage('card.load', {});
  return globalThis.siyaqCard;
}

/** In a tab's page once a frame of it has a card to show: shows the cards of frames. */
export default defineUnlistedScript(() => {
  if (globalThis.siyaqHasGuest) return;
  globalThis.siyaqHasGuest = true;
  if (!globalThis.siyaqIsReading) removeLeftovers(document);
  const life = new AbortController();
  const { signal } = life;
  endWithExtension(isConnected, life);
  signal.addEventListener('abort', () => {
    globalThis.siyaqHasGuest = false;
  });
  const guest = new Guest(
    {
      window,
      loadFace,
      tell: (frame, card, event) => sendFromFrame('guest.event', { frame, card, event }),
      correct: (frame, card, instead, everywhere) =>
        sendFromFrame('guest.correct', { frame, card, everywhere, ...(instead && { instead: { id: instead.id, name: instead.name } }) }),
      openPage: (id, date) => void sendFromPage('panel.open', { id, ...(date !== undefined && { date }) }).catch(() => undefined),
      search: async (query) => (await sendFromPage('search', { query, limit: 5 })).results,
    },
    signal,
  );
  answerAsGuest(
    {
      'guest.ready': async () => {
        await guest.prepare();
        return {};
      },
      'guest.show': (request) => guest.show(request),
      'guest.move': (request) => guest.move(request),
      'guest.hide': (request) => ({ focused: guest.hide(request) }),
    },
    signal,
  );
  answerInPage(
    {
      'access.removed': ({ gone, left }) => {
        const address = addressOf(window);
        if (coversAddress(gone, address) && !coversAddress(left, address)) life.abort();
        return {};
      },
    },
    signal,
  );
});
