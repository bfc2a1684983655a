const DAY = 86_400_000;

/**
 * The moment from which validity counts, from `--now`; the clock's when absent. Named so that the same command gives the same bytes again.
 *
 * @throws Error when it is no date.
 */
export function momentOf(now: string | undefined): Date {
  const date = now === undefined ? new Date() : new Date(now);
  if (Number.isNaN(date.getTime())) throw new Error(`--now ${now} is no date and time. Write it as 2026-11-26T12:00:00Z.`);
  return date;
}

/** A moment as metadata writes it, `days` later. */
export function expiryAfter(moment: Date, days: number): string {
  return `${new Date(moment.getTime() + days * DAY).toISOString().slice(0, 19)}Z`;
}
