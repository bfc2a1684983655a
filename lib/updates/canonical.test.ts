import { canonicalize } from '@tufjs/canonical-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical';

describe('canonicalJson', () => {
  it('sorts keys, escapes quotes and backslashes only, and leaves out white space', () => {
    expect(canonicalJson({ b: [1, true, null], a: 'line\n"quoted" \\ é' })).toBe('{"a":"line\n\\"quoted\\" \\\\ é","b":[1,true,null]}');
  });

  it.each([[1.5], [Number.NaN], [2 ** 60], [() => 1], [undefined]])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('gives what another implementation gives', () => {
    const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
    const value = fc.jsonValue({ noUnicodeString: false }).map(wholeNumbers);
    fc.assert(fc.property(fc.oneof(leaf, value), (data) => canonicalJson(data) === canonicalize(data)));
  });
});

function wholeNumbers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : 0;
  if (Array.isArray(value)) return value.map(wholeNumbers);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, wholeNumbers(field)]));
  }
  return value;
}
