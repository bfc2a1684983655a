import { dateFromDay, isoFromDay } from './day';
import type { PartialDate } from './types';

/** A date as EDTF text, no more exact than it is: `2017-12-22`, `2017-12`, `2017?`, `199X`. */
export function edtfOf({ lo, precision, qualifier }: PartialDate): string {
  const iso = isoFromDay(lo);
  const year = dateFromDay(lo).getUTCFullYear();
  const text = { day: iso, month: iso.slice(0, -3), year: iso.slice(0, -6), decade: `${Math.floor(year / 10)}X` }[precision];
  return `${text}${qualifier ?? ''}`;
}
