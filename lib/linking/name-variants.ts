import { SHAPE } from '../lexicon/types';
import type { Candidate, Span } from './candidate';
import type { EntityFacts, FactTable } from './facts';
import { initialsBefore } from './initials';
import { soundsLike } from './sound';
import { mergeSpans, newCandidate, spanAt } from './spans';
import { endsStep, type Steps } from './steps';
import { foldWord, isCapital, type NeighbourWord, wordBefore } from './words';

const LONGEST_ARTICLE = 4;

/**
 * Full names in a spelling that the corpus does not list: a known surname behind a first name that sounds like its bearer's ("Bachar
 * Assad", "Ahmad el-Chareh", "Asaad Hassan al-Schaibani"), with or without initials between them ("John F. Kerry"). Returns `spans` with
 * theirs, in order; the reading is that of the bearer's full name.
 */
export function* withNameVariants(text: string, spans: Span[], facts: FactTable, trace: boolean): Steps<Span[]> {
  const found: Span[] = [];
  for (const [at, span] of spans.entries()) {
    if (endsStep(at)) yield;
    if (!span.candidates.some(isSurname)) continue;
    for (const given of namesBefore(text, initialsBefore(text, span.start)?.start ?? span.start)) {
      if (spanAt(spans, given.start, span.end)) break;
      const candidates = bearersOf(span, foldWord(text.slice(given.start, given.end)), given.start, facts, trace);
      if (candidates.length === 0) continue;
      found.push({ start: given.start, end: span.end, candidates });
      break;
    }
  }
  return found.length === 0 ? spans : mergeSpans(spans, found);
}

/** The words that may be the first name of a surname at `at`, nearest first: before an article tied to it, and one name further ahead. */
function namesBefore(text: string, at: number): NeighbourWord[] {
  const before = wordBefore(text, at);
  const name = before?.gap === '-' && isArticle(text, before) ? wordBefore(text, before.start) : before;
  if (name?.gap !== ' ' || !mayBeName(text, name.start)) return [];
  const further = isCapital(text, name.start) ? wordBefore(text, name.start) : undefined;
  return further?.gap === ' ' && isCapital(text, further.start) ? [name, further] : [name];
}

/** "el-Chareh": the article of a surname that is listed without it or with another. */
function isArticle(text: string, { start, end }: NeighbourWord): boolean {
  return end - start <= LONGEST_ARTICLE && !isCapital(text, start);
}

/** Full-name readings, from `start` on, of the surnames of a span behind a first name. */
function bearersOf({ end, candidates }: Span, given: string, start: number, facts: FactTable, trace: boolean): Candidate[] {
  const bearers: Candidate[] = [];
  for (const candidate of candidates) {
    const { entity } = candidate.alias;
    if (!isSurname(candidate) || bearers.some(({ alias }) => alias.entity === entity) || !isOwn(entity, given)) continue;
    const full = facts.fullNameOf(entity.index);
    if (full) bearers.push(newCandidate(start, end, candidate.shape & ~SHAPE.lower, full, trace));
  }
  return bearers;
}

function isOwn({ givenNames }: EntityFacts, given: string): boolean {
  if (givenNames.has(given)) return true;
  for (const own of givenNames) if (soundsLike(given, own)) return true;
  return false;
}

function isSurname({ alias }: Candidate): boolean {
  return alias.entity.family === 'person' && alias.record.kind === 'surname';
}

/** True for a capital, and for a letter that has none. */
function mayBeName(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return isCapital(text, at) || letter.toLowerCase() === letter.toUpperCase();
}
