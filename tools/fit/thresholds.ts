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
 * Fits the thresholds one after the other, twice. The score is a flight of steps, and the best step is often wide: the middle of the best
 * one is taken, where an unseen story has room on both sides.
 *
 * @param score what the weights are worth on the stories to learn from; larger is better.
 */
export function fitThresholds(weights: Weights, score: (weights: Weights) => number): Weights {
  let fitted = weights;
  for (let pass = 0; pass < PASSES; pass++)
    for (const name of ORDER) fitted = { ...fitted, [name]: middleOfBest(TRIED[name], (value) => score({ ...fitted, [name]: value })) };
  return fitted;
}

/** The middle of the longest run of neighbouring values that score as well as the best. Of two middles the lower, of equal runs the first. */
export function middleOfBest(values: readonly number[], score: (value: number) => number): number {
  const scores = values.map(score);
  const enough = Math.max(...scores) - EQUAL;
  let run: number[] = [];
  let best: number[] = [];
  values.forEach((value, at) => {
    run = (scores[at] ?? Number.NEGATIVE_INFINITY) >= enough ? [...run, value] : [];
    if (run.length > best.length) best = run;
  });
  const middle = best[(best.length - 1) >> 1];
  if (middle === undefined) throw new Error('there is nothing to choose from');
  return middle;
}
