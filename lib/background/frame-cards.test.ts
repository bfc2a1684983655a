import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser, { type Runtime } from 'webextension-polyfill';
import { createQueries } from '../corpus/queries';
import { entity, pack } from '../corpus/query/test-pack';
import type { FromFramesContract, Request } from '../messages';
import { createFrameAnswers } from './frame-cards';
import { CARD_GUEST_SCRIPT, CARD_SCRIPT } from './scripts';
import { fakeScripting } from './test-browser';

const queries = createQueries(pack({ entities: [entity('zenda', 'place', { name: 'Zenda', identification: 'A castle' })] }));
const FRAME: Runtime.MessageSender = { tab: JSON.parse('{"id": 4, "url": "https://news.example/story"}'), frameId: 7 };
const TOP: Runtime.MessageSender = { ...FRAME, frameId: 0 };
const BOX = { left: 1, top: 2, right: 3, bottom: 4 };
const PLACE = {
  card: 9,
  place: { index: 0, of: 1, width: 300, height: 100 },
  spot: { mark: [BOX], direction: 'ltr', sheet: false },
} as const;
const show = (id: string): Request<FromFramesContract, 'frame.show'> => ({
  ...PLACE,
  spot: { ...PLACE.spot, mark: [BOX] },
  item: { id, date: 18_000 },
  focus: false,
  mode: 'tooltip',
  pinned: false,
  direction: 'ltr',
  theme: 'light',
  names: [],
  offers: { back: false, siteOff: true, pause: true },
});

let fake: ReturnType<typeof fakeScripting>;
let allowed: boolean;
/** What the tab's page answers; nobody does until its script is there. */
let answers: boolean;
let sent: { readonly message: unknown; readonly frame: number | undefined }[];
let frames: ReturnType<typeof createFrameAnswers>;

beforeEach(() => {
  fake = fakeScripting([]);
  allowed = true;
  answers = true;
  sent = [];
  frames = createFrameAnswers({ ready: async () => ({ queries: () => queries }) }, { allowsCardsOfFrames: async () => allowed });
  vi.mocked(browser.tabs.sendMessage).mockImplementation(async (_, message, options) => {
    if (!answers) return undefined;
    sent.push({ message, frame: options?.frameId });
    return { answer: JSON.stringify(message).includes('guest.hide') ? { focused: true } : { shown: true, box: BOX } };
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the card of a frame', () => {
  it("is shown in the tab's page, with the corpus's content and the frame as the browser names it", async () => {
    expect(await frames['frame.show'](show('zenda'), FRAME)).toEqual({ shown: true, box: BOX });
    expect(sent).toEqual([{ frame: 0, message: { to: 'guest', name: 'guest.show', request: expect.anything() } }]);
    expect(sent[0]?.message).toMatchObject({
      request: { frame: 7, card: 9, view: { name: 'Zenda', identification: 'A castle', asOf: 18_000 } },
    });
    expect(fake.injected).toEqual([]);
  });

  it('brings the script that shows it into the page when nobody answers there', async () => {
    answers = false;
    fake.execute.mockImplementation(async ({ target, files = [] }) => {
      fake.injected.push(`${target.tabId}/${target.frameIds?.join()} ${files.join()}`);
      answers = true;
      return [];
    });
    expect(await frames['frame.show'](show('zenda'), FRAME)).toEqual({ shown: true, box: BOX });
    expect(fake.injected).toEqual([`4/0 ${CARD_GUEST_SCRIPT}`]);
  });

  it('is not shown in the page where that may not be, or cannot be, or when the corpus has no such entity', async () => {
    expect(await frames['frame.show'](show('nobody'), FRAME)).toEqual({ shown: false });
    allowed = false;
    expect(await frames['frame.show'](show('zenda'), FRAME)).toEqual({ shown: false });
    allowed = true;
    answers = false;
    fake.execute.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await frames['frame.show'](show('zenda'), FRAME)).toEqual({ shown: false });
    expect(await frames['frame.prepare']({}, FRAME)).toEqual({});
    expect(sent).toEqual([]);
  });

  it('moves and goes without a script being brought in', async () => {
    answers = false;
    const move = { ...PLACE, spot: { ...PLACE.spot, mark: [BOX] } };
    expect(await frames['frame.move'](move, FRAME)).toEqual({ shown: false });
    expect(await frames['frame.hide']({ card: 9, returnFocus: true }, FRAME)).toEqual({ focused: false });
    answers = true;
    expect(await frames['frame.move'](move, FRAME)).toEqual({ shown: true, box: BOX });
    expect(await frames['frame.hide']({ card: 9, returnFocus: true }, FRAME)).toEqual({ focused: true });
    expect(fake.injected).toEqual([]);
  });

  it('is drawn in the frame itself when the frame asks for that', async () => {
    await frames['frame.draw']({}, FRAME);
    expect(fake.injected).toEqual([`4/7 ${CARD_SCRIPT}`]);
  });

  it('is asked for by frames only, and answered for by the page only', async () => {
    await expect(frames['frame.show'](show('zenda'), TOP)).rejects.toThrow('Only a frame');
    await expect(frames['frame.hide']({ card: 9, returnFocus: false }, TOP)).rejects.toThrow('Only a frame');
    const event = { frame: 7, card: 9, event: { type: 'close' } } as const;
    expect(() => frames['guest.event'](event, FRAME)).toThrow("Only a tab's own page");
    vi.mocked(browser.tabs.sendMessage).mockResolvedValue({ answer: {} });
    await frames['guest.event'](event, TOP);
    expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(
      4,
      { to: 'framed', name: 'framed.event', request: { card: 9, event: { type: 'close' } } },
      { frameId: 7 },
    );
    await frames['guest.correct']({ frame: 7, card: 9, everywhere: true }, TOP);
    expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(
      4,
      { to: 'framed', name: 'framed.correct', request: { card: 9, everywhere: true } },
      { frameId: 7 },
    );
  });
});
