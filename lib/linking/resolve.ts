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

/** The certain readings before any context of the document; of nested ones the longest. Spans come by start, longest first. */
export function certainOf(spans: readonly Span[], { certain, margin }: Weights): Candidate[] {
  const chosen: Candidate[] = [];
  let covered = -1;
  for (const span of spans) {
    if (span.end <= covered) continue;
    const best = bestOf(span, certain, margin);
    if (!best || best.foreign) continue;
    best.certain = true;
    chosen.push(best);
    covered = span.end;
  }
  return chosen;
}

/** The final choice: the longest accepted name wins over those that it overlaps. Spans ascend by start; so do the names chosen. */
export function resolve(spans: readonly Span[], { threshold, margin }: Weights): Candidate[] {
  const chosen: Candidate[] = [];
  let cluster: Candidate[] = [];
  let clusterEnd = 0;
  for (const span of spans) {
    const best = bestOf(span, threshold, margin);
    if (!best) continue;
    if (best.start >= clusterEnd) {
      chosen.push(...longestOf(cluster));
      cluster = [];
    }
    cluster.push(best);
    clusterEnd = Math.max(clusterEnd, best.end);
  }
  chosen.push(...longestOf(cluster));
  return chosen;
}

/** Of names that overlap in a chain, the longest ones that leave each other room, by start. */
function longestOf(cluster: Candidate[]): Candidate[] {
  if (cluster.length < 2) return cluster;
  const byLength = [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || b.logit - a.logit || a.start - b.start);
  const taken: Candidate[] = [];
  for (const candidate of byLength) {
    if (taken.every((other) => candidate.end <= other.start || other.end <= candidate.start)) taken.push(candidate);
  }
  return taken.sort((a, b) => a.start - b.start);
}
