import type { DayNumber } from '../../time/types';
import { FAMILY_OF_KIND } from '../kinds';
import type { EntityRecord, RoleRecord } from '../records';
import type { AtDateNote } from '../views';
import { strongestFirst, tellsState } from './role-order';

/** Roles that one enters; before them a card may say so. */
const isEntered = (role: RoleRecord): boolean => role.type === 'office' || role.type === 'membership';

function lastEnded(roles: readonly RoleRecord[], day: DayNumber): RoleRecord | undefined {
  return roles
    .filter((role) => tellsState(role) && role.until !== undefined && role.until.hi <= day)
    .sort((a, b) => (b.until?.lo ?? 0) - (a.until?.lo ?? 0) || strongestFirst(a, b))[0];
}

function nextBegun(roles: readonly RoleRecord[], day: DayNumber): RoleRecord | undefined {
  return roles
    .filter((role) => isEntered(role) && role.from !== undefined && role.from.lo > day)
    .sort((a, b) => (a.from?.lo ?? 0) - (b.from?.lo ?? 0) || strongestFirst(a, b))[0];
}

/** Whether something had not come into being on `day`. A person's birth is no beginning, and a place has none. */
export function beginsLater({ kind, from }: EntityRecord, day: DayNumber): boolean {
  const family = FAMILY_OF_KIND[kind];
  return from !== undefined && from.lo > day && family !== 'person' && family !== 'place';
}

/**
 * What can be said of an entity on a day on which none of its roles held. Its own beginning and end come first; then the role that had
 * ended, which was known that day, before the one that lay ahead.
 * @param labelOf the label to show for a role
 */
export function noteAt(entity: EntityRecord, day: DayNumber, labelOf: (role: RoleRecord) => string): AtDateNote {
  if (entity.from && beginsLater(entity, day)) return { kind: 'not-yet', from: entity.from };
  if (entity.until && entity.until.hi < day) return { kind: 'over', until: entity.until };
  const past = lastEnded(entity.roles, day);
  if (past?.until) return { kind: 'after-role', label: labelOf(past), until: past.until };
  const ahead = nextBegun(entity.roles, day);
  if (ahead?.from) return { kind: 'before-role', label: labelOf(ahead), from: ahead.from };
  return { kind: 'unknown' };
}
