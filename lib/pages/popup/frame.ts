import type { Store } from '../store';
import type { PopupPorts } from './ports';
import type { ActiveTab } from './read-page';
import type { PopupState } from './state';

/** What the parts of the popup's controller share. */
export interface PopupFrame {
  readonly ports: PopupPorts;
  readonly store: Store<PopupState>;
  /** The tab that the popup is about, once it is known. */
  readonly tab: () => ActiveTab | undefined;
  /** Runs an action and turns its failure into something that the reader sees. */
  readonly attempt: (action: () => Promise<void>) => void;
  /** Asks for what the shown view needs of its scope. */
  readonly loadScope: () => Promise<void>;
}
