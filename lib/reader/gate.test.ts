import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensGate } from './gate';

describe('opensGate', () => {
  it('opens on a stem inside a word, in its own case only', () => {
    expect(opensGate('The north-Syrian town', ['Syria'])).toBe(true);
    expect(opensGate('the syria of', ['Syria'])).toBe(false);
    expect(opensGate('وقال السوريون', ['سوري'])).toBe(true);
  });

  it('stays shut without text or without stems', () => {
    expect(opensGate('', ['Syria'])).toBe(false);
    expect(opensGate('Syria', [])).toBe(false);
  });

  it('opens exactly when some stem stands somewhere', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1, maxLength: 2 })), (text, stems) => {
        const stands = stems.some((stem) => text.split(stem).length > 1);
        expect(opensGate(text, stems)).toBe(stands);
      }),
    );
  });

  it('does so in long texts too, wherever the stem stands and whatever is frequent around it', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ä', 'س'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 4 }), fc.nat(20_000), (filling, stems, at) => {
        const long = filling.repeat(20_000 / filling.length + 1);
        const [first = ''] = stems;
        for (const text of [long, long.slice(0, at) + first + long.slice(at)]) {
          expect(opensGate(text, stems)).toBe(stems.some((stem) => text.split(stem).length > 1));
        }
      }),
    );
  });
});
