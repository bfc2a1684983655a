import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { injectAnnotator, injectCard, injectIntoOpenTabs, readTab } from './inject';
import { ANNOTATOR_SCRIPT, CARD_SCRIPT, FRAMED_CARD_SCRIPT, READER_SCRIPT, READER_STYLE } from './scripts';
import { fakeScripting } from './test-browser';

let fake: ReturnType<typeof fakeScripting>;
beforeEach(() => {
  fake = fakeScripting([]);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('injection', () => {
  it('brings the annotator into the frame whose gate opened, and only there', async () => {
    await injectAnnotator({ tab: JSON.parse('{"id": 4}'), frameId: 7 });
    expect(fake.injected).toEqual([`4/7 ${ANNOTATOR_SCRIPT}`]);
  });

  it('brings what draws cards into the frame that has names', async () => {
    await injectCard({ tab: JSON.parse('{"id": 4}'), frameId: 0 });
    expect(fake.injected).toEqual([`4/0 ${CARD_SCRIPT}`]);
  });

  it('brings another script into a frame that has names: its cards are shown in the page around it', async () => {
    await injectCard({ tab: JSON.parse('{"id": 4}'), frameId: 7 });
    expect(fake.injected).toEqual([`4/7 ${FRAMED_CARD_SCRIPT}`]);
  });

  it('needs a page that asks', async () => {
    await expect(injectAnnotator({})).rejects.toThrow('Only a page can ask for its scripts.');
  });

  it('reads a tab on demand: style and gate in all frames, the annotator in the page', async () => {
    expect(await readTab(4)).toBe(true);
    expect(fake.injected).toEqual([`4/all ${READER_STYLE}`, `4/all ${READER_SCRIPT}`, `4/0 ${ANNOTATOR_SCRIPT}`]);
  });

  it('says when the browser lets nobody in', async () => {
    fake.execute.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await readTab(4)).toBe(false);
  });

  it('asks for no tabs without a grant', async () => {
    await injectIntoOpenTabs([]);
    expect(fake.injected).toEqual([]);
  });
});
