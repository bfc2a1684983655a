import type { CardView, WhyView } from '../../lib/corpus/views';
import { AtDate } from './AtDate';
import { CardFooter } from './CardFooter';
import { CARD_NAME_ID, CardHeader } from './CardHeader';
import { Claims } from './Claims';
import { SinceThen } from './SinceThen';
import { Sources, sourceCount } from './Sources';
import { Summary } from './Summary';
import { Timeline } from './Timeline';
import { nearest } from './timeline-rows';
import { Why } from './Why';

export interface CardProps {
  readonly view: CardView;
  /** `tooltip`: short, never focused. `dialog`: everything, takes focus at its root. */
  readonly mode: 'tooltip' | 'dialog';
  readonly pinned: boolean;
  /** Direction of the words around the corpus's text: that of the reader's language, not of the page. */
  readonly direction: 'ltr' | 'rtl';
  /** The page's theme; without it the system's preference decides. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** The reader asks to keep or release the card. Absent = no such button. */
  readonly onPin?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  /** The reader asks why this mention was linked, or closes that panel again. */
  readonly onWhy?: (() => void) | undefined;
  /** Opens another entity's card in place of this one. */
  readonly onOpenEntity?: ((id: string) => void) | undefined;
  /** The reader asks for the whole timeline, or for the short one again. */
  readonly onFullTimeline?: (() => void) | undefined;
  /** The reader asks for the entity's whole page. */
  readonly onOpenPage?: (() => void) | undefined;
  /** The reader wants no names marked on this site. */
  readonly onSiteOff?: (() => void) | undefined;
  /** The answer to `onWhy`; the panel is open while it is given. */
  readonly explanation?: WhyView | undefined;
}

const TOOLTIP = { role: 'tooltip' } as const;
const DIALOG = { role: 'dialog', 'aria-labelledby': CARD_NAME_ID, tabIndex: -1 } as const;

/** One entity, as of the article's date: the same card in page, popup and welcome page. Needs `CARD_STYLE` in its root. */
export function Card(props: CardProps) {
  const { view, mode, explanation, onClose, onOpenEntity } = props;
  const full = mode === 'dialog';
  const whole = full && view.wholeTimeline === true;
  const shown = full ? view.timeline : nearest(view.timeline);
  return (
    <div class="siyaq card" dir={props.direction} data-theme={props.theme} {...(full ? DIALOG : TOOLTIP)}>
      <div class="card-body">
        <CardHeader view={view} onClose={full ? onClose : undefined} onOpenPage={full ? props.onOpenPage : undefined} />
        <AtDate view={view} withSources={full} />
        <SinceThen roles={view.since} withSources={full} />
        <Summary view={view} />
        <Timeline events={view.timeline} asOf={view.asOf} extent={whole ? 'whole' : full ? 'around' : 'short'} />
        {full && <Claims claims={view.claims} />}
        {full && <Sources view={view} />}
        {full && explanation && <Why explanation={explanation} onOpenEntity={onOpenEntity} />}
      </div>
      <CardFooter
        mode={mode}
        pinned={props.pinned}
        count={sourceCount(view.sources)}
        whyOpen={explanation !== undefined}
        onPin={props.onPin}
        onWhy={props.onWhy}
        wholeTimeline={whole}
        onFullTimeline={whole || view.timelineTotal > shown.length ? props.onFullTimeline : undefined}
        onSiteOff={props.onSiteOff}
      />
    </div>
  );
}
