import type { Candidate, Scorer, Span } from './candidate';
import { barUnnamedHolders } from './descriptions';
import { type AcronymMeaning, type Introductions, nearestIntroduction } from './introductions';
import type { Reading } from './reading';
import type { Relatedness } from './relatedness';
import { foldWord } from './words';

/** What is certain about an article when its doubtful names are weighed. */
export interface Context {
  readonly reading: Reading;
  readonly introductions: Introductions;
  /** The article's date is known. */
  readonly dated: boolean;
  /** Number of certain mentions, by entity index. */
  readonly certain: Uint16Array;
  /** Entities that a certain mention names rather than describes. */
  readonly named: ReadonlySet<number>;
  /** Number of certain mentions of entities that belong to the topic alone. */
  readonly coreMentions: number;
  readonly relatedness: Relatedness;
  /** Certain mentions in order of their start. */
  readonly inOrder: readonly Candidate[];
  /** What the rest of the article says for an entity, wherever it stands: worked out once for each entity, NaN before. */
  readonly support: Float64Array;
}

/** Certain core mentions from which the topic counts as settled. */
const SETTLED = 3;
/** Certain core mentions from which an article is about nothing else. */
const AT_HOME = 6;
/** What an introduction further down is worth: headlines and leads use surnames first. */
const LATER = 0.8;
const MAX_RELATED = 7;
const LIST_GAP = /^(?:\s*[,،;/]\s*(?:\p{L}{1,3}\s+)?|\s+\p{L}{1,3}\s+|\s+و?)$/u;
const MAX_LIST_GAP = 6;

/** Signals from the rest of the article, for all readings of one span. */
export function addContextFeatures(span: Span, context: Context, scorer: Scorer): void {
  barUnnamedHolders(span, context);
  const { introductions } = context;
  const listed = listNeighbour(span, context);
  let nearest: Candidate | undefined;
  let nearestAt = Number.NEGATIVE_INFINITY;
  let isShared = false;
  const { strangers, doubted, acronyms } = introductions;
  const hasStrangers = strangers.size + doubted.size > 0;
  const written = hasStrangers || acronyms.size > 0 ? context.reading.text.slice(span.start, span.end) : '';
  const word = hasStrangers ? foldWord(written) : '';
  const meaning = acronyms.get(written);
  const sure = lastBefore(strangers.get(word), span.start);
  const perhaps = lastBefore(doubted.get(word), span.start);
  for (const candidate of span.candidates) {
    if (candidate.barred !== undefined) continue;
    const asks = needsIntroduction(candidate);
    const at = nearestIntroduction(introductions.byEntity.get(candidate.alias.entity.index), span.start);
    const stranger = at === undefined ? (sure ?? perhaps) : sure;
    const isStrangers =
      stranger !== undefined &&
      (asks || candidate.alias.entity.family === 'place') &&
      (at === undefined || at < stranger || at > span.start);
    if (isStrangers && !candidate.foreign) scorer.add(candidate, 'introduced:other', 1, word);
    if (at !== undefined && asks && !isStrangers) {
      isShared ||= nearest !== undefined && nearest.alias.entity !== candidate.alias.entity;
      if (!candidate.foreign && (at <= span.start || !isTaken(span, introductions)))
        addIntroduced(candidate, scorer, at <= span.start ? 1 : LATER);
      const rank = at <= span.start ? at : -at;
      if (rank > nearestAt) {
        nearest = candidate;
        nearestAt = rank;
      }
    }
    addNear(candidate, context, scorer, at !== undefined || isListedWith(candidate, listed));
    if (meaning !== undefined) addAcronym(candidate, meaning, written, scorer);
    addSupport(candidate, context, scorer);
  }
  if (nearest && isShared) scorer.add(nearest, 'introduced:nearest');
  if (listed) addList(span, listed, scorer);
}

/** True for a name that is certain by itself and that nothing in the article could put in doubt. */
function isSettled({ candidates }: Span): boolean {
  const only = candidates[0];
  return only?.certain === true && candidates.length === 1 && only.alias.near.length === 0 && !needsIntroduction(only);
}

/** The spans about which the article has to be asked: those neither settled nor part of a name that is. Spans ascend by start, longest first. */
export function doubtfulOf(spans: readonly Span[]): Span[] {
  const doubtful: Span[] = [];
  let covered = 0;
  for (const span of spans) {
    if (span.end <= covered) continue;
    if (isSettled(span)) covered = span.end;
    else doubtful.push(span);
  }
  return doubtful;
}

/** Once somebody is introduced, it no longer counts that the surname alone mostly means others. */
function addIntroduced(candidate: Candidate, scorer: Scorer, amount: number): void {
  const { alias } = candidate;
  scorer.add(candidate, 'introduced', amount, alias.entity.record.id);
  if (alias.prior !== undefined && alias.prior < 0) scorer.add(candidate, 'prior:given', -alias.prior, 'introduced');
}

/** True where an introduction before the span speaks for one of its readings. */
function isTaken({ start, candidates }: Span, { byEntity }: Introductions): boolean {
  return candidates.some(({ alias }) => (byEntity.get(alias.entity.index)?.[0] ?? Number.POSITIVE_INFINITY) <= start);
}

