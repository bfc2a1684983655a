import * as v from 'valibot';
import { PARTIAL_DATE } from '../corpus/records';

/* The small schemas that all messages are made of. */

/** A day number: days since 1970-01-01. */
export const Day = v.pipe(v.number(), v.integer());
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const PartialDate = v.object(PARTIAL_DATE);
export const Family = v.picklist(['person', 'group', 'place', 'process', 'event']);
// Passed on and not assigned: bundlers know that the original has no side effects, and leave out schemas that a part does not use.
export { exactOptional as optional } from 'valibot';
