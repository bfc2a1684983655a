import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUNDLED, outdated } from './generations';

describe('outdated', () => {
  it('gives up nothing as long as two earlier ones and the bundled one are enough', () => {
    expect(outdated([BUNDLED], BUNDLED, undefined)).toEqual([]);
    expect(outdated([BUNDLED, 1, 2, 3], 3, 2)).toEqual([]);
  });

  it('gives up the oldest', () => {
    expect(outdated([BUNDLED, 1, 2, 3, 4], 4, 3)).toEqual([1]);
  });

  it('keeps the one that was active before, however old', () => {
    expect(outdated([BUNDLED, 1, 2, 3, 4], 4, 1)).toEqual([2]);
  });

  it('never gives up the active, the bundled and the one before, and keeps two others at most', () => {
    const generation = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(generation, { minLength: 1 }),
        generation,
        fc.option(generation, { nil: undefined }),
        (all, active, before) => {
          const given = outdated(all, active, before);
          const kept = all.filter((one) => !given.includes(one));
          for (const precious of [BUNDLED, active, before])
            if (precious !== undefined && all.includes(precious)) expect(kept).toContain(precious);
          const earlier = all.filter((one) => one !== active && one !== BUNDLED);
          expect(kept.filter((one) => one !== active && one !== BUNDLED)).toHaveLength(Math.min(2, earlier.length));
        },
      ),
    );
  });
});
