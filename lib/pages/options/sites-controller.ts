import type { Settings } from '../../settings';
import { withSite } from '../../sites';
import type { AccessMode, AccessPorts } from '../access';
import { chooseAccess, coversEverything, hostOfPattern } from '../access';
import type { Store } from '../store';
import { createStore } from '../store';

/** Where names are marked, as the options page shows it. */
export interface SitesView {
  readonly mode: AccessMode;
  /** Hosts that the reader granted one by one. */
  readonly granted: readonly string[];
  /** Hosts on which marking is switched off. */
  readonly disabled: readonly string[];
}

/** What the sites section can ask for. None of these rejects: a failure shows as `failed`. */
export interface SitesActions {
  /** Must be called within a click: it may ask for access. */
  readonly chooseAccess: (mode: AccessMode) => void;
  readonly revoke: (host: string) => void;
  readonly enable: (host: string) => void;
}

export interface SettingsState {
  readonly settings: Settings;
  /** Host patterns that the reader has granted. */
  readonly patterns: readonly string[];
  /** The last change failed or was declined. */
  readonly failed: boolean;
}

type Change = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

export interface SitesController {
  readonly store: Store<SettingsState>;
  readonly actions: SitesActions;
  readonly view: () => SitesView;
  /** Changes settings; the store hears of it from the storage. */
  readonly change: (change: Change) => void;
  /** Asks the browser again what is granted. */
  readonly refresh: () => Promise<void>;
}

/** Joins the options page with the settings and the host access granted. */
export function createSitesController(
  access: AccessPorts,
  changeSettings: (change: Change) => Promise<void>,
  settings: Settings,
): SitesController {
  const store = createStore<SettingsState>({ settings, patterns: [], failed: false });

  function attempt(action: Promise<unknown>): void {
    store.update({ failed: false });
    action.then((held) => store.update({ failed: held === false })).catch(() => store.update({ failed: true }));
  }
  const change = (settingsChange: Change): void => attempt(changeSettings(settingsChange));

  return {
    store,
    change,
    async refresh() {
      store.update({ patterns: await access.granted() });
    },
    view() {
      const { settings: now, patterns } = store.state;
      const granted = [...new Set(patterns.filter((pattern) => !coversEverything(pattern)).map(hostOfPattern))];
      return { mode: now.access, granted, disabled: now.disabledSites };
    },
    actions: {
      chooseAccess: (mode) => attempt(chooseAccess(mode, access)),
      revoke: (host) => attempt(access.remove(store.state.patterns.filter((pattern) => hostOfPattern(pattern) === host))),
      enable: (host) => change(({ disabledSites }) => ({ disabledSites: withSite(disabledSites, host, true) })),
    },
  };
}
