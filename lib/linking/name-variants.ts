import { SHAPE } from '../lexicon/types';
import type { Candidate, Span } from './candidate';
import type { EntityFacts, FactTable } from './facts';
import { initialsBefore } from './initials';
import { soundsLike } from './sound';
import { mergeSpans, newCandidate, spanAt } from './spans';
import { endsStep, type Steps } from './steps';
import { foldWord, isCapital, wordBefore } from './words';

/**
 * Full names in a spelling that the corpus does not list: a known surname behind a first name that sounds like its bearer's ("Bachar
 * Assad", "Ahmad al-Sharaa"), with or without initials between them ("John F. Kerry"). Returns `spans` with theirs, in order; the reading is that of the bearer's full name.
 */
export function* withNameVariants(text: string, spans: Span[], facts: FactTable, trace: boolean): Steps<Span[]> {
  const found: Span[] = [];
  for (const [at, span] of spans.entries()) {
    if (endsStep(at)) yield;
    if (!span.candidates.some(isSurname)) continue;
    const initials = initialsBefore(text, span.start);
    const before = wordBefore(text, initials?.start ?? span.start);
    if (before?.gap !== ' ' || !mayBeName(text, before.start) || spanAt(spans, before.start, span.end)) continue;
    const candidates = bearersOf(span, foldWord(text.slice(before.start, before.end)), before.start, facts, trace);
    if (candidates.length > 0) found.push({ start: before.start, end: span.end, candidates });
  }
  return found.length === 0 ? spans : mergeSpans(spans, found);
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
