import { describe, expect, it } from 'vitest';
import { WEIGHTS } from '../../lib/linking/weights';
import { fitThresholds, middleOfBest } from './thresholds';

describe('middleOfBest', () => {
  it('takes the middle of the widest step', () => {
    const scores = [0.5, 0.9, 0.7, 0.9, 0.9, 0.9, 0.8];
    expect(middleOfBest([0, 1, 2, 3, 4, 5, 6], (value) => scores[value] ?? 0)).toBe(4);
  });

  it('takes differences within the noise for none', () => {
    const scores = [0.9, 0.9001, 0.9];
    expect(middleOfBest([0, 1, 2], (value) => scores[value] ?? 0)).toBe(1);
  });

  it('refuses to choose from nothing', () => {
    expect(() => middleOfBest([], () => 0)).toThrow('nothing to choose from');
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
