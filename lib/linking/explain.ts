import { type Candidate, evidenceOf, type Span } from './candidate';
import type { CandidateExplanation, Explanation } from './types';
import { probability, type Weights } from './weights';

/** Why a mention was linked: the chosen reading with its evidence, then the readings that lost on the same or an overlapping span. */
export function explanationOf(chosen: Candidate, spans: readonly Span[], weights: Weights): Explanation {
  const rejected = spans
    .filter((span) => span.start < chosen.end && chosen.start < span.end)
    .flatMap((span) => span.candidates)
    .filter((candidate) => candidate !== chosen && candidate.alias.entity !== chosen.alias.entity)
    .sort((a, b) => Number(a.barred !== undefined) - Number(b.barred !== undefined) || b.logit - a.logit);
  return { chosen: describe(chosen, weights), rejected: rejected.map((candidate) => describe(candidate, weights)) };
}

function describe(candidate: Candidate, weights: Weights): CandidateExplanation {
  const { entity, record } = candidate.alias;
  return {
    entity: entity.record.id,
    alias: record.text,
    score: candidate.barred === undefined ? probability(candidate.logit) : 0,
    evidence: evidenceOf(candidate, weights),
  };
}
