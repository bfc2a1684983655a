import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equalBytes, sha256Hex } from './bytes';

it('compares buffers by length and content', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      expect(equalBytes(a.slice().buffer, a.slice().buffer)).toBe(true);
      expect(equalBytes(a.slice().buffer, b.slice().buffer)).toBe([...a].join() === [...b].join());
    }),
  );
});

it('gives the digest of a published example', async () => {
  // FIPS 180-2, appendix B.1.
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(digest);
});
