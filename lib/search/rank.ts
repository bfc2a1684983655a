import type { EntityRecord } from '../corpus/records';
import { beginsAfter, endedBefore, holdsAt } from '../time/interval';
import type { DayNumber, Interval } from '../time/types';
import type { NameClass } from './names';
import type { Similarity } from './similarity';

/** How strongly a name of each class points at its entity. */
const CLASS_WEIGHT: Readonly<Record<NameClass, number>> = { headword: 1, name: 1, part: 0.97, descriptive: 0.9, role: 0.85 };
/** What a name of which the query is only a part still counts. */
const UNCOVERED = 0.8;
/** What a name gains that is what was typed, no less and no more. */
const COMPLETE = 0.06;
const PROMINENCE = 0.15;
const ON_PAGE = 0.1;
const SAME_LANGUAGE = 0.01;
/** Loss of an entity that did not exist at the date. */
const OUT_OF_TIME = 0.03;
/** What a role or period name gains by holding at the date, and what it still counts when it did not, or has ended and no date is known. */
const HELD = 1.1;
const NOT_HELD = 0.6;
const ENDED = 0.8;
/** All bonuses together on top of a perfect likeness. */
const HIGHEST = 1 + COMPLETE + PROMINENCE + ON_PAGE + SAME_LANGUAGE;

/** What is known of a name that may answer a query. */
export interface Answer {
  readonly entity: EntityRecord;
  readonly nameClass: NameClass;
  /** When the role or the name holds; absent for names without a period. */
  readonly interval?: Interval;
  readonly similarity: Similarity;
  /** 0..255 */
  readonly prominence: number;
  readonly onPage: boolean;
  readonly sameLanguage: boolean;
}

function held({ nameClass, interval }: Answer, date: DayNumber | undefined): number {
  if (!interval || (nameClass !== 'role' && nameClass !== 'descriptive')) return 1;
  if (date === undefined) return interval.until ? ENDED : 1;
  return holdsAt(interval, date) === 'no' ? NOT_HELD : HELD;
}

function existed({ from, until }: EntityRecord, date: DayNumber | undefined): boolean {
  if (date === undefined) return true;
  const life = { ...(from && { from }), ...(until && { until }) };
  return beginsAfter(life, date) !== 'yes' && endedBefore(life, date) !== 'yes';
}

/**
 * How well a name answers a query, 0..1.
 * @param date the article's date, if known
 */
export function scoreOf(answer: Answer, date: DayNumber | undefined): number {
  const { likeness, coverage } = answer.similarity;
  const match = likeness ** 2 * CLASS_WEIGHT[answer.nameClass] * held(answer, date) * (UNCOVERED + (1 - UNCOVERED) * coverage);
  const complete = likeness === 1 && coverage === 1 ? COMPLETE : 0;
  const known = (PROMINENCE * answer.prominence) / 255 + (answer.onPage ? ON_PAGE : 0) + (answer.sameLanguage ? SAME_LANGUAGE : 0);
  const bonus = complete + known;
  return Math.max(0, (match + bonus - (existed(answer.entity, date) ? 0 : OUT_OF_TIME)) / HIGHEST);
}
