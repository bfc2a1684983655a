import type { Store } from '../store';
import { createStore } from '../store';
import type { PopupActions } from './actions';
import { siteOf } from './address';
import { createCards } from './cards';
import type { PopupFrame } from './frame';
import { createLookUp } from './look-up';
import { pageActions } from './page-actions';
import type { PopupPorts } from './ports';
import { type ActiveTab, examineTab } from './read-page';
import { createScopeLoader, scopeActions } from './scope';
import type { PopupState } from './state';
import { INITIAL_STATE } from './state';

export interface PopupController {
  readonly store: Store<PopupState>;
  readonly actions: PopupActions;
  /** The tab that all of it is about, once it is known. */
  readonly tab: () => ActiveTab | undefined;
  /** Looks at the active tab and at the corpus. */
  start(): Promise<void>;
  /** Looks at the active tab again: it may be another one, or show another page. */
  look(): Promise<void>;
  /** Asks for all that is shown again: another version of the corpus answers. */
  refresh(): Promise<void>;
}

/** Joins the popup's state with the tab it was opened on, the background and the settings. */
export function createPopupController(ports: PopupPorts): PopupController {
  const store = createStore(INITIAL_STATE);
  let tab: ActiveTab | undefined;
  let latestLook = 0;

  const frame: PopupFrame = {
    ports,
    store,
    tab: () => tab,
    attempt(action) {
      store.update({ failed: false });
      action().catch(() => store.update({ failed: true }));
    },
    loadScope: createScopeLoader({ ports, store }),
  };
  const cards = createCards(frame);
  const lookUp = createLookUp(frame);

  async function examine(settings = ports.settings()): Promise<void> {
    const turn = ++latestLook;
    const change = await stateOf(tab, settings);
    // Another tab may have come to the front meanwhile.
    if (turn !== latestLook) return;
    store.update(change);
    await frame.loadScope();
  }

  async function stateOf(
    shown: ActiveTab | undefined,
    settings: ReturnType<PopupPorts['settings']>,
  ): Promise<Pick<PopupState, 'page' | 'host' | 'siteOn'>> {
    const host = siteOf(shown?.url)?.host;
    if (!shown) return { host, siteOn: true, page: { kind: 'unreadable' } };
    if (ports.beside && shown.url === undefined) return { host, siteOn: true, page: { kind: 'hidden' } };
    const { isSiteOn, pausedUntil, asksEveryTime } = await settings;
    const siteOn = host === undefined || isSiteOn(host);
    if (Date.now() < pausedUntil) return { host, siteOn, page: { kind: 'paused', until: pausedUntil } };
    if (!siteOn) return { host, siteOn, page: { kind: 'off' } };
    const page = await examineTab(ports, shown, !ports.beside && asksEveryTime);
    // A page of a private window may be off although nothing is stored of it.
    return { host, siteOn: page.kind !== 'off', page };
  }

  async function look(): Promise<void> {
    const turn = ++latestLook;
    const before = tab;
    // Asked at the same time: who has opened the popup waits for both.
    const [found, settings] = await Promise.all([ports.activeTab(), ports.settings()]);
    if (turn !== latestLook) return;
    tab = found;
    const same = before !== undefined && before.id === tab?.id && before.url === tab.url;
    if (!same) store.update({ page: { kind: 'loading' }, article: undefined, cards: [], timeline: undefined, places: undefined });
    await examine(Promise.resolve(settings));
  }

  /** Decoration: the popup does without it. */
  const showDensity = (): Promise<void> =>
    ports
      .background('corpus.density', {})
      .then((density) => store.update({ density }))
      .catch(() => undefined);
  const showRecent = (): Promise<void> => cards.showRecent().catch(() => undefined);

  return {
    store,
    tab: frame.tab,
    actions: {
      search: lookUp.search,
      ...cards.actions,
      ...scopeActions(frame),
      ...pageActions(frame, examine),
    },
    async start() {
      await look();
      // The names come from the page. All else wakes the background, which would take the time of their painting.
      await ports.painted();
      const status = ports
        .background('corpus.status', {})
        .then(({ storage }) => store.update({ degraded: storage === 'memory' }))
        .catch(() => store.update({ failed: true }));
      await Promise.all([status, showDensity(), showRecent()]);
    },
    look,
    async refresh() {
      await Promise.all([
        look(),
        cards.refresh().catch(() => store.update({ failed: true })),
        lookUp.repeat().catch(() => store.update({ failed: true })),
        showDensity(),
        showRecent(),
      ]);
    },
  };
}
