import type { Weights } from '../../lib/linking/weights';
import type { LinkablePack } from '../annotate/corpus';
import type { GoldDocument } from '../eval/gold';
import { createJudge } from '../eval/run';
import { type Measured, measure, worth } from './measure';
import { fitWeights } from './regression';
import { samplesOf } from './samples';
import { fitThresholds } from './thresholds';

/** What is certain depends on the weights, and what a reading is worth on what is certain: features are learnt so many times. */
const ROUNDS = 2;

/**
 * Weights learnt from documents: the features, then the thresholds.
 *
 * @param spread how far a feature may stray from its prior, standard deviation in logits; 0 keeps the features and fits only the thresholds.
 */
export function learn(pack: LinkablePack, documents: readonly GoldDocument[], priors: Weights, spread: number): Weights {
  let weights = priors;
  const stories = documents.filter((document) => document.role !== 'off-topic');
  for (let round = 0; spread > 0 && round < ROUNDS; round++) {
    const judge = createJudge(pack, weights);
    const samples = stories.flatMap((document) => samplesOf(judge, document));
    weights = { ...priors, features: fitWeights(samples, priors.features, spread) };
  }
  return fitThresholds(weights, (tried) => worth(measure(pack, [[tried, documents]])));
}

/** What learning is worth on stories it has not seen: each of so many parts is judged under weights learnt from the others. */
export function crossValidate(
  pack: LinkablePack,
  documents: readonly GoldDocument[],
  priors: Weights,
  spread: number,
  folds: number,
): Measured {
  const isIn = (fold: number) => (_: GoldDocument, at: number) => at % folds === fold;
  return measure(
    pack,
    Array.from({ length: folds }, (_, fold) => {
      const others = documents.filter((document, at) => !isIn(fold)(document, at));
      return [learn(pack, others, priors, spread), documents.filter(isIn(fold))] as const;
    }),
  );
}
