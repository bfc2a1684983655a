import { isoFromDay } from '../../time/day';
import type { EntityRecord, EventRecord, PackRecords } from '../records';
import type { CorpusSettings } from './schema';

/** A stretch of the timeline without an event. */
export interface Gap {
  /** ISO days of the events before and after. */
  readonly from: string;
  readonly until: string;
  readonly days: number;
  /** Why nothing stands there, where the corpus says so (`quiet` in `corpus.yaml`). */
  readonly why?: string;
}

type Quiet = CorpusSettings['quiet'][number];

/** Coverage of a corpus. Shares are 0 to 1. */
export interface CorpusStats {
  readonly entities: number;
  /** Entities with a finished card: identification, background of 40 to 110 words, and a source. */
  readonly cards: number;
  readonly events: number;
  readonly roles: number;
  readonly aliases: number;
  readonly sources: number;
  /** Claims, roles, relations and events that name no source. */
  readonly claimsWithoutSource: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** Events by year and by month (`2017-12`; those known by year only are left out of the months). */
  readonly byYear: Readonly<Record<string, number>>;
  readonly byMonth: Readonly<Record<string, number>>;
  /** Aliases by language. */
  readonly byLanguage: Readonly<Record<string, number>>;
  /** Finished cards by priority. */
  readonly cardsByPriority: Readonly<Record<string, number>>;
  /** Entities by number of sources, `4+` for more. */
  readonly bySources: Readonly<Record<string, number>>;
  /** Share of claims, roles, relations and events that name a source. */
  readonly withSources: number;
  /** Share of roles that say both when they began and when they ended. */
  readonly rolesWithBothEnds: number;
  /** Longest stretches without an event since `GAPS_SINCE`, longest first. */
  readonly gaps: readonly Gap[];
}

const CARD_WORDS = { min: 40, max: 110 };
const GAPS_SINCE = '2011-03-01';
const GAPS_SHOWN = 10;

/** Counts what a corpus covers; `quiet` are the stretches of which it says why they are empty. */
export function corpusStats({ entities, events, sources }: PackRecords, quiet: readonly Quiet[] = []): CorpusStats {
  const roles = entities.flatMap((entity) => entity.roles);
  const statements = [...roles, ...events, ...entities.flatMap((entity) => [...entity.claims, ...entity.relations])];
  const unsourced = statements.filter((statement) => statement.sources.length === 0).length;
  const bothEnds = roles.filter((role) => role.from && role.until).length;
  const monthly = events.filter((event) => event.date.precision === 'day' || event.date.precision === 'month');
  return {
    entities: entities.length,
    cards: entities.filter(isCard).length,
    events: events.length,
    roles: roles.length,
    aliases: entities.reduce((sum, entity) => sum + entity.aliases.length, 0),
    sources: sources.length,
    claimsWithoutSource: unsourced,
    byKind: countBy(entities, (entity) => entity.kind),
    byYear: countBy(events, (event) => isoFromDay(event.date.lo).slice(0, 4)),
    byMonth: countBy(monthly, (event) => isoFromDay(event.date.lo).slice(0, 7)),
    byLanguage: countBy(
      entities.flatMap((entity) => entity.aliases),
      (alias) => alias.lang,
    ),
    cardsByPriority: countBy(entities.filter(isCard), (entity) => String(entity.priority)),
    bySources: countBy(entities, ({ sources: cited }) => (cited.length > 3 ? '4+' : String(cited.length))),
    withSources: share(statements.length - unsourced, statements.length),
    rolesWithBothEnds: share(bothEnds, roles.length),
    gaps: gapsOf(monthly, quiet),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function isCard({ background, sources }: EntityRecord): boolean {
  const words = background?.split(/\s+/).length ?? 0;
  return words >= CARD_WORDS.min && words <= CARD_WORDS.max && sources.length > 0;
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Gaps between events known to the month or the day: one "in 2017" fills no stretch of that year. */
function gapsOf(events: readonly EventRecord[], quiet: readonly Quiet[]): Gap[] {
  const spans = events
    .filter((event) => isoFromDay(event.date.lo) >= GAPS_SINCE)
    .map((event) => ({ start: event.date.lo, end: event.end?.hi ?? event.date.hi }))
    .sort((a, b) => a.start - b.start);
  let last = spans[0]?.end ?? 0;
  const gaps: Gap[] = [];
  for (const { start, end } of spans) {
    if (start > last) gaps.push(gapOf(last, start, quiet));
    last = Math.max(last, end);
  }
  return gaps.sort((a, b) => b.days - a.days).slice(0, GAPS_SHOWN);
}

function gapOf(from: number, until: number, quiet: readonly Quiet[]): Gap {
  const why = quiet.find((span) => span.from.lo <= from && span.until.hi >= until)?.why;
  return { from: isoFromDay(from), until: isoFromDay(until), days: until - from, ...(why !== undefined && { why }) };
}
