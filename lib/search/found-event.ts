import type { EventRecord } from '../corpus/records';

/** One event in a list of answers. */
export type FoundEvent = Pick<EventRecord, 'id' | 'kind' | 'date' | 'end' | 'title'>;
