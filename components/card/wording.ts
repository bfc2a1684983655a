import type { KindFamily } from '../../lib/corpus/kinds';
import type { AtDateNote, CardView, EntryView, RoleView } from '../../lib/corpus/views';
import type { MessageKey } from '../../lib/i18n';
import { t } from '../../lib/i18n';
import { dateText, spanText, whenText, yearText } from '../../lib/i18n-dates';
import { kindName } from '../../lib/i18n-kinds';
import type { DayNumber } from '../../lib/time/types';

/** A role with its dates: "President of Syria, in office since 17 July 2000". */
export function roleText(role: RoleView): string {
  return unbroken(statement(role));
}

/** A day stays on the line of its month. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}

function statement({ label, type, from, until }: RoleView): string {
  // A point in time begins and ends with itself, at least in words: "Died on 8 December 2024", "Founded in c. 2014".
  if (from && until && dateText(from) === dateText(until)) return t('factAt', label, whenText(from));
  if (from && until) return t('roleSpan', label, spanText(from, until));
  if (from) return t(type === 'office' ? 'roleInOfficeSince' : 'roleSince', label, dateText(from));
  return until ? t('roleUntil', label, dateText(until)) : label;
}

/** A role as it stood on `asOf`: an end that came later is not told. */
export function roleTextAt(role: RoleView, asOf: DayNumber | undefined): string {
  if (asOf === undefined || !role.until || role.until.lo <= asOf) return roleText(role);
  const { until: _later, ...then } = role;
  return roleText(then);
}

const NOT_YET: Readonly<Record<KindFamily, MessageKey>> = {
  person: 'notYetPerson',
  group: 'notYetGroup',
  place: 'notYetPlace',
  process: 'notYetProcess',
  event: 'notYetEvent',
};
const OVER: Readonly<Record<KindFamily, MessageKey>> = {
  person: 'overPerson',
  group: 'overGroup',
  place: 'overPlace',
  process: 'overProcess',
  event: 'overEvent',
};

/** What the corpus says of a date on which no role held: "Founded later, in January 2017". */
export function noteText(note: AtDateNote, family: KindFamily): string {
  switch (note.kind) {
    case 'not-yet':
      return t(NOT_YET[family], whenText(note.from));
    case 'over':
      return t(OVER[family], whenText(note.until));
    case 'before-role':
      return t('roleOnlyFrom', note.label, dateText(note.from));
    case 'after-role':
      return t('roleUntil', note.label, dateText(note.until));
    case 'unknown':
      return t('nothingRecorded');
  }
}

/** What can be said of an entity when nothing else could be known: "Conference, 2018". */
export function kindLine(view: Pick<EntryView, 'kind' | 'family' | 'from' | 'until'>): string {
  const life = lifeText(view);
  return life ? t('roleSpan', kindName(view.kind), life) : kindName(view.kind);
}

/** The years of an entity for its card's head: "born 1965", "2017–2018", "since 2012"; `undefined` when the corpus has none. */
export function lifeText({ family, from, until }: Pick<CardView, 'family' | 'from' | 'until'>): string | undefined {
  const first = from && yearText(from);
  const last = until && yearText(until);
  if (first && last) return first === last ? first : `${first}–${last}`;
  if (first) return family === 'person' ? t('born', first) : t('lifeSince', first);
  if (last) return family === 'person' ? t('died', last) : t('lifeUntil', last);
  return undefined;
}
