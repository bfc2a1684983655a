import type { DayNumber } from '../../time/types';
import { FAMILY_OF_KIND } from '../kinds';
import type { EntityRecord, RoleRecord } from '../records';
import type { AtDateNote } from '../views';
import { type Fact, plainFact, roleFact } from './facts';
import { heldRoles } from './held';
import type { Foresight } from './known';
import { beginsLater, noteAt } from './note';

/** More roles than these at one date crowd the card. */
const MOST_ROLES = 4;

/** What an entity was on a day. */
export interface StateAt {
  /** Strongest first. */
  readonly facts: readonly Fact[];
  /** Present when no role held. */
  readonly note?: AtDateNote;
  /** The identification as far as it was known that day; empty when it tells of later things only. */
  readonly identification: string;
}

/** Words a role for display: a designation names who made it, and nothing tells what came after `day`. */
export function labelOfRole(role: RoleRecord, day: DayNumber, foresight: Foresight, nameOf: (id: string) => string | undefined): string {
  const label = foresight.labelAt(role.label, day);
  const by = role.type === 'designation' && role.of ? nameOf(role.of) : undefined;
  return by && !label.includes(by) ? `${label} (${by})` : label;
}

/** A held role's end is told only where it may lie before `day`: an end still to come was not known then. */
function heldFact(role: RoleRecord, label: string, day: DayNumber): Fact {
  const until = role.until && role.until.lo <= day ? role.until : undefined;
  return roleFact(role, label, { from: role.from, until });
}

/**
 * The identification as it could be written on `day`. What began later had none yet. Of what ended later only the first clause is taken,
 * which says what it is; those behind it tell how it ended.
 */
function identificationAt(entity: EntityRecord, day: DayNumber, foresight: Foresight): string {
  if (beginsLater(entity, day)) return '';
  const endsLater = entity.until !== undefined && entity.until.lo > day;
  const [first = ''] = entity.identification.split(';', 1);
  return foresight.knownAt(endsLater ? first : entity.identification, day);
}

/**
 * What the corpus can vouch for on `day`: the roles that held; else, for entities that have no roles and for places (which stay what they
 * are whoever holds them), the identification as known then; else a note that says why there is no more.
 */
export function stateAt(entity: EntityRecord, day: DayNumber, foresight: Foresight, labelOf: (role: RoleRecord) => string): StateAt {
  const identification = identificationAt(entity, day, foresight);
  const held = heldRoles(entity.roles, day).slice(0, MOST_ROLES);
  if (held.length > 0) return { facts: held.map((role) => heldFact(role, labelOf(role), day)), identification };
  const note = noteAt(entity, day, labelOf);
  const lasting = entity.roles.length === 0 || FAMILY_OF_KIND[entity.kind] === 'place';
  if (lasting && note.kind !== 'over' && identification !== '')
    return { facts: [plainFact(identification, {}, entity.sources)], identification };
  return { facts: [], note, identification };
}
