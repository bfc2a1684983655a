import { h, render } from 'preact';
import type { CardFace } from '../../lib/card/face';
import type { CardProps } from '../../lib/card/source';
import { StageHere } from '../../lib/card/stage-here';
import { Card } from './Card';
import { CARD_STOPS } from './card-stops';
import { CARD_STYLE } from './card-style';

const LOOK = {
  render: (container: HTMLElement, props: CardProps | undefined) => render(props ? h(Card, props) : null, container),
  style: CARD_STYLE,
};

/** What draws cards: in web pages as a script of its own, in our pages as a part of theirs. */
export const CARD_FACE: CardFace = {
  createStage: (context) => new StageHere(context, LOOK),
  createFocusStops: CARD_STOPS,
};
