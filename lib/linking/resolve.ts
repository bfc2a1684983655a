import type { Candidate, Span } from './candidate';
import type { Weights } from './weights';

/** The best reading of a span, or none: below the threshold or too close to the next entity, the linker says nothing. */
export function bestOf({ candidates }: Span, threshold: number, margin: number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.barred === undefined && (best === undefined || candidate.logit > best.logit)) best = candidate;
  }
  if (!best || best.logit < threshold) return undefined;
  for (const rival of candidates) {
    if (rival.barred === undefined && rival.alias.entity !== best.alias.entity && best.logit - rival.logit < margin) return undefined;
  }
  return best;
}

/**
 * The certain readings before any context of the document; of nested ones the longest. Spans come by start, longest first. A name that
 * asks for company (`isAlone`) does not stand for itself.
 */
export function certainOf(spans: readonly Span[], { certain, margin }: Weights, isAlone: (candidate: Candidate) => boolean): Candidate[] {
  const chosen: Candidate[] = [];
  let covered = -1;
  for (const span of spans) {
    if (span.end <= covered) continue;
    const best = bestOf(span, certain, margin);
    if (!best || best.foreign || isAlone(best)) continue;
    best.certain = true;
    chosen.push(best);
    covered = span.end;
  }
  return chosen;
}

/** Lead in logits by which a name beats one that begins before it and ends inside it. */
const CLEARLY = 2;

/**
 * The final choice. Of nested names the longest wins; of names that overlap in part the one that begins first, unless the other is clearly
 * better. Spans ascend by start; so do the names chosen.
 */
export function resolve(spans: readonly Span[], { threshold, margin }: Weights): Candidate[] {
  const chosen: Candidate[] = [];
  let cluster: Candidate[] = [];
  let clusterEnd = 0;
  for (const span of spans) {
    const best = bestOf(span, threshold, margin);
    if (!best) continue;
    if (best.start >= clusterEnd) {
      choose(cluster, chosen);
      cluster = [];
    }
    cluster.push(best);
    clusterEnd = Math.max(clusterEnd, best.end);
  }
  choose(cluster, chosen);
  return chosen;
}

/** Adds the winners of a chain of overlapping names to `chosen`. The chain ascends by start, at one start the longest is first. */
function choose(cluster: readonly Candidate[], chosen: Candidate[]): void {
  let covered = 0;
  cluster.forEach((candidate, at) => {
    if (candidate.start < covered) return;
    const isBeaten = cluster.some(
      (other, index) =>
        index > at && other.start < candidate.end && other.end > candidate.end && other.start > candidate.start && beats(other, candidate),
    );
    if (isBeaten) return;
    chosen.push(candidate);
    covered = candidate.end;
  });
}

function beats(later: Candidate, earlier: Candidate): boolean {
  return later.logit > earlier.logit + CLEARLY;
}
