import type { PartialDate } from '../../time/types';
import type { RoleRecord } from '../records';

/** A dated statement about an entity before its sources are numbered. A point in time has `from` equal to `until`. */
export interface Fact {
  readonly label: string;
  /** Type of the role that the statement tells; absent for what is no role. */
  readonly type?: RoleRecord['type'];
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** Ids of sources. */
  readonly sources: readonly string[];
}

interface Stretch {
  readonly from?: PartialDate | undefined;
  readonly until?: PartialDate | undefined;
}

/** A fact about a role over a stretch of time. */
export function roleFact(role: RoleRecord, label: string, stretch: Stretch): Fact {
  return { ...plainFact(label, stretch, role.sources), type: role.type };
}

/** A fact that is no role. */
export function plainFact(label: string, { from, until }: Stretch, sources: readonly string[]): Fact {
  return { label, ...(from && { from }), ...(until && { until }), sources };
}
