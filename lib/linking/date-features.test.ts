import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../time/day';
import { firedFor } from './test-corpus';

const fired = (surface: string, id: string, date: string | undefined) => {
  const day = date === undefined ? undefined : dayFromIso(date);
  return firedFor(`Ardania voted. The ${surface} came.`, surface, day === undefined ? {} : { date: day })[id];
};

describe('signals from the date', () => {
  it('bar a description outside its interval', () => {
    expect(fired('Ardanian president', 'karl-anders', '2005-01-01')).toContain('date:within');
    expect(fired('Ardanian president', 'karl-anders', '2015-01-01')).toContain('barred');
    expect(fired('Ardanian president', 'jon-tarsk', '2005-01-01')).toContain('barred');
  });
  it.each([
    ['2001-01-01', 'date:not-yet'],
    ['2012-05-10', 'date:near-event'],
  ])('know on %s whether an agreement is: %s', (date, feature) => expect(fired('Velmar accord', 'velmar-accord', date)).toContain(feature));
  it('let an agreement be announced and remembered', () => {
    for (const date of ['2012-03-01', '2020-01-01']) expect(fired('Velmar accord', 'velmar-accord', date)).not.toContain('date:not-yet');
  });
  it('say nothing without a date', () => {
    expect(fired('Velmar accord', 'velmar-accord', undefined)?.filter((feature) => feature.startsWith('date:'))).toEqual([]);
  });
});
