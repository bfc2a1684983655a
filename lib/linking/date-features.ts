import type { EntityKind } from '../corpus/kinds';
import type { DayNumber } from '../time/types';
import type { Candidate, Scorer } from './candidate';

/** Days after the end of a name's validity during which it is still in everyday use. */
const STILL_USED = 3 * 365;
/** Days before its start at which a planned thing may already be in the news, by kind; other kinds need to exist. */
const ANNOUNCED: Readonly<Partial<Record<EntityKind, number>>> = { conference: 400, agreement: 200, process: 400, operation: 60 };
/** Days by which an article may be dated too early: time zones, and stories begun before the event. */
const SLACK = 3;
/** Days around an event during which it is what the news speaks of. */
const NEWS = 120;
/** Kinds that are born of an event: before it nobody speaks of them. */
const EVENTS: ReadonlySet<EntityKind> = new Set(['conference', 'agreement', 'resolution', 'operation', 'battle', 'attack']);

/**
 * Signals from the article's date (day number): is the alias valid then, does the entity exist then. Descriptive names are valid within
 * their interval only; former names live on. Without a date nothing is said for or against anybody.
 */
export function addDateFeatures(candidate: Candidate, scorer: Scorer, date: DayNumber | undefined): void {
  if (date === undefined) return;
  const { record, entity } = candidate.alias;
  const begins = record.from?.lo;
  const ends = record.until?.hi;
  if (begins !== undefined && date < begins) {
    if (record.kind === 'descriptive') candidate.barred = 'the description was not yet true at the date of the article';
    else scorer.add(candidate, 'date:before');
  } else if (ends !== undefined && date > ends) {
    if (record.kind === 'descriptive') candidate.barred = 'the description was no longer true at the date of the article';
    else if (date > ends + STILL_USED) scorer.add(candidate, 'date:long-after');
  } else if (begins !== undefined || ends !== undefined) scorer.add(candidate, 'date:within');

  const { kind, from, until } = entity.record;
  if (from && date < from.lo - (ANNOUNCED[kind] ?? SLACK) && kind !== 'place' && kind !== 'country') scorer.add(candidate, 'date:not-yet');
  else if (from && EVENTS.has(kind) && date >= from.lo - NEWS && date <= (until ?? from).hi + NEWS)
    scorer.add(candidate, 'date:near-event');
}
