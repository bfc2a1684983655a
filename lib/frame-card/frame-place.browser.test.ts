import { afterEach, expect, it } from 'vitest';
import { fill } from '../marks/test-page';
import { frameElement, framePlace } from './frame-place';

afterEach(() => fill(document.body, ''));

/** A frame's place as if the tests' own page were the tab's. */
function placeOf(element: HTMLIFrameElement): ReturnType<typeof framePlace> {
  const frame = element.contentWindow;
  if (!frame) throw new Error('The frame has no window.');
  const parent = new Proxy(window, { get: (target, name) => (Reflect.get(target, name) === frame ? standIn : Reflect.get(target, name)) });
  const standIn: Window = new Proxy(frame, {
    get: (target, name) => (name === 'parent' || name === 'top' ? parent : Reflect.get(target, name)),
  });
  return framePlace(standIn);
}

it('finds each frame by its window, whatever else the page does with it', () => {
  fill(document.body, '<iframe id="a" width="300" height="100"></iframe><p><iframe id="b" name="b"></iframe></p><div></div>');
  const late = document.createElement('iframe');
  document.body.prepend(late);
  const frames = [...document.querySelectorAll('iframe')];
  expect(frames).toHaveLength(3);
  for (const element of frames) {
    const place = placeOf(element);
    expect(place?.of).toBe(3);
    expect(place && frameElement(window, place)).toBe(element);
  }
});

it('finds no frame in a shadow tree, and none further in', () => {
  fill(document.body, '<div></div><iframe></iframe>');
  const hidden = document.createElement('iframe');
  document.querySelector('div')?.attachShadow({ mode: 'open' }).append(hidden);
  expect(placeOf(hidden)).toBeUndefined();
  // The tests' own page stands in a frame: what stands in it is further in.
  const [inner] = document.querySelectorAll('iframe');
  expect(inner?.contentWindow && framePlace(inner.contentWindow)).toBeUndefined();
});

it('finds nothing when frames have come or gone meanwhile', () => {
  fill(document.body, '<iframe id="a"></iframe><iframe id="b"></iframe>');
  const [first, second] = document.querySelectorAll('iframe');
  const place = second && placeOf(second);
  first?.remove();
  expect(place && frameElement(window, place)).toBeUndefined();
});
