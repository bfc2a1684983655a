import type { CardProps, Named } from '../card/source';
import type { GuestEvent } from '../message-parts/frame-card';
import type { GuestContract, Request } from '../messages';

/** What the controls of a frame's card do in the page. */
export interface GuestActions {
  /** Tells the frame. */
  readonly tell: (event: GuestEvent) => void;
  readonly correct: (instead: Named | undefined, everywhere: boolean) => Promise<unknown>;
  readonly openPage: (id: string, date: number | undefined) => void;
  readonly search: CardProps['onSearch'];
}

/** A frame's card as the component takes it. */
export function guestProps(
  { view, item, mode, pinned, direction, theme, explanation, sense, names, offers }: Request<GuestContract, 'guest.show'>,
  { tell, correct, openPage, search }: GuestActions,
): CardProps {
  return {
    view,
    mode,
    pinned,
    direction,
    theme,
    explanation,
    sense,
    names,
    onBack: offers.back ? () => tell({ type: 'onBack' }) : undefined,
    onPin: () => tell({ type: 'onPin' }),
    onClose: () => tell({ type: 'onClose' }),
    onWhy: () => tell({ type: 'onWhy' }),
    onOpenEntity: (id) => tell({ type: 'onOpenEntity', id }),
    onFullTimeline: () => tell({ type: 'onFullTimeline' }),
    // From here, where the reader has clicked: the browser opens nothing for a frame that was only told of it.
    onOpenPage: () => openPage(view.id, item.date),
    onSiteOff: offers.siteOff ? () => tell({ type: 'onSiteOff' }) : undefined,
    onPause: offers.pause ? () => tell({ type: 'onPause' }) : undefined,
    onCorrect: async (instead, everywhere) => void (await correct(instead, everywhere)),
    onSearch: search,
  };
}
