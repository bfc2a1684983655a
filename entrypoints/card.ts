import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_FACE } from '../components/card/card-face';
import type { CardFace } from '../lib/card/face';

declare global {
  /** Set in the content scripts' own world by the card's script, for the annotator of the same frame. */
  var siyaqCard: CardFace | undefined;
}

/** In pages that have names: what draws their cards. */
export default defineUnlistedScript(() => {
  globalThis.siyaqCard = CARD_FACE;
});
