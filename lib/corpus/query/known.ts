import { dayFromIso } from '../../time/day';
import type { DayNumber } from '../../time/types';
import type { EntityRecord } from '../records';

/** Kinds whose beginning says nothing about a text that names them: persons are born, and places founded, long before they matter. */
const OLDER_THAN_NEWS: ReadonlySet<EntityRecord['kind']> = new Set(['person', 'country', 'place', 'media', 'concept']);
/** Shorter names are ordinary words too often to prove anything. */
const SHORTEST_NAME = 3;

/** Keeps texts of the corpus from telling what was not known yet. */
export interface Foresight {
  /**
   * The part of `text` that could be known on `day`: clauses (split at semicolons) and parentheses that name a later year or date, or
   * something that began later, are left out. A bare year is known when it is over, because it does not tell which part of it is meant.
   * Empty when nothing remains.
   */
  knownAt(text: string, day: DayNumber): string;
  /** A label of something that held on `day`, without the parentheses that tell what came later ("(killed 2020-01-03)"). */
  labelAt(label: string, day: DayNumber): string;
}

interface Newcomer {
  readonly name: string;
  readonly begins: DayNumber;
}

function newcomersOf(entities: readonly EntityRecord[]): Newcomer[] {
  return entities.flatMap((entity) => {
    const begins = entity.from?.lo;
    if (begins === undefined || OLDER_THAN_NEWS.has(entity.kind)) return [];
    const names = entity.aliases.filter((alias) => alias.lang === 'en' && (alias.kind === 'name' || alias.kind === 'acronym'));
    return [entity.name, ...names.map((alias) => alias.text)]
      .filter((name) => name.length >= SHORTEST_NAME)
      .map((name) => ({ name, begins }));
  });
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  }
  return false;
}

/** First day on which every year that `text` names is over or, for `YYYY-MM-DD`, reached; `-Infinity` when it names none. */
function datedFrom(text: string): DayNumber {
  let latest = Number.NEGATIVE_INFINITY;
  for (const [, year, month, day] of text.matchAll(/(?<!\d)(1[89]\d\d|20\d\d)(?:-(\d\d)-(\d\d))?(?!\d)/g)) {
    const exact = month && day ? dayFromIso(`${year}-${month}-${day}`) : undefined;
    latest = Math.max(latest, exact ?? dayFromIso(`${Number(year) + 1}-01-01`) ?? latest);
  }
  return latest;
}

/** Prepares the check against the beginnings of all entities; answers about one text are remembered. */
export function createForesight(entities: readonly EntityRecord[]): Foresight {
  const newcomers = newcomersOf(entities);
  const remembered = new Map<string, DayNumber>();

  const tellableFrom = (text: string): DayNumber => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    let from = datedFrom(text);
    for (const newcomer of newcomers) if (newcomer.begins > from && names(text, newcomer.name)) from = newcomer.begins;
    remembered.set(text, from);
    return from;
  };

  const labelAt = (label: string, day: DayNumber): string => {
    const kept = label.replace(/\s*\([^()]*\)/g, (aside) => (tellableFrom(aside) <= day ? aside : '')).trim();
    return kept === '' ? label : kept;
  };
  const clauseAt = (clause: string, day: DayNumber): string | undefined => {
    const kept = labelAt(clause.trim(), day);
    return kept !== '' && tellableFrom(kept) <= day ? kept : undefined;
  };

  return {
    labelAt,
    knownAt: (text, day) =>
      text
        .split(';')
        .map((clause) => clauseAt(clause, day))
        .filter((clause) => clause !== undefined)
        .join('; '),
  };
}
