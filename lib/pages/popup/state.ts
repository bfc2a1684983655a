import type { PlacesView, TimelineView } from '../../corpus/page-view';
import type { CardView, DensityView, EntryView } from '../../corpus/views';
import type { Answer, PageContract } from '../../messages';
import type { FoundEvent } from '../../search/found-event';

/** One story of the page, as its annotator sums it up. */
export type ArticleSummary = Answer<PageContract, 'page.summary'>['articles'][number];

/** What can be said about the page in the active tab. */
export type PageState =
  | { readonly kind: 'loading' }
  /** No extension may read it: the browser's own pages, stores, reader view, PDF viewer. */
  | { readonly kind: 'unreadable' }
  /** Nobody tells us what the tab shows: beside the page no access comes with a click. */
  | { readonly kind: 'hidden' }
  /** The reader has not given access to this site. */
  | { readonly kind: 'no-access' }
  /** The reader switched this site off. */
  | { readonly kind: 'off' }
  /** The reader has paused marking everywhere, until a moment in ms since 1970. */
  | { readonly kind: 'paused'; readonly until: number }
  /** It was read and names nothing that the corpus is about. */
  | { readonly kind: 'quiet' }
  | { readonly kind: 'read'; readonly articles: readonly ArticleSummary[] };

/** What is shown below the story: its names, events in time, places. */
export type View = 'page' | 'timeline' | 'map';

/** Whose events and places are shown. */
export type Scope = { readonly of: 'all' | 'page' } | { readonly of: 'entity'; readonly id: string; readonly name: string };

export interface PopupState {
  readonly page: PageState;
  /** Host of the page, e.g. `news.example`; absent when it has none or is hidden from us. */
  readonly host: string | undefined;
  /** Whether names are marked on this host. */
  readonly siteOn: boolean;
  /** Id of the article that is shown. */
  readonly article: string | undefined;
  readonly query: string;
  /** The background has not answered `query` yet: what is shown answers an earlier one. */
  readonly asking: boolean;
  /** Answers to `query`, or to an earlier one while it is under way; absent while there is none. */
  readonly results: readonly EntryView[] | undefined;
  /** Events that answer `query`; absent like `results`. */
  readonly events: readonly FoundEvent[] | undefined;
  /** What the reader looked up before, the newest first. */
  readonly recent: readonly EntryView[];
  /** The event that the timeline opens on. */
  readonly event: string | undefined;
  /** Opened cards, the shown one last. */
  readonly cards: readonly CardView[];
  /** Absent until the background has answered. */
  readonly density: DensityView | undefined;
  readonly view: View;
  readonly scope: Scope;
  /** Events of `scope`; absent until they have come. */
  readonly timeline: TimelineView | undefined;
  /** Places of `scope`; absent until they have come. */
  readonly places: PlacesView | undefined;
  /** True when the corpus answers from memory because the browser's storage is not usable. */
  readonly degraded: boolean;
  /** The last action failed. */
  readonly failed: boolean;
}

export const INITIAL_STATE: PopupState = {
  page: { kind: 'loading' },
  host: undefined,
  siteOn: true,
  article: undefined,
  query: '',
  asking: false,
  results: undefined,
  events: undefined,
  recent: [],
  event: undefined,
  cards: [],
  density: undefined,
  view: 'page',
  scope: { of: 'page' },
  timeline: undefined,
  places: undefined,
  degraded: false,
  failed: false,
};

/** The scope that can be shown: without a story there are no names whose events and places it could be of. */
export function shownScope(state: Pick<PopupState, 'page' | 'article' | 'scope'>): Scope {
  return state.scope.of === 'page' && !shownArticle(state) ? { of: 'all' } : state.scope;
}

/** The article that the popup speaks of: the chosen one, else the first. */
export function shownArticle({ page, article }: Pick<PopupState, 'page' | 'article'>): ArticleSummary | undefined {
  if (page.kind !== 'read') return undefined;
  return page.articles.find((candidate) => candidate.id === article) ?? page.articles[0];
}
