import type { Candidate, Span } from './candidate';
import type { Context } from './context-features';
import type { Reading } from './reading';

/** What may stand between a description and the name that it introduces. */
const APPOSITION = /^(?:[\s\u00a0]+|[\s\u00a0]*[,،][\s\u00a0]*)$/u;
const MAX_GAP = 3;

function isDescription({ alias }: Candidate): boolean {
  return alias.record.kind === 'descriptive';
}

function isPersonsName(candidate: Candidate): boolean {
  return candidate.alias.entity.family === 'person' && !isDescription(candidate);
}

/**
 * Leaves out the description of a person where the name follows directly ("the president, X"): the name says who, and one mark is enough.
 * It goes even when it was read as somebody else. `accepted` ascends by start.
 */
export function withoutAppositions(accepted: readonly Candidate[], { text }: Reading): Candidate[] {
  return accepted.filter((candidate, at) => {
    if (!isDescription(candidate) || candidate.alias.entity.family !== 'person') return true;
    const next = accepted[at + 1];
    if (!next || !isPersonsName(next) || next.start - candidate.end > MAX_GAP) return true;
    return !APPOSITION.test(text.slice(candidate.end, next.start));
  });
}

/**
 * Without a date nobody knows which holder of an office is meant: a description that fits several in turn counts for those only whom the
 * article names.
 */
export function barUnnamedHolders({ candidates }: Span, { dated, named }: Context): void {
  if (dated || candidates.length < 2) return;
  const holders = candidates.filter((candidate) => candidate.barred === undefined && isHeldInTurn(candidate));
  if (new Set(holders.map(({ alias }) => alias.entity)).size < 2) return;
  for (const holder of holders)
    if (!named.has(holder.alias.entity.index)) holder.barred = 'the description fits several in turn, and the article has no date';
}

function isHeldInTurn(candidate: Candidate): boolean {
  const { from, until } = candidate.alias.record;
  return isDescription(candidate) && (from !== undefined || until !== undefined);
}
