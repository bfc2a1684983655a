import { parse } from 'edtf';
import * as v from 'valibot';
import { dayFromParts } from './day';
import type { Interval, PartialDate } from './types';

/** The library's mask for "the last digit of the year is not known": `193X`. */
const UNKNOWN_YEAR_DIGIT = 8;

const DateNode = v.object({
  type: v.literal('Date'),
  /** Year, month from 0, day. */
  values: v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3)),
  uncertain: v.optional(v.literal(true)),
  approximate: v.optional(v.literal(true)),
  unspecified: v.optional(v.literal(UNKNOWN_YEAR_DIGIT)),
});
/** The library writes an open end (`..`) as Infinity and an unknown one (nothing) as null; both compile to a missing boundary. */
const EndNode = v.union([
  DateNode,
  v.pipe(
    v.union([v.literal(Number.POSITIVE_INFINITY), v.null()]),
    v.transform(() => undefined),
  ),
]);
const IntervalNode = v.object({ type: v.literal('Interval'), values: v.tuple([EndNode, EndNode]) });
type DateNode = v.InferOutput<typeof DateNode>;

const SUPPORTED = 'a day (2017-12-22), month (2017-12) or year (2017), each with an optional ?, ~ or % at the end, or a decade (193X)';

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new RangeError(`"${text}" is not a date in EDTF; write ${SUPPORTED}`, { cause });
  }
}

function day(year: number, month: number, dayOfMonth: number): number {
  const number = dayFromParts(year, month, dayOfMonth);
  if (number === undefined) throw new RangeError(`there is no day ${year}-${month}-${dayOfMonth}`);
  return number;
}

/** First day, last day and precision of what the node names. */
function extent({ values: [year = 0, month, dayOfMonth], unspecified }: DateNode): Omit<PartialDate, 'qualifier'> {
  if (unspecified) return { lo: day(year, 1, 1), hi: day(year + 9, 12, 31), precision: 'decade' };
  if (month === undefined) return { lo: day(year, 1, 1), hi: day(year, 12, 31), precision: 'year' };
  if (dayOfMonth === undefined) {
    const nextMonth = month === 11 ? day(year + 1, 1, 1) : day(year, month + 2, 1);
    return { lo: day(year, month + 1, 1), hi: nextMonth - 1, precision: 'month' };
  }
  const only = day(year, month + 1, dayOfMonth);
  return { lo: only, hi: only, precision: 'day' };
}

function compiled(node: DateNode): PartialDate {
  const marks = (node.uncertain ? 1 : 0) + (node.approximate ? 2 : 0);
  const qualifier = ([undefined, '?', '~', '%'] as const)[marks];
  return qualifier ? { ...extent(node), qualifier } : extent(node);
}

/**
 * Compiles an EDTF date (ISO 8601-2, levels 0 and 1, parsed by the `edtf` library). For build time: the product only sees the result.
 * @throws RangeError that says what is wrong and what may be written
 */
export function parseEdtf(text: string): PartialDate {
  const node = v.safeParse(DateNode, parsed(text));
  if (!node.success) throw new RangeError(`"${text}" is EDTF that the corpus does not use; write ${SUPPORTED}`);
  return compiled(node.output);
}

/**
 * Compiles an EDTF interval: `2017-01/2018`, `../2024-12-08`, `2011-03-15/..`.
 * @throws RangeError that says what is wrong and what may be written
 */
export function parseEdtfInterval(text: string): Interval {
  const node = v.safeParse(IntervalNode, parsed(text));
  if (!node.success) throw new RangeError(`"${text}" is not an interval; write two dates with / between them, or .. for an open end`);
  const [from, until] = node.output.values;
  const interval = { ...(from && { from: compiled(from) }), ...(until && { until: compiled(until) }) };
  if (interval.from && interval.until && interval.from.lo > interval.until.hi) throw new RangeError(`"${text}" ends before it begins`);
  return interval;
}
