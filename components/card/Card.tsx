import type { MentionSense, NameLink } from '../../lib/card/source';
import type { CardView, WhyView } from '../../lib/corpus/views';
import { AtDate } from './AtDate';
import { CardFooter } from './CardFooter';
import { CARD_NAME_ID, CardHeader } from './CardHeader';
import { Claims } from './Claims';
import { NameLinksContext } from './LinkedText';
import type { NotThisProps } from './NotThis';
import { Sense } from './Sense';
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
  /** Names in the card's text that open other cards by `onOpenEntity`. */
  readonly names?: readonly NameLink[] | undefined;
  /** Which of its two readings the name has in the text, where it may stand for a government too. */
  readonly sense?: MentionSense | undefined;
  /** Goes back to the card from which this one was opened. Absent = there is none. */
  readonly onBack?: (() => void) | undefined;
  /** The reader asks for the whole timeline, or for the short one again. */
  readonly onFullTimeline?: (() => void) | undefined;
  /** The reader asks for the entity's whole page. */
  readonly onOpenPage?: (() => void) | undefined;
  /** The reader wants no names marked on this site. */
  readonly onSiteOff?: (() => void) | undefined;
  /** The reader says that the name means somebody else, or nobody known; with `onSearch`, which looks entities up. */
  readonly onCorrect?: NotThisProps['onCorrect'] | undefined;
  readonly onSearch?: NotThisProps['onSearch'] | undefined;
  /** The reader wants no names marked anywhere for an hour. */
  readonly onPause?: (() => void) | undefined;
  /** The answer to `onWhy`; the panel is open while it is given. */
  readonly explanation?: WhyView | undefined;
}

const TOOLTIP = { role: 'tooltip' } as const;
const DIALOG = { role: 'dialog', 'aria-labelledby': CARD_NAME_ID, tabIndex: -1 } as const;

/** One entity, as of the article's date: the same card in page, popup and welcome page. Needs `CARD_STYLE` in its root. */
export function Card(props: CardProps) {
  const { view, mode, explanation, onBack, onClose, onOpenEntity, names = [] } = props;
  const full = mode === 'dialog';
  const whole = full && view.wholeTimeline === true;
  const shown = full ? view.timeline : nearest(view.timeline);
  return (
    <div class="siyaq card" dir={props.direction} data-theme={props.theme} {...(full ? DIALOG : TOOLTIP)}>
      {/* Another entity begins at the top, with nothing unfolded. */}
      <div class="card-body" key={`body ${view.id}`}>
        <CardHeader
          view={view}
          onBack={full ? onBack : undefined}
          onClose={full ? onClose : undefined}
          onOpenPage={full ? props.onOpenPage : undefined}
        />
        <NameLinksContext.Provider value={full && onOpenEntity ? { names, onOpenEntity } : undefined}>
          {props.sense && <Sense view={view} sense={props.sense} onOpenEntity={onOpenEntity} />}
          <AtDate view={view} withSources={full} />
          <SinceThen roles={view.since} withSources={full} />
          <Summary view={view} />
          <Timeline events={view.timeline} asOf={view.asOf} extent={whole ? 'whole' : full ? 'around' : 'short'} />
          {full && <Claims claims={view.claims} />}
        </NameLinksContext.Provider>
        {full && <Sources view={view} />}
        {full && explanation && <Why {...props} explanation={explanation} />}
      </div>
      <CardFooter
        key={`foot ${view.id}`}
        mode={mode}
        pinned={props.pinned}
        count={sourceCount(view.sources)}
        whyOpen={explanation !== undefined}
        onPin={props.onPin}
        onWhy={props.onWhy}
        wholeTimeline={whole}
        onFullTimeline={whole || view.timelineTotal > shown.length ? props.onFullTimeline : undefined}
        onSiteOff={props.onSiteOff}
        onPause={props.onPause}
      />
    </div>
  );
}
