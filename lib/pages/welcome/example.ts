import { dayFromIso } from '../../time/day';
import type { ExampleRequest } from './controller';

/** The example that a catalogue asks for: an entity's id, and dates as `YYYY-MM-DD` with spaces between. */
export function exampleOf(id: string, dates: string): ExampleRequest {
  return { id, days: dates.split(' ').flatMap((date) => dayFromIso(date) ?? []) };
}
