import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateSource } from '../types';
import { agreeOnDate, type DateWitness } from './agree';

const says = (source: DateSource, day: number, updated = false): DateWitness => ({ source, day, updated });

describe('agreeOnDate', () => {
  it('knows nothing from nothing', () => {
    expect(agreeOnDate([])).toBeUndefined();
  });

  it('believes a single source as far as it deserves', () => {
    expect(agreeOnDate([says('meta', 100)])).toEqual({ day: 100, sources: ['meta'], confidence: 0.97, updated: false });
  });

  it('is certain when two agree, a day either side included', () => {
    expect(agreeOnDate([says('json-ld', 100), says('url', 101)])).toEqual({
      day: 101,
      sources: ['json-ld', 'url'],
      confidence: 1,
      updated: false,
    });
  });

  it('does not take one source that repeats itself for two', () => {
    expect(agreeOnDate([says('time', 100), says('time', 100)])?.confidence).toBeLessThan(1);
  });

  it('lets two agreeing sources outvote a more precise one', () => {
    expect(agreeOnDate([says('microdata', 50), says('time', 100), says('visible', 100)])).toMatchObject({
      day: 100,
      sources: ['time', 'visible'],
      confidence: 1,
    });
  });

  it('is less sure when sources contradict each other', () => {
    const disputed = agreeOnDate([says('meta', 100), says('json-ld', 200)]);
    expect(disputed).toMatchObject({ day: 100, sources: ['meta'] });
    expect(disputed?.confidence).toBeLessThan(0.7);
  });

  it('puts published before updated', () => {
    expect(agreeOnDate([says('json-ld', 100), says('meta', 140, true), says('visible', 140, true)])).toMatchObject({
      day: 100,
      updated: false,
      sources: ['json-ld'],
    });
  });

  it('lets an updated date support a published one', () => {
    expect(agreeOnDate([says('json-ld', 100), says('visible', 100, true)])).toMatchObject({ day: 100, confidence: 1, updated: false });
  });

  it('says when all it knows is an update', () => {
    const date = agreeOnDate([says('visible', 140, true), says('meta', 140, true)]);
    expect(date).toMatchObject({ day: 140, updated: true });
    expect(date?.confidence).toBeLessThan(1);
  });

  it('only ever states a day that a source states, whatever the order of the sources', () => {
    const sources = fc.constantFrom<DateSource>('json-ld', 'meta', 'microdata', 'time', 'visible', 'url');
    const witness = fc.record({ source: sources, day: fc.integer({ min: 0, max: 8 }), updated: fc.boolean() });
    fc.assert(
      fc.property(fc.array(witness, { minLength: 1, maxLength: 8 }), (witnesses) => {
        const date = agreeOnDate(witnesses);
        expect(witnesses.map(({ day }) => day)).toContain(date?.day);
        expect(date?.confidence).toBeGreaterThan(0);
        expect(date?.confidence).toBeLessThanOrEqual(1);
        expect(date?.updated).toBe(witnesses.every(({ updated }) => updated));
      }),
    );
  });
});
