// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageChange, type PageWatch, watchPage } from './watch';

/** Observers report in microtasks and happy-dom's in timers: both pass. Times in ms. */
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
const paragraph = (text: string) => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};

describe('watchPage', () => {
  let life: AbortController;
  let changes: PageChange[];
  let watch: PageWatch;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.replaceChildren();
    history.replaceState(null, '', '/first');
    life = new AbortController();
    changes = [];
    watch = watchPage(document, (change) => changes.push(change), life.signal);
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  it('calls once for a burst of added text', async () => {
    for (const text of ['one', 'two', 'three']) document.body.append(paragraph(text));
    await pass(2000);
    expect(changes).toEqual(['content']);
  });

  it('calls for changed and removed text', async () => {
    const text = paragraph('one');
    document.body.append(text);
    await pass(10_000);
    if (text.firstChild) text.firstChild.nodeValue = 'two';
    await pass(10_000);
    text.remove();
    await pass(10_000);
    expect(changes).toEqual(['content', 'content', 'content']);
  });

  it('does not call for what is never read', async () => {
    const nav = document.createElement('nav');
    document.body.append(nav, document.createElement('script'), document.createElement('p'), '  ');
    await pass(2000);
    nav.append(paragraph('menu'));
    await pass(2000);
    expect(changes).toEqual([]);
  });

  it('calls for a new route, and not for a fragment', async () => {
    history.pushState(null, '', '/first#part');
    document.body.append(document.createElement('p'));
    await pass(2000);
    expect(changes).toEqual([]);
    history.pushState(null, '', '/second');
    document.body.append(paragraph('other story'));
    await pass(2000);
    expect(changes).toEqual(['route']);
  });

  it('calls for a hidden element that is shown, whatever hid it', async () => {
    const outer = document.createElement('div');
    const inner = paragraph('behind a wall');
    inner.hidden = true;
    outer.append(inner);
    document.body.append(outer);
    await pass(10_000);
    changes.length = 0;
    watch.hidden(inner);
    outer.className = 'animated';
    await pass(2000);
    expect(changes).toEqual([]);
    inner.hidden = false;
    await pass(2000);
    expect(changes).toEqual(['content']);
  });

  it('calls for text in shadow trees that it was told of', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    await pass(10_000);
    changes.length = 0;
    watch.shadowRoot(root);
    root.append(paragraph('in the shadow'));
    await pass(2000);
    expect(changes).toEqual(['content']);
  });

  it('calls ever more rarely for a page that never rests, then no more, until a new route', async () => {
    for (let tick = 0; tick < 3000; tick++) {
      document.body.append(paragraph(`tick ${tick}`));
      await pass(200);
    }
    expect(changes).toHaveLength(40);
    expect(watch.active).toBe(false);
    history.pushState(null, '', '/third');
    window.dispatchEvent(new PopStateEvent('popstate'));
    document.body.append(paragraph('other story'));
    await pass(2000);
    expect(watch.active).toBe(true);
    expect(changes.at(-1)).toBe('route');
  });

  it('never tires of a page that rests between its changes', async () => {
    for (let tick = 0; tick < 60; tick++) {
      document.body.append(paragraph(`tick ${tick}`));
      await pass(30_000);
    }
    expect(changes).toHaveLength(60);
    expect(watch.active).toBe(true);
  });

  it('ends with the signal, also when a call is due', async () => {
    document.body.append(paragraph('one'));
    await pass(50);
    life.abort();
    document.body.append(paragraph('two'));
    history.pushState(null, '', '/fourth');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(10_000);
    expect(changes).toEqual([]);
    expect(watch.active).toBe(false);
  });

  it('does nothing when the signal has ended already', async () => {
    const ended = watchPage(document, (change) => changes.push(change), AbortSignal.abort());
    life.abort();
    ended.hidden(document.body);
    document.body.append(paragraph('one'));
    await pass(10_000);
    expect(changes).toEqual([]);
  });
});
