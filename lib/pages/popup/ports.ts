import type { ActiveTab, PagePorts } from './read-page';

/** What popup and side panel need of the browser. */
export interface PopupPorts extends PagePorts {
  readonly activeTab: () => Promise<ActiveTab | undefined>;
  readonly settings: () => Promise<{
    /** Whether the reader chose that pages are read only when the popup is opened on them. */
    readonly asksEveryTime: boolean;
    readonly isSiteOn: (host: string) => boolean;
    /** Until when marking is paused everywhere, ms since 1970; a moment that is over when it is not. */
    readonly pausedUntil: number;
  }>;
  readonly setSiteOn: (host: string, on: boolean) => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Resolves when what was just drawn has been painted. */
  readonly painted: () => Promise<void>;
  /** Gives the reader a file. */
  readonly save: (text: string, fileName: string) => void;
  /** Whether the look-up stands beside the page rather than being opened on it: then no access comes with it. */
  readonly beside: boolean;
  /** What the reader looked up before. */
  readonly recent: {
    readonly read: () => Promise<readonly string[]>;
    readonly add: (id: string) => Promise<void>;
    readonly clear: () => Promise<void>;
  };
}
