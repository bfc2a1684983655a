import type { DayNumber } from '../../time/types';
import type { Scope, View } from './state';

/** What the components of popup and side panel can ask for. None of these rejects: a failure shows as `failed`. */
export interface PopupActions {
  readonly search: (query: string) => void;
  readonly openEntity: (id: string) => void;
  /** Remembers that the reader looked an entity up; never in a private window. */
  readonly remember: (id: string) => void;
  readonly forgetRecent: () => void;
  /** Shows the timeline at an event. */
  readonly openEvent: (id: string) => void;
  readonly back: () => void;
  /** Shows the whole timeline in the card, or the short one again. */
  readonly toggleTimeline: () => void;
  readonly selectArticle: (id: string) => void;
  /** `undefined` = the date is unknown. */
  readonly setDate: (day: DayNumber | undefined) => void;
  readonly setSiteOn: (on: boolean) => void;
  /** Ends the pause. */
  readonly resume: () => void;
  readonly grantSite: () => void;
  readonly readOnce: () => void;
  readonly showOnPage: (id: string, direction?: 'next' | 'previous') => void;
  /** Saves the names of the page as Web Annotations. */
  readonly exportPage: () => void;
  /** Shows names, events or places; of a scope, if given. */
  readonly show: (view: View, scope?: Scope) => void;
}
