import type { AliasFacts } from './facts';
import type { Evidence } from './types';
import type { Feature, Weights } from './weights';

/** One reading of a span: this alias of this entity. The features add to `logit`. */
export interface Candidate {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Case shape of the matched text, bit flags of `SHAPE`. */
  readonly shape: number;
  readonly alias: AliasFacts;
  logit: number;
  /** What `logit`, `barred` and the length of `trace` are before the rest of the article is looked at. */
  ownLogit: number;
  ownBar: string | undefined;
  ownFeatures: number;
  /** Set when a hard rule forbids the reading: which one, in plain words. */
  barred: string | undefined;
  /** Set when the neighbours say that the name belongs to somebody or something else. */
  foreign: boolean;
  /** Set when the word before may be somebody's first name: a capital at the start of a sentence, or any first name before a place's name. */
  doubted: boolean;
  /** Set when the span is accepted as it stands, before any context of the document. */
  certain: boolean;
  /** Present only while explaining or fitting. */
  readonly trace: TracedFeature[] | undefined;
}

/** A feature as it fired: `amount` is what its weight is multiplied by. */
export interface TracedFeature {
  readonly feature: Feature;
  readonly amount: number;
  readonly detail: string | undefined;
}

/** Remembers what a candidate is by itself, before the context of the document is added. */
export function keepOwn(candidate: Candidate): void {
  candidate.ownLogit = candidate.logit;
  candidate.ownBar = candidate.barred;
  candidate.ownFeatures = candidate.trace?.length ?? 0;
}

/** Takes the context of the document off again. */
export function backToOwn(candidate: Candidate): void {
  candidate.logit = candidate.ownLogit;
  candidate.barred = candidate.ownBar;
  candidate.trace?.splice(candidate.ownFeatures);
}

/** All readings of one span. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly candidates: Candidate[];
}

/** What a broken hard rule is shown as, in logits: finite, so that it travels as JSON. */
const BARRED = -100;

/** Adds features to candidates by the weights given. */
export interface Scorer {
  add(candidate: Candidate, feature: Feature, amount?: number, detail?: string): void;
}

export function createScorer({ features }: Weights): Scorer {
  return {
    add(candidate, feature, amount = 1, detail) {
      candidate.logit += features[feature] * amount;
      candidate.trace?.push({ feature, amount, detail });
    },
  };
}

/** The traced features as evidence, strongest first. */
export function evidenceOf(candidate: Candidate, { features }: Weights): Evidence[] {
  const evidence = (candidate.trace ?? []).map(({ feature, amount, detail }) => ({
    feature,
    value: features[feature] * amount,
    ...(detail === undefined ? {} : { detail }),
  }));
  const barred = candidate.barred === undefined ? [] : [{ feature: 'barred', value: BARRED, detail: candidate.barred }];
  return [...barred, ...evidence.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))];
}
