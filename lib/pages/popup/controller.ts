import type { CardView, EntryView } from '../../corpus/views';
import type { DayNumber } from '../../time/types';
import { annotationsJsonLd } from '../annotations/json-ld';
import type { Store } from '../store';
import { createStore } from '../store';
import { siteOf } from './address';
import type { ActiveTab, PagePorts } from './read-page';
import { examineTab, readOnce, readPage } from './read-page';
import type { PageState, PopupState, Scope, View } from './state';
import { INITIAL_STATE, shownArticle, shownScope } from './state';

/** How many answers a look-up shows. */
const RESULT_LIMIT = 20;
/** Pauses in ms before each look at an article whose date was just corrected: it is linked again in the meantime. */
const DATE_PATIENCE: readonly number[] = [0, 100, 200, 400];

export interface PopupPorts extends PagePorts {
  readonly activeTab: () => Promise<ActiveTab | undefined>;
  /** Whether the reader chose that pages are read only when the popup is opened on them. */
  readonly asksEveryTime: () => Promise<boolean>;
  readonly isSiteOn: (host: string) => Promise<boolean>;
  readonly setSiteOn: (host: string, on: boolean) => Promise<void>;
  /** Until when marking is paused everywhere, ms since 1970; a moment that is over when it is not. */
  readonly pausedUntil: () => Promise<number>;
  readonly resume: () => Promise<void>;
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

/** What the popup's components can ask for. None of these rejects: a failure shows as `failed`. */
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

export interface PopupController {
  readonly store: Store<PopupState>;
  readonly actions: PopupActions;
  /** Looks at the active tab and at the corpus. */
  start(): Promise<void>;
  /** Looks at the active tab again: it may be another one, or show another page. */
  look(): Promise<void>;
}

/** Joins the popup's state with the tab it was opened on, the background and the settings. */
export function createPopupController(ports: PopupPorts): PopupController {
  const store = createStore(INITIAL_STATE);
  let tab: ActiveTab | undefined;
  let latestSearch = 0;
  let latestLook = 0;
  let latestScope = 0;

  /** Runs an action and turns its failure into something that the reader sees. */
  function attempt(action: () => Promise<void>): void {
    store.update({ failed: false });
    action().catch(() => store.update({ failed: true }));
  }

  async function examine(): Promise<void> {
    const turn = ++latestLook;
    const tell = (change: Partial<PopupState>): void => {
      // Another tab may have come to the front meanwhile.
      if (turn === latestLook) store.update(change);
    };
    if (!tab) return tell({ page: { kind: 'unreadable' } });
    if (ports.beside && tab.url === undefined) return tell({ host: undefined, siteOn: true, page: { kind: 'hidden' } });
    const host = siteOf(tab.url)?.host;
    const siteOn = host === undefined || (await ports.isSiteOn(host));
    tell({ host, siteOn });
    const asksEveryTime = !ports.beside && (await ports.asksEveryTime());
    const until = await ports.pausedUntil();
    if (Date.now() < until) return tell({ page: { kind: 'paused', until } });
    const page: PageState = siteOn ? await examineTab(ports, tab, asksEveryTime) : { kind: 'off' };
    // A page of a private window may be off although nothing is stored of it.
    tell({ page, siteOn: page.kind !== 'off' });
    // Another story, or another date of it.
    if (turn === latestLook) await loadScope();
  }

  async function look(): Promise<void> {
    const before = tab;
    tab = await ports.activeTab();
    const same = before !== undefined && before.id === tab?.id && before.url === tab.url;
    if (!same) store.update({ page: { kind: 'loading' }, article: undefined, cards: [], timeline: undefined, places: undefined });
    await examine();
  }

  /** Asks for what the shown view needs of the scope. */
  async function loadScope(): Promise<void> {
    const { view } = store.state;
    const scope = shownScope(store.state);
    if (view === 'page') return;
    const turn = ++latestScope;
    const article = shownArticle(store.state);
    const date = article?.date && { date: article.date.day };
    const ids = scope.of === 'page' ? { ids: article?.entities.map(({ entry }) => entry.id) ?? [] } : {};
    if (view === 'timeline') {
      const timeline = await ports.background('timeline.get', scope.of === 'entity' ? { ids: [scope.id] } : ids);
      if (turn === latestScope) store.update({ timeline });
    } else {
      const places = await ports.background('places.get', { ...(scope.of === 'entity' ? { around: scope.id } : ids), ...date });
      if (turn === latestScope) store.update({ places });
    }
  }

  async function lookUp(query: string): Promise<void> {
    const search = ++latestSearch;
    store.update({ query, cards: [] });
    if (query.trim() === '') return store.update({ results: undefined, events: undefined });
    const article = shownArticle(store.state);
    const { results, events = [] } = await ports.background('search', {
      query: query.slice(0, 200),
      ...(article?.date && { date: article.date.day }),
      onPage: article?.entities.map((entity) => entity.entry.id) ?? [],
      limit: RESULT_LIMIT,
    });
    // The newest question wins: a late answer to an older one is dropped.
    if (search === latestSearch) store.update({ results, events });
  }

  async function getCard(id: string, date: DayNumber | undefined, whole: boolean): Promise<CardView> {
    const item = { id, ...(date !== undefined && { date }), ...(whole && { wholeTimeline: true as const }) };
    const { cards } = await ports.background('card.get', { items: [item] });
    const card = cards[0];
    if (!card) throw new Error(`The corpus has no entry ${id}.`);
    return card;
  }

  async function showRecent(): Promise<void> {
    const items = (await ports.recent.read()).map((id) => ({ id }));
    const { cards } = items.length > 0 ? await ports.background('card.get', { items }) : { cards: [] };
    store.update({ recent: cards.map(lineOf) });
  }

  async function remember(id: string): Promise<void> {
    // The browser keeps nothing of private windows, and so do we.
    if (tab?.incognito !== false) return;
    await ports.recent.add(id);
    await showRecent();
  }

  async function open(id: string): Promise<void> {
    if (store.state.query.trim() !== '') void remember(id).catch(() => undefined);
    const card = await getCard(id, shownArticle(store.state)?.date?.day, false);
    store.update({ cards: [...store.state.cards, card] });
  }

  async function toggleTimeline(): Promise<void> {
    const shown = store.state.cards.at(-1);
    if (!shown) return;
    const card = await getCard(shown.id, shown.asOf, !shown.wholeTimeline);
    if (store.state.cards.at(-1) === shown) store.update({ cards: [...store.state.cards.slice(0, -1), card] });
  }

  async function correctDate(day: DayNumber | undefined): Promise<void> {
    const article = shownArticle(store.state);
    if (!tab || !article) return;
    await ports.page(tab.id, 'page.setDate', { article: article.id, ...(day !== undefined && { day }) });
    for (const pause of DATE_PATIENCE) {
      await ports.wait(pause);
      const page = await readPage(ports, tab);
      if (page) store.update({ page });
      if (page) await loadScope();
      if (shownArticle(store.state)?.date?.day === day) return;
    }
  }

  async function switchSite(on: boolean): Promise<void> {
    const { host } = store.state;
    if (!tab || host === undefined) return;
    // Of a private window nothing is kept: there the switch is for the open page only.
    if (!tab.incognito) await ports.setSiteOn(host, on);
    store.update({ siteOn: on, page: { kind: on ? 'loading' : 'off' } });
    // A page without an annotator has nothing to switch.
    await ports.page(tab.id, 'page.setEnabled', { enabled: on }).catch(() => undefined);
    if (on) await examine();
  }

  async function inject(): Promise<void> {
    if (!tab) return;
    store.update({ page: { kind: 'loading' } });
    store.update({ page: await readOnce(ports, tab) });
  }

  return {
    store,
    actions: {
      search: (query) => attempt(() => lookUp(query)),
      openEntity: (id) => attempt(() => open(id)),
      remember: (id) => void remember(id).catch(() => undefined),
      forgetRecent: () =>
        attempt(async () => {
          await ports.recent.clear();
          store.update({ recent: [] });
        }),
      openEvent: (event) => {
        store.update({
          query: '',
          results: undefined,
          events: undefined,
          event,
          view: 'timeline',
          scope: { of: 'all' },
          timeline: undefined,
        });
        attempt(loadScope);
      },
      back: () => store.update({ cards: store.state.cards.slice(0, -1), failed: false }),
      toggleTimeline: () => attempt(toggleTimeline),
      selectArticle: (article) => {
        store.update({ article });
        attempt(loadScope);
      },
      setDate: (day) => attempt(() => correctDate(day)),
      setSiteOn: (on) => attempt(() => switchSite(on)),
      resume: () =>
        attempt(async () => {
          await ports.resume();
          store.update({ page: { kind: 'loading' } });
          await examine();
        }),
      grantSite: () => {
        const site = siteOf(tab?.url);
        if (!site) return;
        // Asked before anything is awaited: browsers want the request within the click.
        const answer = ports.access.request(site.pattern);
        attempt(async () => {
          if (await answer) await inject();
        });
      },
      readOnce: () => attempt(inject),
      showOnPage: (entity, direction = 'next') =>
        attempt(async () => {
          if (tab) await ports.page(tab.id, 'page.step', { direction, entity, open: false });
        }),
      exportPage: () =>
        attempt(async () => {
          if (!tab) return;
          const { articles } = await ports.page(tab.id, 'page.annotations', {});
          const frame = { source: tab.url ?? 'about:blank', created: new Date(), newId: () => crypto.randomUUID() };
          ports.save(annotationsJsonLd(articles, frame), 'siyaq-annotations.jsonld');
        }),
      show: (view, scope = store.state.scope) => {
        store.update({ view, scope, event: undefined, timeline: undefined, places: undefined });
        attempt(loadScope);
      },
    },
    async start() {
      const degraded = ports
        .background('corpus.status', {})
        .then(({ storage }) => store.update({ degraded: storage === 'memory' }))
        .catch(() => store.update({ failed: true }));
      // Decoration: the popup does without it.
      const density = ports
        .background('corpus.density', {})
        .then((answer) => store.update({ density: answer }))
        .catch(() => undefined);
      await look();
      // A convenience: the look-up does without it.
      await Promise.all([degraded, density, showRecent().catch(() => undefined)]);
    },
    look,
  };
}

/** A card as one line of a list. */
function lineOf({ id, kind, family, name, arabic, identification }: CardView): EntryView {
  return { id, kind, family, name, ...(arabic !== undefined && { arabic }), line: identification };
}
