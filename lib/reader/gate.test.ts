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
});
