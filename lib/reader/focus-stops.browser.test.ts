import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fill, mentionOf } from '../marks/test-page';
import type { PageMention } from '../marks/types';
import { FocusStops } from './focus-stops';

let life: AbortController;
let stops: FocusStops;
let mentions: PageMention[];
let entered: string[];

beforeEach(() => {
  fill(document.body, '<p><a href="#x">A link</a></p><p id="ada">Here is Ada.</p><p style="margin-top: 3000px" id="ben">There is Ben.</p>');
  mentions = [mentionOf(document.body, 'Ada'), mentionOf(document.body, 'Ben')];
  life = new AbortController();
  entered = [];
  stops = new FocusStops(
    {
      window,
      title: 'Names',
      label: ({ entry }) => `${entry.name}, person`,
      enter: ({ entry }) => entered.push(entry.id),
    },
    life.signal,
  );
});
afterEach(() => life.abort());

/** The first stop after the page's last. */
async function fromTheLink(): Promise<void> {
  document.querySelector('a')?.focus();
  await userEvent.tab();
}
const host = () => document.documentElement.lastElementChild;
const focused = () => host()?.shadowRoot?.activeElement;
const frame = () => focused()?.getBoundingClientRect();

it('come after the page’s own stops, frame their marks, and bring them into view', async () => {
  stops.show(mentions);
  await fromTheLink();
  expect(focused()?.textContent).toBe('Ada, person');
  const [ada] = mentions;
  const range = document.createRange();
  const node = ada?.spans[0]?.node;
  if (!node) throw new Error('The mention has no text.');
  range.setStart(node, 8);
  range.setEnd(node, 11);
  const mark = range.getBoundingClientRect();
  expect(frame()?.left).toBeCloseTo(mark.left - 2, 0);
  expect(frame()?.bottom).toBeCloseTo(mark.bottom + 2, 0);
  await userEvent.tab();
  expect(focused()?.textContent).toBe('Ben, person');
  expect(frame()?.top).toBeGreaterThan(0);
  expect(frame()?.bottom).toBeLessThan(window.innerHeight);
});

it('open the card of their mark', async () => {
  stops.show(mentions);
  await fromTheLink();
  await userEvent.keyboard('{Enter}');
  expect(entered).toEqual(['Ada']);
});

it('keep the focus when others come and go', async () => {
  stops.show(mentions.slice(1));
  await fromTheLink();
  stops.show(mentions);
  expect(focused()?.textContent).toBe('Ben, person');
  expect([...(host()?.shadowRoot?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Ada, person',
    'Ben, person',
  ]);
  stops.show(mentions.slice(0, 1));
  expect(host()?.shadowRoot?.querySelectorAll('button')).toHaveLength(1);
});

it('leave the page as it was', () => {
  const before = document.documentElement.outerHTML;
  stops.show(mentions);
  expect(document.documentElement.outerHTML).not.toBe(before);
  life.abort();
  expect(document.documentElement.outerHTML).toBe(before);
});
