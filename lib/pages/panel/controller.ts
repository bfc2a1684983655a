import type { EntityPageView } from '../../corpus/page-view';
import type { DayNumber } from '../../time/types';
import type { AskBackground } from '../ports';
import type { Store } from '../store';
import { createStore } from '../store';
import { hashOf, type Route, routeOf } from './route';

/** The panel's own history: that of its document, whose addresses are the routes. */
export interface PanelHistory {
  readonly hash: () => string;
  /** Goes to an address, as a link would. */
  readonly go: (hash: string) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** Calls back whenever the address has changed. */
  readonly watch: (listener: () => void, signal: AbortSignal) => void;
}

export interface PanelPorts {
  readonly background: AskBackground;
  readonly history: PanelHistory;
  /** The date of the story that is being read, if known. */
  readonly articleDate: () => DayNumber | undefined;
}

export interface PanelState {
  readonly route: Route;
  /** The page of `route`'s entity once it has come; `missing` when the corpus has no such entity. */
  readonly entity: EntityPageView | 'missing' | undefined;
  readonly failed: boolean;
}

export interface PanelController {
  readonly store: Store<PanelState>;
  /** Opens an entity's page as of the story's date, or as of the date of the page it is opened from. */
  readonly open: (id: string) => void;
  readonly go: (route: Route) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** Asks for the shown page again: the story's date, or the corpus, has changed. */
  readonly refresh: () => void;
}

/** Keeps the panel's page in step with its address. */
export function createPanelController({ background, history, articleDate }: PanelPorts, signal: AbortSignal): PanelController {
  const store = createStore<PanelState>({ route: routeOf(history.hash()), entity: undefined, failed: false });
  let latest = 0;

  async function load(): Promise<void> {
    const turn = ++latest;
    const { route } = store.state;
    if (route.view !== 'entity') return;
    const date = route.date ?? articleDate();
    const { page } = await background('entity.page', { id: route.id, ...(date !== undefined && { date }) });
    // Whoever has gone on meanwhile does not come back by a late answer.
    if (turn === latest) store.update({ entity: page ?? 'missing' });
  }

  function refresh(): void {
    load().catch(() => store.update({ failed: true }));
  }

  function arrive(): void {
    const route = routeOf(history.hash());
    store.update({ route, entity: undefined, failed: false });
    refresh();
  }

  const go = (route: Route): void => history.go(hashOf(route));
  history.watch(arrive, signal);
  refresh();

  return {
    store,
    open(id) {
      const { route } = store.state;
      const date = (route.view === 'entity' ? route.date : undefined) ?? articleDate();
      go({ view: 'entity', id, ...(date !== undefined && { date }) });
    },
    go,
    back: history.back,
    forward: history.forward,
    refresh,
  };
}
