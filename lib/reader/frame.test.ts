import { describe, expect, it } from 'vitest';
import { addressOf, whenReadable } from './frame';

describe('addressOf', () => {
  it.each([
    ['https://news.example/story?a=1', 'https://news.example', 'https://news.example/story?a=1'],
    ['about:srcdoc', 'https://news.example', 'https://news.example/'],
    ['about:blank', 'null', 'null/'],
  ])('%s with the rights of %s: %s', (href, origin, address) => {
    const location: Location = Object.assign(Object.create(null), { href, protocol: href.slice(0, href.indexOf(':') + 1) });
    expect(addressOf({ location, origin })).toBe(address);
  });
});

/** A window of a size: a tab's own, a frame of its page, or a frame further in. */
class TestWindow extends EventTarget {
  readonly top: Window = Object.create(null);
  readonly parent: Window;

  constructor(
    where: 'tab' | 'frame' | 'further in',
    public innerWidth: number,
    public innerHeight: number,
  ) {
    super();
    this.parent = where === 'further in' ? Object.create(null) : this.top;
    if (where === 'tab') for (const name of ['top', 'parent']) Object.defineProperty(this, name, { value: this });
  }
}

describe('whenReadable', () => {
  const { signal } = new AbortController();
  const isReadable = (window: TestWindow) =>
    Promise.race([whenReadable(window, signal).then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 20))]);

  it.each([
    ['tab', 100, 20, true],
    ['frame', 300, 100, true],
    ['frame', 320, 50, false],
    ['frame', 120, 600, false],
    ['further in', 300, 100, false],
    ['further in', 300, 250, true],
  ] as const)('%s of %i x %i: %s', async (where, width, height, readable) => {
    expect(await isReadable(new TestWindow(where, width, height))).toBe(readable);
  });

  it('waits for a frame to grow', async () => {
    const frame = new TestWindow('further in', 300, 100);
    const readable = whenReadable(frame, signal);
    frame.innerHeight = 250;
    frame.dispatchEvent(new Event('resize'));
    await readable;
    expect(await isReadable(frame)).toBe(true);
  });
});
