import * as v from 'valibot';

/** A text of a record: never empty, at most `max` UTF-16 units. */
export const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
