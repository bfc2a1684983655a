import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../components/card/Card';
import { CARD_STYLE } from '../components/card/card-style';
import type { CardFace } from '../lib/card/face';
import { t } from '../lib/i18n';
import { kindName } from '../lib/i18n-kinds';
import { FocusStops } from '../lib/reader/focus-stops';

declare global {
  /** Set in the content scripts' own world by the card's script, for the annotator of the same frame. */
  var siyaqCard: CardFace | undefined;
}

/** In pages that have names: what draws their cards. */
export default defineUnlistedScript(() => {
  globalThis.siyaqCard = {
    render: (container, props) => render(props ? h(Card, props) : null, container),
    style: CARD_STYLE,
    createFocusStops: (context, signal) =>
      new FocusStops(
        { ...context, title: t('namesOnPage'), label: ({ entry }) => t('roleSpan', entry.name, kindName(entry.kind)) },
        signal,
      ),
  };
});
