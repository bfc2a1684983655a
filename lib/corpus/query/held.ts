import { holdsAt } from '../../time/interval';
import type { DayNumber } from '../../time/types';
import type { RoleRecord } from '../records';
import { strongestFirst } from './role-order';

/**
 * Whether a role may be shown as holding on `day`. A boundary that the source knows only by month or year lets the role in, because it
 * is shown with that same imprecise date; a boundary marked `?` counts only within the stretch it names, not within its slack.
 */
export function isHeld(role: RoleRecord, day: DayNumber): boolean {
  const certainty = holdsAt(role, day);
  if (certainty !== 'maybe') return certainty === 'yes';
  return (role.from === undefined || role.from.lo <= day) && (role.until === undefined || role.until.hi >= day);
}

/** The roles that held on `day`, strongest first; those that certainly held stand before equals that only may have. */
export function heldRoles(roles: readonly RoleRecord[], day: DayNumber): RoleRecord[] {
  const certain = (role: RoleRecord): number => (holdsAt(role, day) === 'yes' ? 0 : 1);
  return roles.filter((role) => isHeld(role, day)).sort((a, b) => strongestFirst(a, b) || certain(a) - certain(b));
}
