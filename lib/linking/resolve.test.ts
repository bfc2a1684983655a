import { describe, expect, it } from 'vitest';
import { createFacts } from './facts';
import { bestOf, resolve } from './resolve';
import { newCandidate } from './spans';
import { testPack } from './test-corpus';
import { WEIGHTS } from './weights';

const facts = createFacts(testPack());
/** A span with one candidate for each [alias index, logit]. */
function span(start: number, end: number, ...readings: readonly (readonly [number, number])[]) {
  const candidates = readings.map(([alias, logit]) => Object.assign(newCandidate(start, end, 1, facts.alias(alias), false), { logit }));
  return { start, end, candidates };
}
const [ARDANIA, VELMAR, PROVINCE] = [0, 2, 3];

describe('the best reading of a span', () => {
  it('is the strongest above the threshold', () => {
    expect(bestOf(span(0, 5, [ARDANIA, 1], [VELMAR, 3]), 0, 0.3)?.alias.index).toBe(VELMAR);
    expect(bestOf(span(0, 5, [ARDANIA, -1]), 0, 0.3)).toBeUndefined();
  });
  it('is none when another entity is as likely', () => {
    expect(bestOf(span(0, 5, [ARDANIA, 3], [VELMAR, 2.9]), 0, 0.3)).toBeUndefined();
    expect(bestOf(span(0, 5, [ARDANIA, 3], [ARDANIA + 1, 2.9]), 0, 0.3)?.alias.index).toBe(ARDANIA);
  });
  it('is never a barred one', () => {
    const one = span(0, 5, [ARDANIA, 9], [VELMAR, 1]);
    Object.assign(one.candidates[0] ?? {}, { barred: 'test' });
    expect(bestOf(one, 0, 0.3)?.alias.index).toBe(VELMAR);
  });
});

describe('resolution', () => {
  const chosenOf = (...spans: Parameters<typeof resolve>[0]) => resolve(spans, WEIGHTS).map(({ start, end }) => [start, end]);
  it('takes the longest of nested names', () => {
    expect(chosenOf(span(0, 15, [PROVINCE, 1]), span(0, 6, [VELMAR, 9]), span(7, 15, [VELMAR, 9]), span(40, 46, [VELMAR, 9]))).toEqual([
      [0, 15],
      [40, 46],
    ]);
  });
  it('takes the first of names that overlap in part, unless the later one is clearly better', () => {
    expect(chosenOf(span(0, 12, [VELMAR, 3]), span(6, 22, [PROVINCE, 4]))).toEqual([[0, 12]]);
    expect(chosenOf(span(0, 12, [VELMAR, 1]), span(6, 22, [PROVINCE, 6]))).toEqual([[6, 22]]);
    expect(chosenOf(span(0, 12, [VELMAR, 3]), span(6, 22, [PROVINCE, 3]), span(20, 30, [VELMAR, 3]))).toEqual([
      [0, 12],
      [20, 30],
    ]);
  });
  it('takes the name inside one that lost', () => {
    expect(chosenOf(span(0, 12, [VELMAR, 1]), span(0, 5, [VELMAR, 1]), span(6, 22, [PROVINCE, 6]))).toEqual([
      [0, 5],
      [6, 22],
    ]);
  });
});
