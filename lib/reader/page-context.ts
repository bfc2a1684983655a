import type { LoadFace } from '../card/face';
import type { MachineConfig } from '../card/machine-types';
import type { PresenterContext } from '../card/presenter-context';
import type { MarkChoice } from '../marks/select';
import type { PageMention } from '../marks/types';
import type { DayNumber } from '../time/types';
import type { Ask } from './ask';

/** How the reader wants this page read. */
export interface ReadingChoice extends MarkChoice, MachineConfig {
  /** False: the reader has switched this site off. */
  readonly enabled: boolean;
  /** Marks can be reached by the tabulator key. */
  readonly focusableMarks: boolean;
}

/** What a page asks the background; each rejects when there is no answer. */
export interface Questions {
  readonly annotate: Ask<'page.annotate'>;
  readonly getCards: Ask<'card.get'>;
  readonly getNames: Ask<'card.names'>;
  readonly explain: Ask<'page.explain'>;
}

export interface PageContext {
  readonly window: Window;
  readonly ask: Questions;
  /** Brings what draws cards into the page: not before it has names. */
  readonly loadFace: LoadFace;
  /** Writing direction of the reader's own language. */
  readonly direction: 'ltr' | 'rtl';
  /** Opens an entity's whole page as of a date. */
  readonly openPage: (id: string, date: DayNumber | undefined) => void;
  /** Remembers that the reader wants no names marked on this site; the changed choice then comes by `ReadPage.choose`. Absent where there is no site. */
  readonly switchSiteOff?: (() => void) | undefined;
  /** Remembers that a name was linked wrongly; `corpusChanged` then follows. */
  readonly correct: PresenterContext['correct'];
  readonly search: PresenterContext['search'];
  /** The reader wants no names marked anywhere for an hour; the changed choice then comes by `ReadPage.choose`. */
  readonly pause?: (() => void) | undefined;
  /** Told how many different names the page holds, after each reading. */
  readonly onCount: (names: number) => void;
  /** What is said when a step has reached a mention: its name, its place among the names (from 1), and their number. */
  readonly stepMessage: (mention: PageMention, position: number, total: number) => string;
}
