import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf, parseEdtfInterval } from '../../lib/time/edtf';
import { axisOf, placeOf, stretchOf } from './span';

const END = parseEdtf('2026-08-22').lo;

describe('the axis of roles', () => {
  it('reaches from the first date to the end of knowledge', () => {
    const axis = axisOf([parseEdtfInterval('2000-07-17/2024-12-08')], parseEdtf('2017-12-22').lo, END);
    expect(axis).toEqual({ from: parseEdtf('2000-07-17').lo, until: END });
  });

  it('has a length even where there is nothing', () => {
    const { from, until } = axisOf([], undefined, END);
    expect(until).toBeGreaterThan(from);
  });

  it('gives every stretch its place in it', () => {
    const days = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(days, fc.nat({ max: 9_000 }), fc.option(days, { nil: undefined }), (start, length, asOf) => {
        const point = (day: number) => ({ lo: day, hi: day, precision: 'day' as const });
        const interval = { from: point(start), until: point(start + length) };
        const axis = axisOf([interval], asOf, END);
        const stretch = stretchOf(interval, axis);
        expect(stretch.start).toBeGreaterThanOrEqual(0);
        expect(stretch.start + stretch.length).toBeLessThanOrEqual(101);
        if (asOf !== undefined) expect(placeOf(asOf, axis)).toBeCloseTo(((asOf - axis.from) / (axis.until - axis.from)) * 100);
      }),
    );
  });

  it('draws open ends to the edges', () => {
    const axis = axisOf([parseEdtfInterval('2010/2012'), parseEdtfInterval('2015/..')], undefined, END);
    const { start, length } = stretchOf(parseEdtfInterval('2015/..'), axis);
    expect(start + length).toBeCloseTo(100);
    expect(stretchOf(parseEdtfInterval('../2012'), axis).start).toBe(0);
  });
});
