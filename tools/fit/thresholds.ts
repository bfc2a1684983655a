import type { Weights } from '../../lib/linking/weights';

type Threshold = 'threshold' | 'margin' | 'certain';

/** What is tried for each, in logits, ascending. */
const TRIED: Readonly<Record<Threshold, readonly number[]>> = {
  threshold: [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1],
  margin: [0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1.2],
  certain: [1, 1.5, 2, 2.5, 3, 3.5],
};

const ORDER: readonly Threshold[] = ['threshold', 'margin', 'certain'];
const PASSES = 2;

/** Two settings that differ by less are equals: one name in three thousand. */
const EQUAL = 0.0003;

/**
 * Fits the thresholds one after the other, twice. As with the features, what the stories say nothing about stays where the editors put it: of
 * settings that are worth the same, the one nearest to the prior is taken.
 *
 * @param score what the weights are worth on the stories to learn from; larger is better.
 */
export function fitThresholds(weights: Weights, score: (weights: Weights) => number): Weights {
  let fitted = weights;
  for (let pass = 0; pass < PASSES; pass++)
    for (const name of ORDER)
      fitted = { ...fitted, [name]: nearestOfBest(TRIED[name], weights[name], (value) => score({ ...fitted, [name]: value })) };
  return fitted;
}

/** Of the values that score as well as the best, the one nearest to `prior`; of two the lower. */
export function nearestOfBest(values: readonly number[], prior: number, score: (value: number) => number): number {
  const scores = values.map(score);
  const enough = Math.max(...scores) - EQUAL;
  const [nearest] = values
    .filter((_, at) => (scores[at] ?? Number.NEGATIVE_INFINITY) >= enough)
    .sort((a, b) => Math.abs(a - prior) - Math.abs(b - prior) || a - b);
  if (nearest === undefined) throw new Error('there is nothing to choose from');
  return nearest;
}
