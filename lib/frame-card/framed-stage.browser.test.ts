import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardFace } from '../card/face';
import { CardHost } from '../card/host';
import type { MachineEvent } from '../card/machine-types';
import { StageHere } from '../card/stage-here';
import { fill } from '../marks/test-page';
import { FramedStage } from './framed-stage';
import { cardOf, spotAt } from './test-card';

const BOX = { left: 5, top: 6, right: 7, bottom: 8 };
const FACE: CardFace = {
  createStage: (context) =>
    new StageHere(context, {
      style: '',
      render: (container, props) => {
        fill(container, props ? `<div role="${props.mode}" tabindex="-1">${props.view.name}</div>` : '');
      },
    }),
  createFocusStops: () => {
    throw new Error('not asked for here');
  },
};

let life: AbortController;
let host: CardHost;
let stage: FramedStage;
/** What the page was asked, in order, and what has not been answered. */
let asked: { readonly name: string; readonly request: Readonly<Record<string, unknown>> }[];
let hold: Promise<void> | undefined;
let shows: boolean;
let found: boolean;
let face: CardFace | undefined;
let told: MachineEvent<never>[];

beforeEach(() => {
  fill(document.body, '<button>Stop</button>');
  life = new AbortController();
  host = new CardHost(document);
  asked = [];
  hold = undefined;
  shows = true;
  found = true;
  face = FACE;
  told = [];
  const answers = {
    'frame.prepare': () => ({}),
    'frame.show': () => ({ shown: shows, ...(shows && { box: BOX }) }),
    'frame.move': () => ({ shown: shows, ...(shows && { box: { ...BOX, top: 0 } }) }),
    'frame.hide': () => ({ focused: true }),
  };
  stage = new FramedStage(
    { window, host, tell: (event) => told.push(event) },
    {
      ask: async (name, request) => {
        asked.push({ name, request: JSON.parse(JSON.stringify(request)) });
        await hold;
        // Each name has an answer of its own kind.
        return JSON.parse(JSON.stringify(answers[name]()));
      },
      place: () => (found ? { index: 0, of: 1, width: 300, height: 100 } : undefined),
      loadFace: async () => face,
    },
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  host.remove();
});

const names = () => asked.map(({ name }) => name);
const cardNumber = () => Number(asked.findLast(({ name }) => name === 'frame.show')?.request.card);
const shown = async (props = cardOf()) => {
  stage.show(props, spotAt(10, 20));
  await expect.poll(() => stage.box).toEqual(BOX);
};

describe('the stage of a frame', () => {
  it('sends what is to be shown by id and date, and has the box that the page answers', async () => {
    await shown(cardOf({ onPause: () => undefined }));
    expect(asked).toEqual([
      {
        name: 'frame.show',
        request: expect.objectContaining({
          item: { id: 'ada', date: 18_000 },
          mode: 'tooltip',
          focus: false,
          spot: { mark: [{ left: 10, top: 20, right: 50, bottom: 36 }], direction: 'ltr', sheet: false },
          offers: { back: false, siteOff: false, pause: true },
        }),
      },
    ]);
    expect(JSON.stringify(asked)).not.toContain('corpusAsOf');
  });

  it('sends one message at a time, and of what came meanwhile only the newest', async () => {
    let go: (() => void) | undefined;
    hold = new Promise((resolve) => {
      go = resolve;
    });
    stage.show(cardOf(), spotAt(10, 20));
    await expect.poll(names).toEqual(['frame.show']);
    stage.show(cardOf({ mode: 'dialog' }), spotAt(10, 20));
    stage.show(cardOf({ mode: 'dialog', pinned: true }), spotAt(10, 30));
    stage.focus();
    hold = undefined;
    go?.();
    await expect.poll(names).toEqual(['frame.show', 'frame.show']);
    expect(asked[1]?.request).toMatchObject({ mode: 'dialog', pinned: true, focus: true, card: cardNumber() });
  });

  it('has the focus go back to what had it in the frame', async () => {
    const button = document.querySelector('button');
    button?.focus();
    await shown(cardOf({ mode: 'dialog' }));
    stage.focus();
    button?.blur();
    stage.hide(true);
    await expect.poll(() => document.activeElement).toBe(button);
    expect(stage.box).toBeUndefined();
    expect(asked.at(-1)).toEqual({ name: 'frame.hide', request: { card: cardNumber(), returnFocus: true } });
  });

  it('follows its mark, and says when that is out of the frame’s sight or the page’s', async () => {
    await shown();
    expect(stage.follow(spotAt(10, 5))).toBe(true);
    await expect.poll(() => stage.box?.top).toBe(0);
    expect(stage.follow(spotAt(10, -500))).toBe(false);
    shows = false;
    expect(stage.follow(spotAt(10, 8))).toBe(true);
    await expect.poll(() => told).toEqual([{ type: 'close' }]);
  });

  it('passes on what the reader does with the card in the page, as long as it is the one that shows', async () => {
    const calls: string[] = [];
    await shown(
      cardOf({
        onPin: () => calls.push('pin'),
        onOpenEntity: (id) => calls.push(id),
        onCorrect: async (_, everywhere) => void calls.push(`correct ${everywhere}`),
      }),
    );
    const card = cardNumber();
    stage.hear(card, { type: 'onPin' });
    stage.hear(card, { type: 'onBack' });
    stage.hear(card, { type: 'onOpenEntity', id: 'ben' });
    stage.hear(card, { type: 'press', onCard: true, touch: false });
    stage.hear(card, { type: 'over', onCard: true, towardsCard: false, modifier: false });
    stage.hear(card, { type: 'box', box: { ...BOX, left: 1 } });
    await stage.correct(card, undefined, true);
    expect(calls).toEqual(['pin', 'ben', 'correct true']);
    expect(told).toEqual([
      { type: 'press', onCard: true, touch: false },
      { type: 'over', onCard: true, towardsCard: false, modifier: false, fast: false, at: expect.any(Number) },
    ]);
    expect(stage.box?.left).toBe(1);
    expect(() => stage.hear(card + 1, { type: 'onPin' })).toThrow('closed');
    stage.hide(false);
    expect(() => stage.hear(card, { type: 'onPin' })).toThrow('closed');
    await expect(stage.correct(card, undefined, true)).rejects.toThrow('closed');
  });

  it.each([
    ['refuses', () => (shows = false)],
    ['cannot find the frame', () => (found = false)],
  ])('shows the card in the frame where the page %s, and asks again for the next one', async (_, refuse) => {
    refuse();
    stage.show(cardOf({ mode: 'dialog' }), spotAt(10, 20));
    stage.focus();
    await expect.poll(() => host.container.textContent).toBe('Ada');
    expect(host.hasFocus).toBe(true);
    expect(stage.box).toEqual(host.box);
    stage.hide(true);
    expect(host.box).toBeUndefined();
    shows = true;
    found = true;
    asked.length = 0;
    await shown();
    expect(names()).toEqual(['frame.show']);
    expect(host.box).toBeUndefined();
  });

  it('closes where it can be shown nowhere', async () => {
    shows = false;
    face = undefined;
    stage.show(cardOf(), spotAt(10, 20));
    await expect.poll(() => told).toEqual([{ type: 'close' }]);
  });

  it('takes its card away when the document goes', async () => {
    await shown();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await expect.poll(names).toEqual(['frame.show', 'frame.hide']);
  });
});
