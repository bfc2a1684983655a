import { describe, expect, it } from 'vitest';
import { WEIGHTS } from '../../lib/linking/weights';
import { fitThresholds, nearestOfBest } from './thresholds';

describe('nearestOfBest', () => {
  const scores = [0.5, 0.9, 0.7, 0.9, 0.9001, 0.9, 0.8];
  const chosen = (prior: number) => nearestOfBest([0, 1, 2, 3, 4, 5, 6], prior, (value) => scores[value] ?? 0);

  it('leaves the prior where it is as good as the best, give or take the noise', () => {
    expect(chosen(3)).toBe(3);
    expect(chosen(5)).toBe(5);
  });

  it('goes from a worse prior to the nearest that is as good as the best', () => {
    expect(chosen(6)).toBe(5);
    expect(chosen(0)).toBe(1);
    expect(chosen(2)).toBe(1);
  });

  it('refuses to choose from nothing', () => {
    expect(() => nearestOfBest([], 0, () => 0)).toThrow('nothing to choose from');
  });
});

describe('fitThresholds', () => {
  it('finds each threshold in the light of the others and leaves the features alone', () => {
    const fitted = fitThresholds(
      WEIGHTS,
      ({ threshold, margin, certain }) => -Math.abs(threshold - 0.5) - Math.abs(margin - threshold / 5) - Math.abs(certain - 3),
    );
    expect(fitted).toEqual({ ...WEIGHTS, threshold: 0.5, margin: 0.1, certain: 3 });
  });
});
