import { eventDensity } from '../corpus/query/density';
import type { BackgroundContract } from '../messages';
import type { Handlers } from '../messaging/answer';
import { annotate, explain } from './annotate';
import { stayAwake } from './awake';
import { showCount } from './badge';
import { namesIn } from './card-names';
import type { Corpus } from './corpus';
import { injectAnnotator, injectCard, readTab } from './inject';
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
    'card.names': async ({ id, date, wholeTimeline }) => {
      const engine = await corpus.ready();
      const view = engine.queries().cardView(id, date, wholeTimeline && 'whole');
      return { names: view ? namesIn(engine, view) : [] };
    },
    'card.load': async (_, sender) => {
      await injectCard(sender);
      return {};
    },
    'page.count': async ({ count }, sender) => {
      await showCount(sender, count);
      return {};
    },
    'page.explain': async ({ article, start, end }) => {
      const engine = await corpus.ready();
      return whyView(explain(engine, article, start, end), engine.queries().nameOf);
    },
    search: async ({ query, ...options }) => ({ results: (await corpus.ready()).search().search(query, options) }),
    'corpus.density': async () => {
      const { meta, records } = (await corpus.ready()).pack;
      return eventDensity(records.events, meta.asOf);
    },
    'corpus.status': () => corpus.status(),
    'corpus.import': ({ key, fileName }) => stayAwake(() => corpus.importPack(key, fileName)),
    'corpus.export': () => stayAwake(() => corpus.exportPack()),
    'corpus.activate': ({ generation }) => stayAwake(() => corpus.activate(generation)),
    'tab.read': async ({ tabId }) => ({ injected: await readTab(tabId) }),
  };
}
