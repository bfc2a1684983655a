import { describe, expect, it } from 'vitest';
import { nearestIntroduction } from './introductions';
import { firedFor } from './test-corpus';

describe('the introduction that a mention refers to', () => {
  it('is the nearest before it, else the first after it', () => {
    expect(nearestIntroduction([10, 50, 90], 60)).toBe(50);
    expect(nearestIntroduction([10, 50], 5)).toBe(10);
    expect(nearestIntroduction([], 5)).toBeUndefined();
    expect(nearestIntroduction(undefined, 5)).toBeUndefined();
  });
});

describe('acronyms in brackets', () => {
  const fired = (text: string) => firedFor(`Ardania voted. ${text}`, 'NGF')['guard-front'];
  it.each([
    ['The Northern Guard Front (NGF) came. The NGF left.', 'acronym:defined'],
    ['The Northern Gard Front (NGF) came. The NGF left.', 'acronym:defined'],
    ['The New Garden Festival (NGF) came. The NGF left.', 'acronym:defined-other'],
    ['The “New Garden Festival” (“NGF”) came. The NGF left.', 'acronym:defined-other'],
  ])('in "%s"', (text, feature) => expect(fired(text)).toContain(feature));
  it('that nothing spells out say nothing', () => {
    expect(fired('They waited (NGF) long. The NGF left.')?.filter((feature) => feature.startsWith('acronym:'))).toEqual([]);
  });
});
