import type { SearchTables, WordIndex } from './layout';
import type { Query } from './query';
import { skeletonOf } from './skeleton';
import { oneTypoAway } from './typos';
import { entriesFrom, NAME_END, type Stretch } from './word-index';

/** More names than these are not compared with the query letter by letter. */
const MOST_CANDIDATES = 400;
/** Of these, names that go on as typed: room is left for looser readings. */
const MOST_AS_TYPED = 200;
/** Of these, names found before typing errors are thought of. */
const MOST_BEFORE_TYPOS = 300;
/** Any name is one error away from a shorter skeleton. */
const SHORTEST_WITH_TYPO = 3;
/** A longer skeleton has too many that are one error away; its words find the name. */
const LONGEST_WITH_TYPO = 16;

const PROMINENCES = 256;

const size = ({ from, to }: Stretch): number => to - from;

/** Collects names until there are enough, of one reading the most prominent first. */
class Collector {
  readonly names = new Set<number>();
  private readonly histogram = new Uint32Array(PROMINENCES);

  constructor(private readonly tables: SearchTables) {}

  /** Adds names of one reading while there are fewer than `most` in all. */
  add(index: WordIndex, stretches: readonly Stretch[], most: number): void {
    const room = most - this.names.size;
    if (room <= 0) return;
    const total = stretches.reduce((sum, stretch) => sum + size(stretch), 0);
    const least = total <= room ? 0 : this.threshold(index, stretches, room);
    const atThreshold: number[] = [];
    for (const { from, to } of stretches) {
      for (let at = from; at < to; at += 1) {
        const name = (index.order[at] ?? 0) >>> 4;
        const prominence = this.prominence(name);
        if (prominence > least) this.names.add(name);
        else if (prominence === least && atThreshold.length < room) atThreshold.push(name);
      }
    }
    for (const name of atThreshold) if (this.names.size < most) this.names.add(name);
  }

  private prominence(name: number): number {
    const { nameEntity, prominence } = this.tables;
    return prominence[nameEntity[name] ?? 0] ?? 0;
  }

  /** The prominence above which at most `room` entries lie. */
  private threshold({ order }: WordIndex, stretches: readonly Stretch[], room: number): number {
    this.histogram.fill(0);
    for (const { from, to } of stretches) {
      for (let at = from; at < to; at += 1) {
        const level = this.prominence((order[at] ?? 0) >>> 4);
        this.histogram[level] = (this.histogram[level] ?? 0) + 1;
      }
    }
    let left = room;
    for (let level = PROMINENCES - 1; level >= 0; level -= 1) {
      left -= this.histogram[level] ?? 0;
      if (left < 0) return level;
    }
    return 0;
  }
}

/** Entries that have one of the query's words, wherever in the name it stands: a stretch for each word, the rarest word first. */
function anyWord(index: WordIndex, { words }: Query): Stretch[] {
  return words.map((word) => entriesFrom(index, skeletonOf(word))).sort((a, b) => size(a) - size(b));
}

/**
 * Names worth comparing with the query, at most 400: those that end or go on as typed from one of their words on, those that do by
 * skeleton, those that have one of its words, the rarest first, and those whose skeleton is one typing error away.
 * @returns indexes of names
 */
export function candidatesFor(tables: SearchTables, query: Query): Set<number> {
  const { letters, skeletons } = tables;
  const collector = new Collector(tables);
  collector.add(letters, [entriesFrom(letters, query.joined + NAME_END)], MOST_AS_TYPED);
  collector.add(letters, [entriesFrom(letters, query.joined)], MOST_AS_TYPED);
  if (query.words.length > 1) for (const stretch of anyWord(skeletons, query)) collector.add(skeletons, [stretch], MOST_BEFORE_TYPOS);
  collector.add(skeletons, [entriesFrom(skeletons, query.skeleton + NAME_END)], MOST_BEFORE_TYPOS);
  collector.add(skeletons, [entriesFrom(skeletons, query.skeleton)], MOST_BEFORE_TYPOS);
  const { length } = query.skeleton;
  if (length < SHORTEST_WITH_TYPO || length > LONGEST_WITH_TYPO) return collector.names;
  const typos = [...oneTypoAway(query.skeleton)];
  for (const end of [NAME_END, '']) {
    collector.add(
      skeletons,
      typos.map((skeleton) => entriesFrom(skeletons, skeleton + end)),
      MOST_CANDIDATES,
    );
  }
  return collector.names;
}
