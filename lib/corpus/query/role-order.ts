import type { RoleRecord } from '../records';

/** How much a role of each type says about who or what its holder was; lower is stronger. */
const RANK: Readonly<Record<RoleRecord['type'], number>> = { office: 0, control: 1, membership: 2, status: 3, name: 4, designation: 5 };

const startOf = (role: RoleRecord): number => role.from?.lo ?? Number.NEGATIVE_INFINITY;

/** Compares two roles for display: the stronger type first, within a type the one that began last. */
export function strongestFirst(a: RoleRecord, b: RoleRecord): number {
  const byType = RANK[a.type] - RANK[b.type];
  // Open starts are infinite, and the difference of two infinities is not a number.
  return byType !== 0 ? byType : startOf(a) === startOf(b) ? 0 : startOf(b) - startOf(a);
}

/** Whether a role tells what its holder did or was, and not what it was called or how others listed it. */
export function tellsState(role: RoleRecord): boolean {
  return role.type !== 'name' && role.type !== 'designation';
}
