import browser from 'webextension-polyfill';
import { eventDensity } from '../corpus/query/density';
import type { BackgroundContract } from '../messages';
import type { Handlers } from '../messaging/answer';
import { openPanel } from '../pages/panel/open-panel';
import { dayFromDate } from '../time/day';
import { annotate, explain } from './annotate';
import { stayAwake } from './awake';
import { showCount } from './badge';
import { namesIn } from './card-names';
import type { Corpus } from './corpus';
import { examineFile, exportFile, importFile } from './corpus-files';
import { correctedExplanation } from './corrected';
import type { Corrections } from './corrections';
import type { Feeds } from './feeds';
import { createFrameAnswers } from './frame-cards';
import { injectAnnotator, injectCard, readTab } from './inject';
import { policyFeedProblem } from './policy-feed';
import type { RuleBook } from './reading-rules';
import type { Updates } from './updates';
import { whyView } from './why';

/** How long after the look-up was opened its painting is over, ms. */
const TYPING_SOON = 250;

/** The parts of the background that answer. */
export interface AnswerParts {
  readonly corpus: Corpus;
  readonly updates: Updates;
  readonly feeds: Feeds;
  readonly corrections: Corrections;
  readonly rules: RuleBook;
}

/** What the background answers. */
export function createAnswers({ corpus, updates, feeds, corrections, rules }: AnswerParts): Required<Handlers<BackgroundContract>> {
  return {
    ...createFrameAnswers(corpus, rules),
    'gate.open': async (_, sender) => {
      if (await rules.allowsAddress(sender.url)) await injectAnnotator(sender);
      return {};
    },
    'page.annotate': async ({ articles }, sender) => {
      const [engine, corrector, here] = await Promise.all([corpus.ready(), corrections.correctorFor(sender), rules.rulesFor(sender)]);
      return annotate(engine, articles, { corrector, rules: here });
    },
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
    'page.explain': async ({ article, start, end }, sender) => {
      const [engine, corrector] = await Promise.all([corpus.ready(), corrections.correctorFor(sender)]);
      const explanation = correctedExplanation(explain(engine, article, start, end), article.text.slice(start, end), corrector);
      return whyView(explanation, engine.queries().nameOf);
    },
    search: async ({ query, ...options }) => {
      const search = (await corpus.ready()).search();
      return { results: search.search(query, options), events: search.events(query, { date: options.date }) };
    },
    'correction.add': async (wish, sender) => {
      const { meta } = (await corpus.ready()).pack;
      await corrections.add(wish, sender, { corpus: meta.version, today: dayFromDate(new Date()) });
      return {};
    },
    'corpus.density': async () => {
      const engine = await corpus.ready();
      // Who asks this has opened the look-up, and is about to type.
      setTimeout(() => engine.search().prepare(), TYPING_SOON);
      return eventDensity(engine.pack.records.events, engine.pack.meta.asOf);
    },
    'corpus.status': () => corpus.status(),
    'corpus.import': async ({ key, fileName }) => {
      const locked = await rules.sourcesLocked();
      return locked ? { ok: false, problem: locked } : stayAwake(() => importFile(corpus, key, fileName));
    },
    'corpus.export': () => stayAwake(() => exportFile(corpus)),
    'corpus.activate': ({ generation }) => stayAwake(() => corpus.activate(generation)),
    'corpus.examine': ({ key }) => examineFile(corpus, key),
    'corpus.noticeRead': async () => {
      await corpus.noticeRead();
      return {};
    },
    'updates.status': async () => {
      const [status, policyFeed] = [await updates.status(), await policyFeedProblem()];
      return { ...status, ...(policyFeed && { policyFeed }) };
    },
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
    'feeds.add': async (request) => {
      const locked = await rules.sourcesLocked();
      return locked ? { ok: false, problem: locked } : feeds.add({ ...request, origin: 'reader' });
    },
    'feeds.remove': ({ feed }) => feeds.remove(feed),
    'feeds.change': (request) => feeds.change(request),
    'feeds.order': (request) => feeds.order(request.feeds),
    'panel.open': async ({ id, date }, sender) => {
      // Within the click: nothing is awaited before.
      await openPanel({ view: 'entity', id, ...(date !== undefined && { date }) }, sender.tab?.windowId);
      return {};
    },
    'tab.read': async ({ tabId }) => ({
      injected: (await rules.allowsAddress((await browser.tabs.get(tabId)).url)) && (await readTab(tabId)),
    }),
  };
}
