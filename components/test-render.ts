import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** Renders into a fresh element of the test's document. Rendering again there updates it. */
export function mount(view: ComponentChild, root: HTMLElement = document.body.appendChild(document.createElement('div'))): HTMLElement {
  act(() => render(view, root));
  return root;
}

/** The first element that fits the selector; a clear failure where there is none. */
export function find<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found {
  const element = root.querySelector<Found>(selector);
  if (!element) throw new Error(`Nothing fits ${selector}.`);
  return element;
}

/** The text of an element as a reader sees it, spaces joined. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The texts of all elements that fit the selector. */
export function textsOf(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(textOf);
}

/** Presses a key on an element, as a reader would. */
export function press(target: EventTarget, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => {
    target.dispatchEvent(event);
  });
  return event;
}

/** Clicks an element. */
export function click(element: HTMLElement): void {
  act(() => element.click());
}

/** What axe has against an element: `rule: selector`. Colour needs a layout and is checked in real browsers. */
export async function axeProblems(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}
