import type { EventRecord } from '../corpus/records';
import type { DayNumber } from '../time/types';
import { readDate } from './dates';
import { romanise } from './romanise';
import { skeletonOf } from './skeleton';

export interface EventSearchOptions {
  /** The article's date: of equal answers the nearer one comes first. */
  readonly date?: DayNumber | undefined;
  /** Ids of entities that the query itself may mean, the likeliest first: their events answer it as well. */
  readonly entities?: readonly string[] | undefined;
  /** Most results; 6 when absent. */
  readonly limit?: number | undefined;
}

/** Events that a query may mean, the likeliest first. */
export type EventSearch = (query: string, options?: EventSearchOptions) => EventRecord[];

const DEFAULT_LIMIT = 6;
/** Shorter words of a query match whole words only. */
const SHORTEST_BEGINNING = 3;
/** A skeleton shorter than this says too little about a word. */
const SHORTEST_SKELETON = 4;
const IN_TITLE = 3;
const IN_SUMMARY = 1;
const OF_ENTITY = 2;
/** What a word counts that agrees only by its skeleton, as other transliterations do. */
const BY_SKELETON = 0.7;

interface Indexed {
  readonly event: EventRecord;
  readonly title: readonly string[];
  readonly summary: readonly string[];
}

/** How well a word of the query is met by words of a text, 0..1. */
function met(word: string, words: readonly string[]): number {
  if (words.some((other) => other === word || (word.length >= SHORTEST_BEGINNING && other.startsWith(word)))) return 1;
  const skeleton = skeletonOf(word);
  if (skeleton.length < SHORTEST_SKELETON) return 0;
  return words.some((other) => skeletonOf(other) === skeleton) ? BY_SKELETON : 0;
}

/** What an event scores for the words of a query: every word must be met somewhere. */
function scoreOf({ title, summary }: Indexed, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const best = Math.max(IN_TITLE * met(word, title), IN_SUMMARY * met(word, summary));
    if (best === 0) return 0;
    score += best;
  }
  return score / Math.max(1, words.length);
}

function inDays({ date, end }: EventRecord, [from, until]: readonly [DayNumber, DayNumber]): boolean {
  return date.lo <= until && (end ?? date).hi >= from;
}

/**
 * Prepares the look-up of events by the words of their titles and summaries, by date, and by both. Words are made when first asked for: few
 * queries reach an event, and there are far fewer events than names.
 */
export function createEventSearch(events: readonly EventRecord[]): EventSearch {
  let indexed: readonly Indexed[] | undefined;
  return (query, { date, entities = [], limit = DEFAULT_LIMIT } = {}) => {
    const dated = readDate(query);
    const words = romanise(dated ? dated.rest : query);
    if (!dated && words.length === 0) return [];
    indexed ??= events.map((event) => ({ event, title: romanise(event.title), summary: romanise(event.summary) }));
    const meant = new Set(entities);
    const scored = indexed.flatMap((one) => {
      const { event } = one;
      if (dated && !inDays(event, dated.days)) return [];
      if (words.length === 0) return [{ event, score: 1 }];
      const ofEntity = event.entities.some((id) => meant.has(id)) ? OF_ENTITY : 0;
      const score = Math.max(scoreOf(one, words), ofEntity);
      return score > 0 ? [{ event, score }] : [];
    });
    const distance = ({ date: { lo } }: EventRecord): number => (date === undefined ? -lo : Math.abs(lo - date));
    // A date alone asks what happened then, in that order.
    if (dated && words.length === 0) scored.sort((a, b) => a.event.date.lo - b.event.date.lo);
    else scored.sort((a, b) => b.score - a.score || distance(a.event) - distance(b.event));
    return scored.slice(0, limit).map(({ event }) => event);
  };
}
