import { eventDensity } from '../corpus/query/density';
import type { BackgroundContract } from '../messages';
import type { Handlers } from '../messaging/answer';
import type { UPDATES } from '../updates/messages';
import { annotate, explain } from './annotate';
import { stayAwake } from './awake';
import type { Corpus } from './corpus';
import { injectAnnotator, readTab } from './inject';
import { whyView } from './why';

/** What the background answers. */
export function createAnswers(corpus: Corpus): Required<Handlers<Omit<BackgroundContract, keyof typeof UPDATES | 'corpus.examine'>>> {
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
