import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineWords, likeness } from './headline';

const alike = (a: string, b: string) => likeness(headlineWords(a), headlineWords(b));

describe('likeness', () => {
  it('is full for headlines that differ in case, marks and the name of the site only', () => {
    expect(alike('Envoys leave Astana', 'ENVOYS LEAVE ASTANA!')).toBe(1);
    expect(alike('Envoys leave Astana with a date', 'Envoys leave Astana with a date | Harbour Times')).toBe(1);
    expect(alike('اتفاق في المدينة القديمة', 'اتفاق فى المدينه القديمة')).toBe(1);
  });

  it('is low for different stories of the same day', () => {
    expect(alike('Envoys leave Astana with a date', 'Army tells residents to leave as it masses east of Aleppo')).toBeLessThan(0.3);
    expect(alike('Syria', 'Army opens a road in Syria')).toBe(0);
  });

  it('is symmetric and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a));
        expect(alike(a, b)).toBeGreaterThanOrEqual(0);
        expect(alike(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
