import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_STOPS } from '../components/card/card-stops';
import type { CardFace } from '../lib/card/face';
import { framePlace } from '../lib/frame-card/frame-place';
import { FramedStage } from '../lib/frame-card/framed-stage';
import { answerAsFramed } from '../lib/messaging/answer';
import { sendFromFrame } from '../lib/messaging/send';

/** In frames that have names, in place of the card's script: has their cards shown in the page around. */
export default defineUnlistedScript(() => {
  globalThis.siyaqCard = FRAMED_FACE;
});

const FRAMED_FACE: CardFace = {
  createStage(context, signal) {
    const stage = new FramedStage(context, { ask: sendFromFrame, place: () => framePlace(context.window), loadFace }, signal);
    answerAsFramed(
      {
        'framed.event': ({ card, event }) => {
          stage.hear(card, event);
          return {};
        },
        'framed.correct': async ({ card, instead, everywhere }) => {
          await stage.correct(card, instead, everywhere);
          return {};
        },
      },
      signal,
    );
    return stage;
  },
  createFocusStops: CARD_STOPS,
};

async function loadFace() {
  await sendFromFrame('frame.draw', {});
  const face = globalThis.siyaqCard;
  // Who asks for the next card begins with the page around again.
  globalThis.siyaqCard = FRAMED_FACE;
  return face;
}
