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

/** The final choice: the longest accepted name wins over those that it overlaps. In order of start. */
export function resolve(spans: readonly Span[], { threshold, margin }: Weights): Candidate[] {
  const accepted: Candidate[] = [];
  for (const span of spans) {
    const best = bestOf(span, threshold, margin);
    if (best) accepted.push(best);
  }
  accepted.sort((a, b) => b.end - b.start - (a.end - a.start) || b.logit - a.logit || a.start - b.start);
  const taken: Candidate[] = [];
  const free = new FreeRanges();
  for (const candidate of accepted) if (free.take(candidate.start, candidate.end)) taken.push(candidate);
  return taken.sort((a, b) => a.start - b.start);
}

/** Ranges already taken, by 32-unit blocks so that a test looks at a few neighbours only. */
class FreeRanges {
  private readonly blocks = new Map<number, [number, number][]>();

  /** Takes the range when nothing overlaps it. */
  take(start: number, end: number): boolean {
    const [first, last] = [start >> 5, (end - 1) >> 5];
    for (let block = first; block <= last; block++) {
      for (const [from, to] of this.blocks.get(block) ?? []) if (start < to && from < end) return false;
    }
    for (let block = first; block <= last; block++) {
      const list = this.blocks.get(block);
      if (list) list.push([start, end]);
      else this.blocks.set(block, [[start, end]]);
    }
    return true;
  }
}
