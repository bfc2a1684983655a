import type { Candidate } from '../../lib/linking/candidate';
import type { Feature } from '../../lib/linking/weights';
import type { GoldDocument } from '../eval/gold';
import type { Judge, WorkedStory } from '../eval/run';

/** One reading of a span, with what fired for it, and whether the annotator agrees. */
export interface Sample {
  readonly features: ReadonlyMap<Feature, number>;
  readonly right: boolean;
}

/**
 * The readings of an annotated document from which weights can be learnt. A reading is right when its span and entity are the annotator's,
 * wrong when the annotator has another entity there or nothing. Left out: readings inside a longer annotated name, and incidental ones
 * where the annotator is silent, because nothing is said about them.
 */
export function samplesOf(judge: Judge, document: GoldDocument): Sample[] {
  return judge.work(document).flatMap((story) =>
    story.spans.flatMap((span) =>
      span.candidates.flatMap((candidate): Sample[] => {
        const right = candidate.barred === undefined ? isRight(candidate, story, document) : undefined;
        return right === undefined ? [] : [{ features: firedFor(candidate), right }];
      }),
    ),
  );
}

function isRight(candidate: Candidate, { start }: WorkedStory, document: GoldDocument): boolean | undefined {
  const [from, to] = [candidate.start + start, candidate.end + start];
  const { record } = candidate.alias.entity;
  const spans = document.mentions.flatMap((mention) => [mention, ...mention.alternatives]);
  const same = spans.filter((span) => span.start === from && span.end === to);
  if (same.length > 0) return same.some((span) => span.entities.includes(record.id));
  if (spans.some((span) => span.start <= from && to <= span.end)) return undefined;
  const silent = record.topicality === 'background' || record.kind === 'country' || record.kind === 'media';
  const overlaps = spans.some((span) => span.start < to && from < span.end);
  return silent && !overlaps ? undefined : false;
}

function firedFor(candidate: Candidate): Map<Feature, number> {
  const features = new Map<Feature, number>();
  for (const { feature, amount } of candidate.trace ?? []) features.set(feature, (features.get(feature) ?? 0) + amount);
  return features;
}
