import type { Language } from '../../lib/corpus/kinds';

/** A mention that the annotator expects. */
export interface GoldMention {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Ids of the entities any of which is right. */
  readonly entities: readonly string[];
  /** May be marked or not. */
  readonly optional: boolean;
  /** Other spans that are as good, each with the entities that are right there. */
  readonly alternatives: readonly { readonly start: number; readonly end: number; readonly entities: readonly string[] }[];
}

/** An annotated story. Off-topic documents have no mentions and shall stay unmarked. */
export interface GoldDocument {
  readonly id: string;
  readonly lang: Language;
  /** ISO date, null when unknown. */
  readonly date: string | null;
  readonly role: 'on-topic' | 'passing' | 'off-topic';
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** A mention as the linker predicts it. */
export interface PredictedMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  /** English Wikipedia title or `?Name`. */
  readonly title: string;
  /** Not punished where the annotator is silent: countries, descriptions, adjectives, agencies. */
  readonly incidental: boolean;
}
