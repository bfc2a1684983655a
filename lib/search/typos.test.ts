import { describe, expect, it } from 'vitest';
import { oneTypoAway } from './typos';

describe('oneTypoAway', () => {
  const found = oneTypoAway('dmsk');

  it.each(['dsk', 'dmks', 'mdsk', 'dmsks', 'dmst', 'kdmsk', 'msk'])('knows %s for dmsk', (skeleton) => {
    expect(found).toContain(skeleton);
  });

  it.each(['dmsk', '', 'dm', 'ksmd'])('leaves out "%s"', (skeleton) => {
    expect(found).not.toContain(skeleton);
  });
});
