import type { DayNumber } from '../../time/types';
import type { ArticleDate, DateSource } from '../types';

/** One source's word on an article's date. */
export interface DateWitness {
  readonly source: DateSource;
  readonly day: DayNumber;
  /** It says when the story was changed, not when it appeared. */
  readonly updated: boolean;
}

/** How often each source alone is right (PLATFORM, 195 news pages); visible date lines are estimated. */
const PRECISION: Readonly<Record<DateSource, number>> = {
  reader: 1,
  microdata: 0.99,
  url: 0.98,
  meta: 0.97,
  'json-ld': 0.93,
  time: 0.93,
  visible: 0.9,
};
/** Order in which sources are named. */
const ORDER: readonly DateSource[] = ['reader', 'json-ld', 'meta', 'microdata', 'time', 'visible', 'url'];
/** Local time against UTC moves a date by a day at most. */
const TOLERANCE_DAYS = 1;
const DISPUTED = 0.6;
const UPDATED_ONLY = 0.8;

const precisionOf = (witness: DateWitness) => PRECISION[witness.source];

/** The witnesses that stand within a day of one of them. */
function supporters(of: DateWitness, all: readonly DateWitness[]): DateWitness[] {
  return all.filter((witness) => Math.abs(witness.day - of.day) <= TOLERANCE_DAYS);
}
const sourcesOf = (witnesses: readonly DateWitness[]) => ORDER.filter((source) => witnesses.some((witness) => witness.source === source));

/**
 * Weighs what several sources say about an article's date.
 *
 * What says "published" goes before what says "updated". Among those the day with the most sources within a day of it wins, then the more
 * precise source. Two agreeing sources are certain; a contradiction of more than a day lowers the confidence; "updated" dates may
 * support a day but never outvote one.
 * @returns `undefined` when nothing is known. It is never guessed.
 */
export function agreeOnDate(witnesses: readonly DateWitness[]): ArticleDate | undefined {
  const published = witnesses.filter((witness) => !witness.updated);
  const heard = published.length > 0 ? published : witnesses;
  const best = [...heard].sort(
    (a, b) => sourcesOf(supporters(b, heard)).length - sourcesOf(supporters(a, heard)).length || exactness(b, heard) - exactness(a, heard),
  )[0];
  if (!best) return undefined;
  const sources = sourcesOf(supporters(best, witnesses));
  const disputed = heard.some((witness) => Math.abs(witness.day - best.day) > TOLERANCE_DAYS);
  const updated = published.length === 0;
  const alone = Math.max(...supporters(best, heard).map(precisionOf)) * (disputed ? DISPUTED : 1) * (updated ? UPDATED_ONLY : 1);
  return { day: best.day, sources, confidence: sources.length > 1 && !updated ? 1 : alone, updated };
}

/** Among days that differ by one, the day that more sources state exactly, then the more precise source's. */
function exactness(witness: DateWitness, all: readonly DateWitness[]): number {
  const same = all.filter((other) => other.day === witness.day);
  return sourcesOf(same).length + precisionOf(witness) / 10;
}
