import type { CardProps } from '../card/source';
import type { Spot } from '../card/stage';
import { viewOf } from '../card/test-view';

/** For tests: a card of nobody, whose controls do nothing unless told otherwise. */
export function cardOf(props: Partial<CardProps> = {}): CardProps {
  const nothing = () => undefined;
  return {
    view: viewOf('ada', { name: 'Ada', asOf: 18_000 }),
    mode: 'tooltip',
    pinned: false,
    direction: 'ltr',
    theme: 'light',
    explanation: undefined,
    sense: undefined,
    names: [],
    onBack: undefined,
    onPin: nothing,
    onClose: nothing,
    onWhy: nothing,
    onOpenEntity: nothing,
    onFullTimeline: nothing,
    onOpenPage: nothing,
    onSiteOff: undefined,
    onCorrect: async () => undefined,
    onSearch: async () => [],
    onPause: undefined,
    ...props,
  };
}

/** For tests: a mark of one box. */
export function spotAt(left: number, top: number): Spot {
  return { mark: [{ left, top, right: left + 40, bottom: top + 16 }], direction: 'ltr', sheet: false };
}
