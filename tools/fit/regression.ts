import type { Feature } from '../../lib/linking/weights';
import type { Sample } from './samples';

type FeatureWeights = Readonly<Record<Feature, number>>;

const PASSES = 40;

/**
 * Logistic regression with a normal prior around given weights (maximum a posteriori): what the data say little about stays where the
 * editors put it. Coordinate-wise Newton steps; the objective is convex, so the result does not depend on the order.
 *
 * @param spread standard deviation of the prior, in logits: small keeps the given weights, large trusts the data.
 */
export function fitWeights(samples: readonly Sample[], prior: FeatureWeights, spread: number): Record<Feature, number> {
  const weights = { ...prior };
  const logits = samples.map((sample) => logitOf(sample, weights));
  const columns = columnsOf(samples);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [feature, column] of columns) {
      let gradient = (weights[feature] - prior[feature]) / spread ** 2;
      let curvature = 1 / spread ** 2;
      for (const { at, amount } of column) {
        const chance = 1 / (1 + Math.exp(-(logits[at] ?? 0)));
        gradient += amount * (chance - (samples[at]?.right ? 1 : 0));
        curvature += amount * amount * chance * (1 - chance);
      }
      const step = -gradient / curvature;
      weights[feature] += step;
      for (const { at, amount } of column) logits[at] = (logits[at] ?? 0) + amount * step;
    }
  }
  return weights;
}

/** The logit of a sample under the weights. */
export function logitOf({ features }: Sample, weights: FeatureWeights): number {
  let logit = 0;
  for (const [feature, amount] of features) logit += weights[feature] * amount;
  return logit;
}

function columnsOf(samples: readonly Sample[]): Map<Feature, { at: number; amount: number }[]> {
  const columns = new Map<Feature, { at: number; amount: number }[]>();
  samples.forEach(({ features }, at) => {
    for (const [feature, amount] of features) {
      const column = columns.get(feature) ?? [];
      column.push({ at, amount });
      columns.set(feature, column);
    }
  });
  return columns;
}
