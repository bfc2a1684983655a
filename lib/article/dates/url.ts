import type { DayNumber } from '../../time/types';
import { dayOf } from './calendar';

const FORMS = [
  /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?=[/.?#-]|$)/,
  /[/_-]((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/,
  /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/._?#-]|$)/,
  /\/((?:19|20)\d\d)\/([a-z]{3})\/(\d{1,2})(?=[/.?#-]|$)/,
];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day that an address states: `/2017/12/22/`, `/2017/dec/22/`, `2017-12-22`, `20171222`. A month alone gives no day. */
export function urlDay(url: string): DayNumber | undefined {
  for (const form of FORMS) {
    const parts = form.exec(url.toLowerCase());
    if (!parts) continue;
    const [, year, month, day] = parts;
    const monthNumber = MONTHS.indexOf(month ?? '') + 1 || Number(month);
    const number = dayOf(Number(year), monthNumber, Number(day));
    if (number !== undefined) return number;
  }
  return undefined;
}
