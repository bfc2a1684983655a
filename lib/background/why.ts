import type { CandidateView, WhyView } from '../corpus/views';
import type { CandidateExplanation, Explanation } from '../linking/types';

/** Features whose detail is the id of an entity; that of the others is a word of the text or a name. */
const ABOUT_ENTITIES: ReadonlySet<string> = new Set(['introduced', 'introduced:nearest', 'related', 'list']);

/**
 * An explanation for readers: entities by their names, and each rejected one once, with the reading that came nearest.
 * @param nameOf the headword of an entity; `undefined` when the corpus has no such entity
 */
export function whyView({ chosen, rejected = [] }: Partial<Explanation>, nameOf: (id: string) => string | undefined): WhyView {
  const named = (candidate: CandidateExplanation): CandidateView => ({
    ...candidate,
    name: nameOf(candidate.entity) ?? candidate.entity,
    evidence: candidate.evidence.map((evidence) =>
      evidence.detail !== undefined && ABOUT_ENTITIES.has(evidence.feature)
        ? { ...evidence, detail: nameOf(evidence.detail) ?? evidence.detail }
        : evidence,
    ),
  });
  const nearest = new Map<string, CandidateExplanation>();
  for (const candidate of rejected) if (!nearest.has(candidate.entity)) nearest.set(candidate.entity, candidate);
  return { ...(chosen && { chosen: named(chosen) }), rejected: [...nearest.values()].map(named) };
}
