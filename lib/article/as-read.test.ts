import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRead } from './as-read';

describe('asRead', () => {
  it('replaces line breaks, tabs and lone surrogates, and nothing else', () => {
    expect(asRead('Deir\n\tHafer\u00a0a\ud83d\ud83d\ude00')).toBe('Deir  Hafer\u00a0a\ufffd\ud83d\ude00');
  });

  it('keeps every length and is its own fixed point', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\ud83d', '\ude00', ' ', '\u2028') }), (data) => {
        const read = asRead(data);
        expect(read).toHaveLength(data.length);
        expect(asRead(read)).toBe(read);
        expect(/[\n\u2028]/.test(read)).toBe(false);
      }),
    );
  });
});
