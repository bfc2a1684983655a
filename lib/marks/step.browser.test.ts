import { beforeEach, describe, expect, it } from 'vitest';
import { clientRects } from './hit-test';
import { bringIntoView, isAboveView, stepFrom } from './step';
import { fill, mentionOf } from './test-page';
import type { PageMention } from './types';

let mentions: PageMention[];
const tall = '<div style="height: 3000px"></div>';

beforeEach(() => {
  fill(document.body, `<p>Ada</p>${tall}<p>Ben</p>${tall}<section style="height: 200px; overflow: auto">${tall}<p>Carl</p></section>`);
  mentions = ['Ada', 'Ben', 'Carl'].map((name) => mentionOf(document.body, name));
  window.scrollTo(0, 0);
});
const name = (mention: PageMention | undefined) => mention?.entry.id;
const isSeen = (mention: PageMention | undefined) => {
  const rect = mention && clientRects(mention)[0];
  return rect !== undefined && document.elementFromPoint(rect.x + 1, rect.y + 1)?.textContent === name(mention);
};

describe('stepFrom', () => {
  const from = (index: number) => {
    const current = mentions[index];
    return { ...(current && { current }), isBefore: () => false };
  };
  it('goes from mention to mention, and round at both ends', () => {
    expect([0, 1, 2].map((index) => name(stepFrom(mentions, from(index), 'next')))).toEqual(['Ben', 'Carl', 'Ada']);
    expect([0, 1, 2].map((index) => name(stepFrom(mentions, from(index), 'previous')))).toEqual(['Carl', 'Ada', 'Ben']);
  });

  it('starts at what the reader sees', () => {
    window.scrollTo(0, 2000);
    expect(name(stepFrom(mentions, { isBefore: isAboveView }, 'next'))).toBe('Ben');
    expect(name(stepFrom(mentions, { isBefore: isAboveView }, 'previous'))).toBe('Ada');
  });

  it('starts at the first when everything is above, and finds nothing where there is nothing', () => {
    expect(name(stepFrom(mentions, { isBefore: () => true }, 'next'))).toBe('Ada');
    expect(name(stepFrom(mentions, { isBefore: () => true }, 'previous'))).toBe('Carl');
    expect(stepFrom([], { isBefore: () => true }, 'next')).toBeUndefined();
    expect(stepFrom([], { isBefore: () => false }, 'previous')).toBeUndefined();
  });

  it('does not start from a mention that is not in the list', () => {
    const gone = mentionOf(document.body, 'Ada');
    expect(name(stepFrom(mentions, { current: gone, isBefore: () => false }, 'next'))).toBe('Ada');
  });
});

describe('bringIntoView', () => {
  it('scrolls the page and the scrollers inside it', () => {
    for (const mention of mentions) {
      bringIntoView(mention, window);
      expect(isSeen(mention)).toBe(true);
    }
  });

  it('does not scroll to what is seen', () => {
    window.scrollTo(0, 5);
    const [ada] = mentions;
    if (ada) bringIntoView(ada, window);
    expect(window.scrollY).toBe(5);
  });

  it('finds a name deep inside one element that is taller than the window', () => {
    fill(document.body, `<div>${'line<br>'.repeat(400)}Ada${'<br>line'.repeat(400)}</div>`);
    const ada = mentionOf(document.body, 'Ada');
    bringIntoView(ada, window);
    const { top = -1, bottom = Number.POSITIVE_INFINITY } = clientRects(ada)[0] ?? {};
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  });
});
