import { describe, expect, it } from 'vitest';
import { type Feature, WEIGHTS } from '../../lib/linking/weights';
import { fitWeights, logitOf } from './regression';
import type { Sample } from './samples';

const prior = WEIGHTS.features;
const sample = (right: boolean, ...features: Feature[]): Sample => ({ right, features: new Map(features.map((feature) => [feature, 1])) });
/** `near` goes with right readings, `list` with wrong ones. */
const samples = Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? sample(true, 'bias', 'near') : sample(false, 'bias', 'list')));

describe('fitting', () => {
  it('moves weights to where the data are', () => {
    const fitted = fitWeights(samples, prior, 1);
    expect(fitted.near).toBeGreaterThan(prior.near);
    expect(fitted.list).toBeLessThan(prior.list);
    for (const one of samples) expect(logitOf(one, fitted) > 0).toBe(one.right);
  });
  it('leaves a weight alone that the data say nothing about', () => expect(fitWeights(samples, prior, 1).related).toBe(prior.related));
  it('stays near the prior when it is told to', () => {
    const fitted = fitWeights(samples, prior, 0.01);
    expect(Math.abs(fitted.near - prior.near)).toBeLessThan(0.05);
  });
  it('reaches a point from which no single step improves', () => {
    const fitted = fitWeights(samples, prior, 1);
    const loss = (weights: Record<Feature, number>) =>
      samples.reduce((sum, one) => sum + Math.log(1 + Math.exp(one.right ? -logitOf(one, weights) : logitOf(one, weights))), 0) +
      Object.entries(weights).reduce(
        (sum, [feature, weight]) => sum + (weight - (Object.entries(prior).find(([name]) => name === feature)?.[1] ?? 0)) ** 2 / 2,
        0,
      );
    for (const feature of ['near', 'list', 'bias'] as const)
      for (const step of [-0.05, 0.05]) expect(loss({ ...fitted, [feature]: fitted[feature] + step })).toBeGreaterThan(loss(fitted));
  });
});
