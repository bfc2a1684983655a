/**
 * Dates as the product computes with them. A *day number* is the count of days since 1970-01-01 in the proleptic Gregorian
 * calendar (negative before it); it carries no clock time and no time zone.
 */
export type DayNumber = number;

/** How exact a source is about a date. Display never shows more than this. */
export type Precision = 'day' | 'month' | 'year' | 'decade';

/** An EDTF date compiled at build time: every day it may mean lies in `lo..hi` (both inclusive). */
export interface PartialDate {
  readonly lo: DayNumber;
  readonly hi: DayNumber;
  readonly precision: Precision;
  /** EDTF `?` (uncertain) or `~` (approximate), `%` (both). */
  readonly qualifier?: '?' | '~' | '%';
}

/**
 * From when until when something holds. A missing end is open: `until` absent means "still so, as far as the corpus knows".
 * `until` is the first day on which it no longer holds where the source names a day of ending in office (day of handover).
 */
export interface Interval {
  readonly from?: PartialDate;
  readonly until?: PartialDate;
}
