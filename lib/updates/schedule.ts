/** Time between checks of a feed that is in order, ms. */
const PERIOD = 24 * 3_600_000;
/** Time to the first attempt after a failure, ms; doubled with each further one, up to a period. */
export const RETRY = 15 * 60_000;

/**
 * When a feed is looked at next. Spread at random by up to a quarter, so that readers do not all come at once and a reader is not told by the
 * hour.
 *
 * @param failures - Checks in a row that failed; 0 after one in order.
 * @param random - 0..1
 */
export function nextCheck(now: number, failures: number, random: number): number {
  const wait = failures === 0 ? PERIOD : Math.min(PERIOD, RETRY * 2 ** (failures - 1));
  return Math.round(now + wait * (1 + random / 4));
}
