import type { Language } from '../corpus/kinds';
import type { Pack } from '../corpus/pack-types';
import type { Lexicon } from '../lexicon/types';
import { backToOwn, type Candidate, createScorer, keepOwn, type Span } from './candidate';
import { addContextFeatures, type Context, doubtfulOf, isAlone } from './context-features';
import { type Cues, cuesFor } from './cues';
import { withoutAppositions } from './descriptions';
import { createFacts } from './facts';
import { createFormFeatures } from './form-features';
import { withInitials } from './initials';
import { findIntroductions } from './introductions';
import { createMetonyms, type Metonyms, readMetonyms } from './metonyms';
import { withNameVariants } from './name-variants';
import { addOwnFeatures, withLocalNames } from './own-features';
import { Reading } from './reading';
import { createRelatedness, type Relatedness } from './relatedness';
import { isShownInPassing, relevanceOf } from './relevance';
import { certainOf, resolve } from './resolve';
import { createSpanFinder } from './spans';
import { endsStep, finish, type Steps } from './steps';
import type { ArticleText, LinkedArticle, Mention } from './types';
import { probability, type Weights } from './weights';

/** A linked article with everything that led to it. */
export interface Worked {
  readonly linked: LinkedArticle;
  /** The candidates behind `linked.mentions`, same order. */
  readonly shown: readonly Candidate[];
  /** Every span with every reading. */
  readonly spans: readonly Span[];
}

export interface Engine {
  /** Links an article; with `trace` every feature that fired is kept on its candidate. */
  link(article: ArticleText, trace: boolean): Worked;
  /** The same in steps; several articles may be under way at once. */
  steps(article: ArticleText, trace: boolean): Steps<Worked>;
}

/** Numbers by entity index, used again from round to round: made anew they would keep the garbage collector busy. */
interface Scratch {
  readonly counts: Uint16Array;
  readonly support: Float64Array;
}

/** Rounds of weighing in the light of what is certain: the second sees what the first accepted. */
const ROUNDS = 2;

/** The linker's inside: certain names first, then the doubtful ones in their light. */
export function createEngine(pack: Pick<Pack, 'records'>, lexicon: Lexicon, weights: Weights): Engine {
  const facts = createFacts(pack);
  const findSpans = createSpanFinder(lexicon, facts);
  const scorer = createScorer(weights);
  const addFormFeatures = createFormFeatures(scorer, facts.aliasCount);
  const cues = new Map<Language, Cues>();
  const entityCount = pack.records.entities.length;
  const unused: Scratch[] = [];
  let metonyms: Metonyms | undefined;
  let relatedness: Relatedness | undefined;
  const cuesOf = (lang: Language): Cues => {
    let known = cues.get(lang);
    if (!known) {
      known = cuesFor(pack.records.cues, lang);
      cues.set(lang, known);
    }
    return known;
  };
  const engine: Engine = {
    link: (article, trace) => finish(engine.steps(article, trace)),
    *steps(article, trace) {
      const reading = new Reading(article);
      const found = yield* findSpans(article.text, article.lang, trace);
      let spans = yield* withNameVariants(article.text, found, facts, trace);
      yield;
      metonyms ??= createMetonyms(pack.records);
      metonyms.settle(spans);
      yield;
      cuesOf(article.lang);
      yield;
      yield* addOwnFeatures(spans, article, reading, cuesOf(article.lang), scorer, addFormFeatures);
      relatedness ??= yield* createRelatedness(pack.records);
      yield;
      let certain = certainOf(spans, weights, (candidate) => isAlone(candidate, reading));
      spans = withLocalNames(spans, certain, article, reading, cuesOf(article.lang), scorer, facts, trace);
      yield;
      let accepted: Candidate[] = [];
      const scratch = unused.pop() ?? { counts: new Uint16Array(entityCount), support: new Float64Array(entityCount) };
      const doubtful = doubtfulOf(spans);
      for (const span of doubtful) for (const candidate of span.candidates) keepOwn(candidate);
      for (let round = 0; round < ROUNDS; round++) {
        const open = round === 0 ? doubtful : doubtful.filter((span) => isOpen(span, weights));
        if (round > 0) for (const span of open) for (const candidate of span.candidates) backToOwn(candidate);
        const context = contextOf(article, reading, spans, certain, relatedness, scratch);
        for (const [at, span] of open.entries()) {
          addContextFeatures(span, context, scorer);
          if (endsStep(at)) yield;
        }
        accepted = resolve(spans, weights);
        const seen = certain;
        certain = accepted.filter((candidate) => !candidate.foreign);
        if (isSame(seen, certain)) break;
      }
      unused.push(scratch);
      yield;
      accepted = withOwnInitials(withoutAppositions(accepted, reading), article.text, cuesOf(article.lang));
      const relevance = article.onTopic
        ? 'on-topic'
        : relevanceOf(accepted, article.text, { namesHome: facts.namesHome, words: cuesOf(article.lang).topic });
      const shown =
        relevance === 'on-topic'
          ? accepted
          : relevance === 'passing'
            ? accepted.filter((mention) => isShownInPassing(mention, weights.certain))
            : [];
      const readings = readMetonyms(shown, article.date, reading, cuesOf(article.lang), metonyms);
      return { linked: { relevance, mentions: shown.map((mention) => toMention(mention, readings.get(mention))) }, shown, spans };
    },
  };
  return engine;
}

function withOwnInitials(accepted: readonly Candidate[], text: string, cues: Cues): Candidate[] {
  let from = 0;
  return accepted.map((candidate) => {
    const whole = withInitials(candidate, text, cues, from);
    from = whole.end;
    return whole;
  });
}

/** Lead in logits over the threshold that no second look takes away. */
const BEYOND_DOUBT = 4;

/** True where a second look may change something: several readings, a forbidden one, or one near the threshold. */
function isOpen({ candidates }: Span, { threshold }: Weights): boolean {
  const only = candidates[0];
  return candidates.length !== 1 || only?.barred !== undefined || (only?.logit ?? 0) < threshold + BEYOND_DOUBT;
}

function isSame(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  return a.length === b.length && a.every((candidate, at) => candidate === b[at]);
}

function toMention({ start, end, alias, logit }: Candidate, metonym: Mention['metonym']): Mention {
  const mention = { start, end, entity: alias.entity.index, alias: alias.index, score: probability(logit) };
  return metonym ? { ...mention, metonym } : mention;
}

function contextOf(
  { date }: ArticleText,
  reading: Reading,
  spans: readonly Span[],
  certain: readonly Candidate[],
  relatedness: Relatedness,
  { counts, support }: Scratch,
): Context {
  counts.fill(0);
  const named = new Set<number>();
  let coreMentions = 0;
  for (const { alias } of certain) {
    counts[alias.entity.index] = (counts[alias.entity.index] ?? 0) + 1;
    if (alias.record.kind !== 'descriptive') named.add(alias.entity.index);
    if (alias.entity.record.topicality === 'core') coreMentions++;
  }
  return {
    reading,
    introductions: findIntroductions(reading, spans, certain),
    dated: date !== undefined,
    certain: counts,
    named,
    coreMentions,
    relatedness,
    inOrder: certain,
    support: support.fill(Number.NaN),
  };
}
