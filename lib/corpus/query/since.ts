import type { DayNumber, PartialDate } from '../../time/types';
import type { EntityKind } from '../kinds';
import type { EntityRecord, RelationRecord, RoleRecord } from '../records';
import { type Fact, plainFact, roleFact } from './facts';
import { isHeld } from './held';
import { strongestFirst, tellsState } from './role-order';

/** More than this nobody reads in a card. */
const MOST_FACTS = 6;

const GROUPS: ReadonlySet<EntityKind> = new Set(['armed-group', 'party', 'government-body', 'organisation', 'media']);

/** How the end of an entity is told. */
function endLabel(kind: EntityKind): string {
  if (kind === 'person') return 'Died';
  return GROUPS.has(kind) ? 'Dissolved' : 'Ended';
}

const CHANGES: Partial<Record<RelationRecord['kind'], string>> = { 'renamed-to': 'Renamed', 'merged-into': 'Merged into' };

/** Whether a date lies after `day` by all that its source says. */
const isLater = (date: PartialDate | undefined, day: DayNumber): date is PartialDate => date !== undefined && date.lo > day;

/** Whether two partial dates may name the same change; the day after counts, because an end and what follows it may lie a day apart. */
const coincide = (a: PartialDate, b: PartialDate): boolean => a.lo <= b.hi + 1 && b.lo <= a.hi + 1;

interface Later {
  readonly fact: Fact;
  /** When the change came about; facts are ordered by it. */
  readonly at: PartialDate;
  readonly role?: RoleRecord;
}

const point = (label: string, at: PartialDate, sources: readonly string[]): Later => ({
  fact: plainFact(label, { from: at, until: at }, sources),
  at,
});

function begun(roles: readonly RoleRecord[], day: DayNumber, labelOf: (role: RoleRecord) => string): Later[] {
  return roles.flatMap((role) => (isLater(role.from, day) ? [{ fact: roleFact(role, labelOf(role), role), at: role.from, role }] : []));
}

function ended(roles: readonly RoleRecord[], day: DayNumber, labelOf: (role: RoleRecord) => string): Later[] {
  return roles.flatMap((role) =>
    isHeld(role, day) && isLater(role.until, day)
      ? [{ fact: roleFact(role, labelOf(role), { until: role.until }), at: role.until, role }]
      : [],
  );
}

function changed(entity: EntityRecord, day: DayNumber, nameOf: (id: string) => string | undefined): Later[] {
  return entity.relations.flatMap(({ kind, from, to, sources }) => {
    const verb = CHANGES[kind];
    const name = nameOf(to);
    return verb && name && isLater(from, day) ? [point(`${verb} ${name}`, from, sources)] : [];
  });
}

/** Keeps the strongest facts and, whatever its strength, the last one: it is how things stand. */
function condensed(facts: readonly Later[]): Later[] {
  const last = facts.at(-1);
  if (!last || facts.length <= MOST_FACTS) return [...facts];
  const rank = (a: Later, b: Later): number => {
    if (a.role && b.role) return strongestFirst(a.role, b.role);
    return Number(a.role !== undefined) - Number(b.role !== undefined);
  };
  const kept = new Set([
    last,
    ...facts
      .slice(0, -1)
      .sort(rank)
      .slice(0, MOST_FACTS - 1),
  ]);
  return facts.filter((fact) => kept.has(fact));
}

/** Death or dissolution after `day`. Another change at the same time tells a dissolution ("Merged into ..."), but never a death. */
function closed(entity: EntityRecord, day: DayNumber, told: (at: PartialDate) => boolean): Later[] {
  const { kind, until, sources } = entity;
  if (!isLater(until, day) || (kind !== 'person' && told(until))) return [];
  return [point(endLabel(kind), until, sources)];
}

/**
 * What became of an entity after `day`, oldest first: roles that began, roles that ended ("until"), renaming and merger, death or
 * dissolution. An end is left out where a new state, or a new role of the same type, began at the same time and so tells it.
 * @param labelOf the label to show for a role
 * @param nameOf the headword of an entity; `undefined` when the corpus has no such entity
 */
export function sinceFacts(
  entity: EntityRecord,
  day: DayNumber,
  labelOf: (role: RoleRecord) => string,
  nameOf: (id: string) => string | undefined,
): Fact[] {
  const starts = begun(entity.roles, day, labelOf);
  const changes = changed(entity, day, nameOf).filter(({ at }) => !starts.some((start) => coincide(start.at, at)));
  const states = [...starts.filter(({ role }) => role && tellsState(role)), ...changes];
  const close = closed(entity, day, (at) => states.some((state) => coincide(state.at, at)));
  const replaces = (later: Later, end: Later): boolean =>
    later.role?.type === end.role?.type || states.includes(later) || close.includes(later);
  const ends = ended(entity.roles, day, labelOf).filter(
    (end) => ![...starts, ...changes, ...close].some((later) => replaces(later, end) && coincide(later.at, end.at)),
  );
  const all = [...starts, ...changes, ...close, ...ends].sort((a, b) => a.at.lo - b.at.lo || a.at.hi - b.at.hi);
  return condensed(all).map((later) => later.fact);
}