/** True for readings that a full name elsewhere in the article would support. */
function needsIntroduction({ alias }: Candidate): boolean {
  const { kind } = alias.record;
  if (kind === 'surname' || kind === 'acronym' || alias.near.length > 0) return true;
  return alias.words === 1 && kind !== 'metonym' && kind !== 'adjective' && alias.entity.family !== 'place';
}

function lastBefore(offsets: readonly number[] | undefined, at: number): number | undefined {
  return offsets?.findLast((offset) => offset < at);
}

/** True for a reading whose alias asks for company that its paragraph does not hold. */
export function isAlone(candidate: Candidate, reading: Reading): boolean {
  return candidate.alias.near.length > 0 && companyOf(candidate, reading) === undefined;
}

/** The word of those that the alias asks for which stands in the same paragraph. */
function companyOf({ alias, start }: Candidate, reading: Reading): string | undefined {
  const paragraph = reading.paragraphOf(start);
  return alias.near.find((phrase) => reading.hasNearby(paragraph, phrase));
}

/** An alias that asks for company counts only in it, in a list with a certain name, or once its entity has been named in full. */
function addNear(candidate: Candidate, { reading, certain, coreMentions }: Context, scorer: Scorer, hasCompany: boolean): void {
  const { near, entity, record, words } = candidate.alias;
  if (near.length === 0) return;
  const found = companyOf(candidate, reading);
  // An acronym of the topic, and a name of several words, has few other meanings where everything is about the topic.
  const isAtHome = (record.kind === 'acronym' || words > 1) && entity.record.topicality === 'core' && coreMentions >= AT_HOME;
  if (found !== undefined) scorer.add(candidate, 'near', 1, found);
  else if (!(hasCompany || certain[entity.index] || isAtHome)) candidate.barred = 'none of the words that the alias asks for is near';
}

function addAcronym(candidate: Candidate, meaning: AcronymMeaning, written: string, scorer: Scorer): void {
  const { entity } = candidate.alias;
  const own =
    'entity' in meaning
      ? meaning.entity === entity.index
      : meaning.words.filter((word) => entity.names.has(word)).length * 2 >= meaning.words.length;
  if (own) scorer.add(candidate, 'acronym:defined', 1, written);
  else scorer.add(candidate, 'acronym:defined-other', 1, written);
}

function addSupport(candidate: Candidate, context: Context, scorer: Scorer): void {
  const { index } = candidate.alias.entity;
  const known = context.support[index] ?? Number.NaN;
  if (candidate.trace === undefined && !Number.isNaN(known)) {
    candidate.logit += known;
    return;
  }
  // Summed by itself, so that to the last digit it is the same sum whether it is worked out here or remembered.
  const before = candidate.logit;
  candidate.logit = 0;
  addTopic(candidate, context, scorer);
  addRelated(candidate, context, scorer);
  context.support[index] = candidate.logit;
  candidate.logit = before + candidate.logit;
}

function addTopic(candidate: Candidate, { coreMentions, certain }: Context, scorer: Scorer): void {
  const { index, record } = candidate.alias.entity;
  if (record.topicality === 'background') return;
  const own = record.topicality === 'core' ? (certain[index] ?? 0) : 0;
  const others = Math.max(0, coreMentions - own);
  if (others > 0) scorer.add(candidate, `topic:${record.topicality}`, Math.min(1, others / SETTLED));
}

function addRelated(candidate: Candidate, { certain, inOrder, relatedness }: Context, scorer: Scorer): void {
  if (inOrder.length === 0) return;
  let count = 0;
  let example = -1;
  for (const other of relatedness.of(candidate.alias.entity.index)) {
    if (!certain[other]) continue;
    example = other;
    if (++count === MAX_RELATED) break;
  }
  if (count > 0) scorer.add(candidate, 'related', Math.log2(1 + count), relatedness.idOf(example));
}

/** The certain name that stands in a list beside the span ("Homs, Hama and Idlib"). */
function listNeighbour(span: Span, { inOrder, reading }: Context): Candidate | undefined {
  const at = firstFrom(inOrder, span.start);
  for (let near = at - 1; near <= at + 1; near++) {
    const neighbour = inOrder[near];
    if (!neighbour || (neighbour.start < span.end && span.start < neighbour.end)) continue;
    const from = Math.min(neighbour.end, span.end);
    const to = Math.max(neighbour.start, span.start);
    if (to !== from && to - from <= MAX_LIST_GAP && LIST_GAP.test(reading.text.slice(from, to))) return neighbour;
  }
  return undefined;
}

function isListedWith({ alias }: Candidate, neighbour: Candidate | undefined): boolean {
  return neighbour !== undefined && alias.entity.family === neighbour.alias.entity.family && alias.entity !== neighbour.alias.entity;
}

/** A doubtful name in a list with a certain one of its own family. */
function addList({ candidates }: Span, neighbour: Candidate, scorer: Scorer): void {
  const detail = neighbour.alias.entity.record.id;
  for (const candidate of candidates)
    if (candidate.barred === undefined && isListedWith(candidate, neighbour)) scorer.add(candidate, 'list', 1, detail);
}

function firstFrom(candidates: readonly Candidate[], start: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
