import type { DayNumber, PartialDate } from '../time/types';
import type { EntityKind, KindFamily } from './kinds';
import type { RoleRecord } from './records';

/** What a card shows: prepared by the background, complete, plain text only; components format nothing but dates. */
export interface CardView {
  readonly id: string;
  readonly kind: EntityKind;
  readonly family: KindFamily;
  readonly name: string;
  readonly arabic?: string;
  /** "born 1965", "2017–2018" as dates for the component to word. */
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  readonly identification: string;
  readonly background?: string;
  /** The article's date this view was made for; absent = unknown. */
  readonly asOf?: DayNumber;
  /** At the article's date: roles that held then (strongest first), or the state the corpus can vouch for. */
  readonly atDate: readonly RoleView[];
  /** What the corpus says when no role held then: e.g. "Not yet founded", "Before taking office as ...". Attributed to dates only. */
  readonly atDateNote?: AtDateNote;
  /** What came later, oldest first. */
  readonly since: readonly RoleView[];
  /** Timeline around the article's date, oldest first; the component draws the "this article" line between past and later. */
  readonly timeline: readonly EventView[];
  readonly timelineTotal: number;
  /** Present when `timeline` holds every event there is, because the reader asked for them. */
  readonly wholeTimeline?: true;
  readonly claims: readonly ClaimView[];
  readonly sources: readonly SourceView[];
  readonly readMore?: SourceView;
  /** Day on which the corpus's knowledge ends. */
  readonly corpusAsOf: DayNumber;
}
export type AtDateNote =
  | { readonly kind: 'not-yet'; readonly from: PartialDate } // founded, opened or begun later
  | { readonly kind: 'over'; readonly until: PartialDate } // dead, dissolved, ended before
  | { readonly kind: 'before-role'; readonly label: string; readonly from: PartialDate }
  | { readonly kind: 'after-role'; readonly label: string; readonly until: PartialDate }
  | { readonly kind: 'unknown' };
export interface RoleView {
  readonly label: string;
  /** Chooses the words around the dates ("in office since"); absent = plain "since". */
  readonly type?: RoleRecord['type'];
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** Source numbers, 1-based indexes into `sources`. */
  readonly sources: readonly number[];
}
export interface EventView {
  readonly id: string;
  readonly date: PartialDate;
  readonly end?: PartialDate;
  readonly title: string;
  readonly summary: string;
  readonly later: boolean;
  readonly sources: readonly number[];
}
export interface ClaimView {
  readonly topic: string;
  readonly by: string;
  readonly text: string;
  readonly sources: readonly number[];
}
export interface SourceView {
  readonly publisher: string;
  readonly title: string;
  readonly date?: PartialDate;
  readonly url?: string;
  readonly symbol?: string;
  /** Present on an encyclopaedia's article: background, not independent evidence. */
  readonly encyclopaedia?: true;
}

/** Of a name that stands for a government as well as for the place where it sits: which it means in the text. */
export interface SenseView {
  /** `open`: the text does not say. */
  readonly sense: 'government' | 'place' | 'open';
  /** What it may stand for at the article's date, one as a rule; several where the date is unknown. */
  readonly stands: readonly { readonly id: string; readonly kind: EntityKind; readonly name: string }[];
}

/** Why a mention was linked as it was; `chosen` is absent when the corpus would not link it any more. */
export interface WhyView {
  readonly chosen?: CandidateView;
  /** One per entity, the nearest to being chosen first. */
  readonly rejected: readonly CandidateView[];
}
/** What the linker says of one candidate, with the names of the entities that it speaks of in place of their ids. */
export interface CandidateView {
  readonly entity: string;
  readonly name: string;
  readonly alias: string;
  /** 0..1; 0 where a rule forbids the reading. */
  readonly score: number;
  /** Strongest first; `feature` as in the linker's weights. */
  readonly evidence: readonly { readonly feature: string; readonly value: number; readonly detail?: string }[];
}

/** How many events the corpus knows per quarter of a year, over the years that it is about. */
export interface DensityView {
  readonly firstYear: number;
  /** One count per quarter, from the first of `firstYear` on. */
  readonly quarters: readonly number[];
}

/** One line of a list: popup, search results. */
export interface EntryView {
  readonly id: string;
  readonly kind: EntityKind;
  readonly family: KindFamily;
  readonly name: string;
  readonly arabic?: string;
  /** Identification, or the role at the date asked for; empty when neither could be known then. */
  readonly line: string;
  /** Present when `line` is empty, so that a list can show kind and dates instead. */
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** English Wikipedia title, absent where none exists. */
  readonly title?: string;
  readonly score?: number;
  /** In an answer: the name or role by which it was found, where that is not its headword. */
  readonly matched?: string;
}
