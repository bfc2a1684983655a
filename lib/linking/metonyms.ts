import type { PackRecords } from '../corpus/records';
import type { DayNumber } from '../time/types';
import type { Candidate, Span } from './candidate';
import type { Cues } from './cues';
import { sensesOf } from './metonym-sense';
import type { Reading } from './reading';
import type { Mention } from './types';
import { foldWord } from './words';

/** An entity by whose name newspapers call another, within days (inclusive) where the corpus limits it. */
interface StandIn {
  readonly entity: number;
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** Which names stand for two entities at once: a capital, or a palace, and the government there. */
export interface Metonyms {
  /** Forbids the second reading of a name where the first has its own: one card tells of both. */
  settle(spans: readonly Span[]): void;
  /** Indexes of the entities that the mention may stand for besides the one it names, at the date if one is known. */
  standsFor(mention: Candidate, date: DayNumber | undefined): readonly number[];
}

/**
 * Reads the aliases of the kind `metonym` of a pack: whatever bears such an alias as its own name may stand for the alias's entity, under
 * its names in all languages.
 */
export function createMetonyms({ entities }: PackRecords): Metonyms {
  const byText = new Map<string, StandIn[]>();
  entities.forEach(({ aliases }, entity) => {
    for (const { kind, text, from, until } of aliases) {
      if (kind !== 'metonym') continue;
      const key = foldWord(text);
      const limits = { from: from?.lo ?? Number.NEGATIVE_INFINITY, until: until?.hi ?? Number.POSITIVE_INFINITY };
      byText.set(key, [...(byText.get(key) ?? []), { entity, ...limits }]);
    }
  });
  const standIns = entities.map(({ aliases }) => {
    const own = new Set(aliases.filter(({ kind }) => kind === 'name').map(({ text }) => foldWord(text)));
    return [...own].flatMap((key) => byText.get(key) ?? []);
  });
  return {
    settle(spans) {
      for (const { candidates } of spans) {
        for (const candidate of candidates) {
          if (candidate.alias.record.kind !== 'metonym') continue;
          const { index } = candidate.alias.entity;
          const isTold = candidates.some(({ alias }) => standIns[alias.entity.index]?.some(({ entity }) => entity === index));
          if (isTold) candidate.barred = 'a second reading, told on the card of the first';
        }
      }
    },
    standsFor({ alias }, date) {
      const { index } = alias.entity;
      if (alias.record.kind === 'metonym') return [index];
      const named = alias.record.kind === 'name' || alias.record.kind === 'variant';
      const all = (named && alias.words === 1 && standIns[index]) || [];
      return all.filter(({ from, until }) => date === undefined || (from <= date && date <= until)).map(({ entity }) => entity);
    },
  };
}

/** The double readings among mentions that ascend by start, at the article's date if it is known. */
export function readMetonyms(
  mentions: readonly Candidate[],
  date: DayNumber | undefined,
  reading: Reading,
  cues: Cues,
  metonyms: Metonyms,
): Map<Candidate, NonNullable<Mention['metonym']>> {
  const found = mentions
    .map((mention) => ({ mention, stands: metonyms.standsFor(mention, date) }))
    .filter(({ stands }) => stands.length > 0);
  const senses = sensesOf(
    found.map(({ mention }) => mention),
    reading,
    cues,
  );
  return new Map(found.map(({ mention, stands }, at) => [mention, { stands, sense: senses[at] ?? 'open' }]));
}
