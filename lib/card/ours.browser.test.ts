import { afterEach, expect, it } from 'vitest';
import { markAsOurs, removeLeftovers } from './ours';

const made: Element[] = [];
afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

function put(parent: Element, html: Readonly<Record<string, string>>, ours = true): HTMLElement {
  const element = document.createElement('div');
  if (ours) markAsOurs(element);
  for (const [name, value] of Object.entries(html)) element.setAttribute(name, value);
  parent.append(element);
  made.push(element);
  return element;
}

it('removes what an earlier version left: a card, in a dialog too, and the stops of the tabulator key', () => {
  const dialog = put(document.body, {}, false);
  const left = [
    put(document.documentElement, { popover: 'manual' }),
    put(dialog, { popover: 'manual' }),
    put(document.documentElement, {}),
  ];
  for (const element of left) element.attachShadow({ mode: 'closed' }).append('An old card');
  removeLeftovers(document);
  expect(left.map((element) => element.isConnected)).toEqual([false, false, false]);
  expect(dialog.isConnected).toBe(true);
});

it('leaves the elements of the page alone that only resemble ours', () => {
  const own = [
    put(document.body, {}),
    put(document.body, { popover: 'auto' }),
    put(document.documentElement, { popover: 'manual', class: 'menu' }),
    put(document.documentElement, { 'data-r': 'page' }),
  ];
  const filled = put(document.documentElement, { popover: 'manual' });
  filled.textContent = 'Of the page';
  removeLeftovers(document);
  expect([...own, filled].every((element) => element.isConnected)).toBe(true);
});
