import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketCounts, dayAt, stretchBetween } from './buckets';

const at = (day: number) => ({ date: { lo: day, hi: day, precision: 'day' as const } });

describe('the strip of a timeline', () => {
  it('counts each event within it once', () => {
    const days = fc.array(fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 80 }), (list, count) => {
        const counts = bucketCounts(list.map(at), [100, 900], count);
        expect(counts).toHaveLength(count);
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(list.filter((day) => day >= 100 && day <= 900).length);
      }),
    );
  });

  it('keeps order: earlier days never lie in later parts', () => {
    expect(bucketCounts([at(0), at(4), at(5), at(9)], [0, 9], 2)).toEqual([2, 2]);
  });

  it('can be brushed in either direction, never too narrow and never beyond its ends', () => {
    const day = fc.integer({ min: -100, max: 1100 });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const whole = [0, 1000] as const;
        const [from, until] = stretchBetween(a, b, 31, whole);
        expect([from, until]).toEqual(stretchBetween(b, a, 31, whole));
        expect(until - from).toBeGreaterThanOrEqual(31);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(until).toBeLessThanOrEqual(1000);
        if (a >= 0 && b <= 1000 && b - a >= 31) expect([from, until]).toEqual([a, b]);
      }),
    );
  });

  it('reads a place in it as a day', () => {
    expect([-1, 0, 0.5, 2].map((share) => dayAt(share, [0, 10]))).toEqual([0, 0, 5, 10]);
  });
});
