import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso, isoFromDay } from '../../time/day';
import { parseEdtf } from '../../time/edtf';
import type { EventRecord } from '../records';
import { eventDensity } from './density';

const event = (date: string): EventRecord => ({
  id: 'e',
  kind: 'politics',
  date: parseEdtf(date),
  title: 'T',
  summary: 'S',
  entities: ['a'],
  sources: ['s'],
});
const asOf = dayFromIso('2012-02-01') ?? 0;

describe('eventDensity', () => {
  it('counts per quarter up to the last year of knowledge', () => {
    const events = ['2011-01-31', '2011-03-15', '2011-12-31', '2012-01-01'].map(event);
    expect(eventDensity(events, asOf)).toEqual({ firstYear: 2011, quarters: [2, 0, 0, 1, 1, 0, 0, 0] });
  });

  it('leaves the distant past out', () => {
    const events = ['1946-04-17', ...new Array(20).fill('2011-05')].map(event);
    expect(eventDensity(events, asOf)).toEqual({ firstYear: 2011, quarters: [0, 20, 0, 0, 0, 0, 0, 0] });
  });

  it('shows one empty year of a corpus without events', () => {
    expect(eventDensity([], asOf)).toEqual({ firstYear: 2012, quarters: [0, 0, 0, 0] });
  });

  it('counts as a naive count by ISO month does', () => {
    const dates = fc.array(fc.integer({ min: 14_600, max: asOf }), { minLength: 1 }).map((days) => days.map(isoFromDay));
    fc.assert(
      fc.property(dates, (isoDates) => {
        const { firstYear, quarters } = eventDensity(isoDates.map(event), asOf);
        for (const [index, count] of quarters.entries()) {
          const year = String(firstYear + Math.floor(index / 4));
          const months = [1, 2, 3].map((month) => String((index % 4) * 3 + month).padStart(2, '0'));
          expect(count).toBe(isoDates.filter((iso) => months.some((month) => iso.startsWith(`${year}-${month}`))).length);
        }
      }),
    );
  });
});
