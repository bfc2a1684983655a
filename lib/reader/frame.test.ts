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

/** A window of a size, in a page or as the page's own. */
class TestWindow extends EventTarget {
  innerWidth = 300;
  innerHeight = 90;
  readonly top: Window | null = null;

  constructor(isTop: boolean) {
    super();
    if (isTop) Object.defineProperty(this, 'top', { value: this });
  }
}

describe('whenReadable', () => {
  const { signal } = new AbortController();
  const isReadable = (window: TestWindow) =>
    Promise.race([whenReadable(window, signal).then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 20))]);

  it('reads a tab’s own page at once, however small it is', async () => {
    expect(await isReadable(new TestWindow(true))).toBe(true);
  });

  it('waits for a frame to have room for a card', async () => {
    const frame = new TestWindow(false);
    expect(await isReadable(frame)).toBe(false);
    const readable = whenReadable(frame, signal);
    frame.innerHeight = 250;
    frame.dispatchEvent(new Event('resize'));
    await readable;
    expect(await isReadable(frame)).toBe(true);
  });
});
