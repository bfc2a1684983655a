import { describe, expect, it } from 'vitest';
import { PACKAGED_FEEDS } from './packaged-feeds';
import { parseMetadata } from './parse';
import { fingerprintOf } from './refresh';
import { checkSignatures } from './signatures';

describe('the roots in the package', () => {
  it.each(PACKAGED_FEEDS.map((feed) => [feed.address, feed] as const))(
    '%s: signed by enough of its own keys, under its fingerprint',
    async (_, feed) => {
      const { envelope, signed } = parseMetadata('root', feed.root);
      await expect(checkSignatures(envelope, 'root', signed)).resolves.toBeUndefined();
      expect(signed.roles.root.threshold).toBeGreaterThan(1);
      if (signed.version === 1) expect(await fingerprintOf(feed.root)).toBe(feed.fingerprint);
    },
  );
});
