import type { Candidate, Scorer, Span } from './candidate';
import type { Cues } from './cues';
import { addDateFeatures } from './date-features';
import type { FactTable } from './facts';
import type { FormFeatures } from './form-features';
import { findIntroductions } from './introductions';
import { findLocalNames } from './local-names';
import { addNeighbourFeatures } from './neighbour-features';
import type { Reading } from './reading';
import { coverage, mergeSpans } from './spans';
import { endsStep, type Steps } from './steps';
import { readSurroundings } from './surroundings';
import type { ArticleText } from './types';

/** Adds to every reading what its form, the date and the words beside it say, before any context of the document. */
export function* addOwnFeatures(
  spans: readonly Span[],
  article: ArticleText,
  reading: Reading,
  cues: Cues,
  scorer: Scorer,
  addFormFeatures: FormFeatures,
): Steps<void> {
  for (const [at, span] of spans.entries()) {
    if (endsStep(at)) yield;
    for (const candidate of span.candidates) {
      addFormFeatures(candidate, reading, article.lang);
      addDateFeatures(candidate, scorer, article.date);
    }
  }
  yield;
  const isKnown = coverage(spans.filter(isLikely));
  for (const [at, span] of spans.entries()) {
    const around = readSurroundings(reading, span.start, span.end, cues, isKnown);
    for (const candidate of span.candidates) addNeighbourFeatures(candidate, scorer, article, reading, around, cues);
    if (endsStep(at)) yield;
  }
}

/** By its form alone a name rather than a word: what stands beside it need not be somebody else's first name. */
function isLikely({ candidates }: Span): boolean {
  return candidates.some((candidate) => candidate.barred === undefined && candidate.logit > 0);
}

/** The spans with those of names that only this article introduces, with their features. */
export function withLocalNames(
  spans: Span[],
  certain: readonly Candidate[],
  article: ArticleText,
  reading: Reading,
  cues: Cues,
  scorer: Scorer,
  facts: FactTable,
  trace: boolean,
): Span[] {
  const introductions = findIntroductions(reading, spans, certain);
  const local = findLocalNames(reading, spans, certain, introductions, facts, trace);
  if (local.length === 0) return spans;
  const isKnown = coverage(spans.filter(isLikely));
  for (const span of local) {
    const around = readSurroundings(reading, span.start, span.end, cues, isKnown);
    for (const candidate of span.candidates) {
      scorer.add(candidate, 'bias');
      scorer.add(candidate, 'local-name', 1, candidate.alias.record.text);
      addNeighbourFeatures(candidate, scorer, article, reading, around, cues);
    }
  }
  return mergeSpans(spans, local);
}
