import type { PartialDate } from '../../time/types';

/** A dated statement about an entity before its sources are numbered. A point in time has `from` equal to `until`. */
export interface Fact {
  readonly label: string;
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** Ids of sources. */
  readonly sources: readonly string[];
}

/** Builds a fact without keys for absent dates. */
export function fact(
  label: string,
  interval: { from?: PartialDate | undefined; until?: PartialDate | undefined },
  sources: readonly string[],
): Fact {
  return {
    label,
    ...(interval.from && { from: interval.from }),
    ...(interval.until && { until: interval.until }),
    sources,
  };
}
