import type { CardProps } from '../card/source';
import type { Spot } from '../card/stage';
import type { FramePlace } from '../message-parts/frame-card';
import type { DeepReadonly, FromFramesContract, Request } from '../messages';

interface Move {
  readonly card: number;
  readonly place: FramePlace;
  readonly spot: Spot;
}

/** Where a card is to stand, as it travels. */
export function moveMessage({ card, place, spot }: Move): DeepReadonly<Request<FromFramesContract, 'frame.move'>> {
  const mark = spot.mark.slice(0, 100).map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  return { card, place, spot: { ...spot, mark } };
}

/** A card as it travels: its content by id and date, its controls by whether they are there. */
export function cardMessage({
  props,
  focus,
  ...move
}: Move & { readonly props: CardProps; readonly focus: boolean }): DeepReadonly<Request<FromFramesContract, 'frame.show'>> {
  const { id, asOf, wholeTimeline } = props.view;
  return {
    ...moveMessage(move),
    item: { id, ...(asOf !== undefined && { date: asOf }), ...(wholeTimeline && { wholeTimeline }) },
    focus,
    mode: props.mode,
    pinned: props.pinned,
    direction: props.direction,
    theme: props.theme,
    ...(props.explanation && { explanation: props.explanation }),
    ...(props.sense && { sense: props.sense }),
    names: props.names,
    offers: { back: props.onBack !== undefined, siteOff: props.onSiteOff !== undefined, pause: props.onPause !== undefined },
  };
}
