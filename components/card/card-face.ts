import { h, render } from 'preact';
import type { CardFace } from '../../lib/card/face';
import type { CardProps } from '../../lib/card/source';
import { StageHere } from '../../lib/card/stage-here';
import { t } from '../../lib/i18n';
import { kindName } from '../../lib/i18n-kinds';
import { FocusStops } from '../../lib/reader/focus-stops';
import { Card } from './Card';
import { CARD_STYLE } from './card-style';

const LOOK = {
  render: (container: HTMLElement, props: CardProps | undefined) => render(props ? h(Card, props) : null, container),
  style: CARD_STYLE,
};

/** What draws cards: in web pages as a script of its own, in our pages as a part of theirs. */
export const CARD_FACE: CardFace = {
  createStage: (context) => new StageHere(context, LOOK),
  createFocusStops: (context, signal) =>
    new FocusStops({ ...context, title: t('namesOnPage'), label: ({ entry }) => t('roleSpan', entry.name, kindName(entry.kind)) }, signal),
};
