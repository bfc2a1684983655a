import type { Weights } from '../../lib/linking/weights';
import type { LinkablePack } from '../annotate/corpus';
import type { GoldDocument } from '../eval/gold';
import { createJudge } from '../eval/run';
import { rates, sum } from '../eval/score';

/** Strict scores of documents, each linked under the weights it is listed with. */
export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly offTopicWithMarks: number;
}

/** An off-topic text with a mark weighs as much as this loss of F1. */
const COST_OF_OFF_TOPIC = 0.002;

/** Links and scores parts of a set of documents, each part under weights of its own, as one set. */
export function measure(pack: LinkablePack, parts: readonly (readonly [Weights, readonly GoldDocument[]])[]): Measured {
  const judged = parts.flatMap(([weights, documents]) => documents.map(createJudge(pack, weights).judge));
  const onTopic = judged.filter(({ document }) => document.role !== 'off-topic');
  const offTopicWithMarks = judged.filter(({ document, marks }) => document.role === 'off-topic' && marks > 0).length;
  return { ...rates(sum(onTopic.map(({ strict }) => strict))), offTopicWithMarks };
}

/** One number to compare by: F1, less a price for every off-topic text with a mark. */
export function worth({ f1, offTopicWithMarks }: Measured): number {
  return f1 - offTopicWithMarks * COST_OF_OFF_TOPIC;
}
