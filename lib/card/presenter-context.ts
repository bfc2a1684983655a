import type { CorrectionWish } from '../corrections/types';
import type { PageMention } from '../marks/types';
import type { LazyFace } from './face';
import type { CardSource, Named } from './source';
import type { CardStage, StageContext } from './stage';

/** What the presenter needs from the page around it. */
export interface PresenterContext extends Omit<StageContext, 'tell'> {
  readonly source: CardSource;
  readonly face: LazyFace;
  /** Where cards are shown; `undefined` until the face has come. */
  readonly stage: () => CardStage | undefined;
  /** Writing direction of the reader's own language. */
  readonly direction: 'ltr' | 'rtl';
  /** Whether the page looks dark around the mention. */
  readonly looksDark: (mention: PageMention) => boolean;
  /** Tells which mention's card shows, so that it can be washed. */
  readonly onShown: (mention: PageMention | undefined) => void;
  /** Opens an entity's whole page as of a date. */
  readonly openPage: (id: string, date: PageMention['date']) => void;
  /** The reader wants no names marked on this site; absent where there is no site to switch off. */
  readonly switchSiteOff?: (() => void) | undefined;
  /** The reader says that a mention was linked wrongly. */
  readonly correct: (wish: CorrectionWish) => Promise<unknown>;
  /** Entities by name, best first. */
  readonly search: (query: string) => Promise<readonly Named[]>;
  /** The reader wants no names marked anywhere for an hour. */
  readonly pause?: (() => void) | undefined;
  /** The reader's wishes, for the state machine. */
  readonly ask: (wish: 'enter' | 'pin' | 'close') => void;
}
