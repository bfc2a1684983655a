import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fill } from '../marks/test-page';
import { CardHost } from './host';

const STYLE = '.card { width: 200px; height: 100px; background: rgb(1, 2, 3); }';
let host: CardHost;

function show(): HTMLElement {
  host.mount();
  const card = document.createElement('div');
  card.className = 'card';
  host.container.replaceChildren(card);
  return card;
}
const rectOf = (element: Element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
};

beforeEach(() => {
  fill(document.body, '<p>Text</p>');
  host = new CardHost(document);
  host.dress(STYLE);
});
afterEach(() => host.remove());

describe('CardHost', () => {
  it('leaves the page as it was', () => {
    const before = document.documentElement.outerHTML;
    show();
    host.place({ kind: 'floating', side: 'below', left: 10, top: 20, maxHeight: 50 });
    host.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('stands outside the body, at the place given, clipped to the height given', () => {
    const card = show();
    expect(document.body.contains(host.container.getRootNode())).toBe(false);
    expect(host.measure(false)).toEqual({ width: 200, height: 100 });
    host.place({ kind: 'floating', side: 'below', left: 10, top: 20, maxHeight: 50 });
    expect(rectOf(card)).toEqual({ left: 10, top: 20, right: 210, bottom: 70 });
    expect(host.measure(false)).toEqual({ width: 200, height: 100 });
  });

  it('is a sheet of full width at either edge', () => {
    const card = show();
    const { clientWidth } = document.documentElement;
    host.place({ kind: 'sheet', edge: 'bottom', maxHeight: 300 });
    expect(rectOf(card)).toEqual({ left: 0, top: window.innerHeight - 100, right: clientWidth, bottom: window.innerHeight });
    host.place({ kind: 'sheet', edge: 'top', maxHeight: 60 });
    expect(rectOf(card)).toEqual({ left: 0, top: 0, right: clientWidth, bottom: 60 });
  });

  it("is neither styled nor covered by the page, whatever the page's rules say", () => {
    fill(
      document.body,
      `<style>* { display: none !important; transform: scale(3) !important; opacity: 0 !important; position: static !important; }
       html, body, p { display: block !important; opacity: 1 !important; transform: none !important }
       .card { background: red !important; }</style>
       <p style="position: fixed !important; inset: 0; z-index: 2147483647; background: white">Banner</p>`,
    );
    const card = show();
    host.place({ kind: 'floating', side: 'below', left: 10, top: 20, maxHeight: 500 });
    expect(rectOf(card)).toEqual({ left: 10, top: 20, right: 210, bottom: 120 });
    expect(getComputedStyle(card).backgroundColor).toBe('rgb(1, 2, 3)');
    const root = card.getRootNode();
    expect(root instanceof ShadowRoot && document.elementFromPoint(50, 50) === root.host).toBe(true);
  });

  it('lives inside a modal dialog, which makes everything else inert', () => {
    fill(document.body, '<dialog id="first"></dialog><dialog id="second"></dialog><dialog id="closed"></dialog>');
    const [first, second] = document.querySelectorAll('dialog');
    first?.showModal();
    second?.showModal();
    const root = show().getRootNode();
    expect(root instanceof ShadowRoot && root.host.parentElement?.id).toBe('second');
    second?.close();
    first?.close();
    host.mount();
    expect(root instanceof ShadowRoot && root.host.parentElement).toBe(document.documentElement);
  });

  it('has a box only while it shows a card', () => {
    expect(host.box).toBeUndefined();
    host.mount();
    expect(host.box).toBeUndefined();
    show();
    expect(host.box?.width).toBe(200);
    host.remove();
    expect(host.box).toBeUndefined();
  });
});
