import { describe, expect, it } from 'vitest';
import { resolveRedirect } from './redirects';

describe('resolveRedirect', () => {
  it('follows a chain to its end and ends in circles', () => {
    expect(resolveRedirect({ a: 'b', b: 'c' }, 'a')).toBe('c');
    expect(resolveRedirect({}, 'a')).toBe('a');
    expect(['a', 'b']).toContain(resolveRedirect({ a: 'b', b: 'a' }, 'a'));
  });
});
