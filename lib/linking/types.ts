import type { Language } from '../corpus/kinds';
import type { DayNumber } from '../time/types';
import type { Steps } from './steps';

/** One article's text as the linker reads it. */
export interface ArticleText {
  readonly text: string;
  readonly lang: Language;
  /** Where paragraphs are in another language: from which UTF-16 offset on, which; ascending. */
  readonly languages?: readonly (readonly [number, Language])[];
  /** The article's date; absent when unknown. Never today by default. */
  readonly date?: DayNumber;
  /** UTF-16 offset at which each paragraph starts, ascending, first is 0. Derived from line breaks when absent. */
  readonly paragraphs?: readonly number[];
  /** UTF-16 ranges [start, end) of headlines: capitals say nothing there. */
  readonly headlines?: readonly (readonly [number, number])[];
  /** The page around the text is about the topic, so the text is too; absent when it is to be judged by itself. */
  readonly onTopic?: true;
  /** Indexes of entities that an earlier part of the same article has named: surnames and acronyms may refer to them. */
  readonly introduced?: readonly number[];
}

/** A span of an article's text, linked. */
export interface Mention {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Index of the entity in the pack's entity list. */
  readonly entity: number;
  /** Index of the alias in the pack's flat alias list. */
  readonly alias: number;
  /** 0..1 */
  readonly score: number;
  /** Present where newspapers call a government by this name too: indexes of the entities it may stand for, and which reading fits. */
  readonly metonym?: { readonly stands: readonly number[]; readonly sense: Sense };
}

/** What the name of a capital or palace means where it stands. `open`: the text does not say. */
export type Sense = 'government' | 'place' | 'open';

/** One reason for or against a candidate, in the field's words; `value` is added to the candidate's logit. */
export interface Evidence {
  readonly feature: string;
  readonly value: number;
  /** The word, entity id or date that the feature refers to. */
  readonly detail?: string;
}
export interface CandidateExplanation {
  readonly entity: string;
  readonly alias: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}
/** Why a mention was linked: the chosen candidate first, then the rejected ones. */
export interface Explanation {
  readonly chosen: CandidateExplanation;
  readonly rejected: readonly CandidateExplanation[];
}

export interface LinkedArticle {
  /** `on-topic` marks everything, `passing` only what belongs to the topic, `off-topic` nothing. */
  readonly relevance: 'on-topic' | 'passing' | 'off-topic';
  readonly mentions: readonly Mention[];
}

export interface Linker {
  link(article: ArticleText): LinkedArticle;
  /** Links in steps of a millisecond or so, with the same result. Several articles may be under way at once. */
  steps(article: ArticleText): Steps<LinkedArticle>;
  /** Links again with explanations; slow, on demand only. `explanations[i]` belongs to `mentions[i]`. */
  explain(article: ArticleText): LinkedArticle & { readonly explanations: readonly Explanation[] };
}
