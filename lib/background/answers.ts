import { eventDensity } from '../corpus/query/density';
import type { BackgroundContract } from '../messages';
import type { Handlers } from '../messaging/answer';
import { annotate, explain } from './annotate';
import { stayAwake } from './awake';
import type { Corpus } from './corpus';
import type { Feeds } from './feeds';
import { injectAnnotator, readTab } from './inject';
import type { Updates } from './updates';
import { whyView } from './why';

/** The parts of the background that answer. */
export interface AnswerParts {
  readonly corpus: Corpus;
  readonly updates: Updates;
  readonly feeds: Feeds;
}

/** What the background answers. */
export function createAnswers({ corpus, updates, feeds }: AnswerParts): Required<Handlers<BackgroundContract>> {
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
    'corpus.examine': ({ key }) => corpus.examine(key),
    'updates.status': () => updates.status(),
    'updates.check': ({ feed }) => stayAwake(() => updates.check(feed)),
    'updates.cancel': () => {
      updates.cancel();
      return {};
    },
    'updates.changes': (request) => stayAwake(() => updates.changes(request)),
    'updates.install': ({ feed }) => stayAwake(() => updates.install(feed)),
    'updates.release': async () => {
      await updates.release();
      return {};
    },
    'feeds.look': ({ address }) => feeds.look(address),
    'feeds.add': (request) => feeds.add({ ...request, origin: 'reader' }),
    'feeds.remove': ({ feed }) => feeds.remove(feed),
    'feeds.change': (request) => feeds.change(request),
    'feeds.order': (request) => feeds.order(request.feeds),
    'tab.read': async ({ tabId }) => ({ injected: await readTab(tabId) }),
  };
}
