import { eventDensity } from '../corpus/query/density';
import type { BackgroundContract } from '../messages';
import type { Handlers } from '../messaging/answer';
import { openPanel } from '../pages/panel/open-panel';
import { annotate, explain } from './annotate';
import { stayAwake } from './awake';
import type { Corpus } from './corpus';
import { injectAnnotator, readTab } from './inject';
import { whyView } from './why';

/** What the background answers. */
export function createAnswers(corpus: Corpus): Required<Handlers<BackgroundContract>> {
  return {
    'gate.open': async (_, sender) => {
      await injectAnnotator(sender);
      return {};
    },
    'page.annotate': async ({ articles }) => annotate(await corpus.ready(), articles),
    'card.get': async ({ items }) => {
      const queries = (await corpus.ready()).queries();
      return { cards: items.flatMap(({ id, date, wholeTimeline }) => queries.cardView(id, date, wholeTimeline && 'whole') ?? []) };
    },
    'entity.page': async ({ id, date }) => {
      const page = (await corpus.ready()).queries().entityPage(id, date);
      return { ...(page && { page }) };
    },
    'timeline.get': async ({ ids }) => (await corpus.ready()).queries().timeline(ids),
    'places.get': async ({ date, ...scope }) => (await corpus.ready()).queries().places(scope, date),
    'page.explain': async ({ article, start, end }) => {
      const engine = await corpus.ready();
      return whyView(explain(engine, article, start, end), engine.queries().nameOf);
    },
    search: async ({ query, ...options }) => {
      const search = (await corpus.ready()).search();
      return { results: search.search(query, options), events: search.events(query, { date: options.date }) };
    },
    'corpus.density': async () => {
      const { meta, records } = (await corpus.ready()).pack;
      return eventDensity(records.events, meta.asOf);
    },
    'corpus.status': () => corpus.status(),
    'corpus.import': ({ key, fileName }) => stayAwake(() => corpus.importPack(key, fileName)),
    'corpus.export': () => stayAwake(() => corpus.exportPack()),
    'corpus.activate': ({ generation }) => stayAwake(() => corpus.activate(generation)),
    'panel.open': async ({ id, date }, sender) => {
      // Within the click: nothing is awaited before.
      await openPanel({ view: 'entity', id, ...(date !== undefined && { date }) }, sender.tab?.windowId);
      return {};
    },
    'tab.read': async ({ tabId }) => ({ injected: await readTab(tabId) }),
  };
}
