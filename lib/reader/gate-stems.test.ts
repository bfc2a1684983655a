import { describe, expect, it } from 'vitest';
import { gateStems } from './gate-stems';

describe('gateStems', () => {
  it.each([
    [{}, []],
    [{ gate: ['Syri', 'سوري'] }, ['Syri', 'سوري']],
    [{ gate: ['', 'Syri', 7, null] }, ['Syri']],
    [{ gate: 'Syri' }, []],
  ])('%j', (stored, stems) => {
    expect(gateStems(stored)).toEqual(stems);
  });
});
