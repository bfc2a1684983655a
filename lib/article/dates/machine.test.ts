import { describe, expect, it } from 'vitest';
import { machineDay } from './machine';

const iso = (day: number | undefined) => (day === undefined ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('machineDay', () => {
  it.each([
    ['2017-12-22', '2017-12-22'],
    ['2017-12-22T23:30:00-08:00', '2017-12-22'],
    ['2017-12-22T00:30:00+06:00', '2017-12-22'],
    [' 2017-12-22 10:00:00 UTC ', '2017-12-22'],
    ['20171222', '2017-12-22'],
    ['20171222T101500Z', '2017-12-22'],
    ['2017/12/22 10:00', '2017-12-22'],
    ['Fri, 22 Dec 2017 10:00:00 GMT', '2017-12-22'],
    ['December 22, 2017', '2017-12-22'],
    ['1513900800', '2017-12-22'],
    ['1513900800000', '2017-12-22'],
    ['٢٠١٧-١٢-٢٢', '2017-12-22'],
  ])('reads %s', (value, day) => {
    expect(iso(machineDay(value))).toBe(day);
  });

  it.each([
    '',
    '2017',
    '2017-12',
    '0000-00-00T00:00:00Z',
    '2017-02-30',
    '1970-01-01T00:00:00Z',
    '0',
    '99999999999999',
    'not yet',
    '2017-13-45T99:00',
  ])('reads no day in %j', (value) => {
    expect(machineDay(value)).toBeUndefined();
  });
});
