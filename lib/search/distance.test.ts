import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance as distanceOfCodes } from './distance';

const codes = (text: string): Uint8Array => new TextEncoder().encode(text);
const distance = (query: string, name: string, open: boolean, limit?: number): number =>
  distanceOfCodes(codes(query), codes(name), open, limit);

const word = fc.string({ unit: fc.constantFrom(...'aeiouwybcdfghjklmnpqrstvxz0123456789'), maxLength: 20 });

/** Optimal string alignment with unit costs: what the weighted distance may not exceed. */
function plain(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const options = [cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1])];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) options.push(cell(i - 2, j - 2) + 1);
      const row = table[i];
      if (row) row[j] = Math.min(...options);
    }
  }
  return cell(a.length, b.length);
}

describe('distance', () => {
  it.each([
    ['jolani', 'julani', 'jolan'],
    ['daraa', 'deraa', 'darayya'],
    ['raqqa', 'rakka', 'rawda'],
    ['homs', 'hims', 'hama'],
  ])('puts %s nearer to %s than to %s', (query, near, far) => {
    expect(distance(query, near, false)).toBeLessThan(distance(query, far, false));
  });

  it('counts a swap of neighbours as one slip', () => {
    expect(distance('idlbi', 'idlib', false)).toBeLessThan(1);
  });

  it('is zero for equals and never above the plain edit distance', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, a, false)).toBe(0);
        expect(distance(a, b, false)).toBeLessThanOrEqual(plain(a, b) + 1e-4);
        if (a !== b) expect(distance(a, b, false)).toBeGreaterThan(0);
      }),
    );
  });

  it('says no more than that it is above the limit', () => {
    fc.assert(
      fc.property(word, word, fc.boolean(), fc.double({ min: 0, max: 6, noNaN: true }), (query, name, open, limit) => {
        const exact = distance(query, name, open);
        const limited = distance(query, name, open, limit);
        if (limited !== exact) expect([limited, exact > limit]).toEqual([Number.POSITIVE_INFINITY, true]);
      }),
    );
  });

  it('lets an open query stop anywhere in the name, up to six letters on: the best of all beginnings', () => {
    fc.assert(
      fc.property(word, word, (query, name) => {
        const reach = Math.min(name.length, query.length + 6);
        const beginnings = Array.from({ length: reach + 1 }, (_, length) => distance(query, name.slice(0, length), false));
        expect(distance(query, name, true)).toBeCloseTo(Math.min(...beginnings), 4);
      }),
    );
  });
});
