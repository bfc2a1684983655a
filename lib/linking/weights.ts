import fitted from './weights.json';

/** A named signal for or against a candidate. */
export type Feature = keyof typeof fitted.features;

/** The linear model of the linker, in logits. Written by `tools/fit.ts`; see there for the method. */
export interface Weights {
  readonly features: Readonly<Record<Feature, number>>;
  /** Logit, without document context, from which a candidate counts as certain and lends support to others. */
  readonly certain: number;
  /** Logit below which nothing is linked (NIL). */
  readonly threshold: number;
  /** Lead in logits that the best candidate of a span must have over the next entity. */
  readonly margin: number;
}

/** The weights shipped with the linker. */
export const WEIGHTS: Weights = fitted;

/** Every feature of the model, in the order of the weights file. */
export const FEATURES = Object.keys(fitted.features).filter((name): name is Feature => name in fitted.features);

/** Logistic function: logit -> probability 0..1. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
