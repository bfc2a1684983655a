import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CardFace } from '../card/face';
import type { CardProps } from '../card/source';
import { StageHere } from '../card/stage-here';
import { fill } from '../marks/test-page';
import type { GuestEvent } from '../message-parts/frame-card';
import type { GuestContract, Request } from '../messages';
import { Guest } from './guest';
import { cardOf, spotAt } from './test-card';

let life: AbortController;
let guest: Guest;
let props: CardProps | undefined;
let told: [frame: number, card: number, event: GuestEvent][];
let isGone: boolean;

const FACE: CardFace = {
  createStage: (context) =>
    new StageHere(context, {
      style: '',
      render: (container, next) => {
        props = next;
        fill(container, next ? `<div role="${next.mode}" tabindex="-1" style="width: 200px; height: 120px">${next.view.name}</div>` : '');
      },
    }),
  createFocusStops: () => {
    throw new Error('not asked for here');
  },
};

const element = (selector: string): HTMLIFrameElement => {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLIFrameElement)) throw new Error(`The page has no frame ${selector}.`);
  return found;
};

beforeEach(async () => {
  // Wide enough for a card beside its mark.
  await page.viewport(900, 700);
  fill(
    document.body,
    `<p>Text</p><iframe id="one" width="240" height="60" style="position: absolute; left: 100px; top: 40px; border: 3px solid; padding: 7px"></iframe>
     <iframe id="two" width="240" height="60" style="position: absolute; left: 100px; top: 300px"></iframe>`,
  );
  life = new AbortController();
  props = undefined;
  told = [];
  isGone = false;
  guest = new Guest(
    {
      window,
      loadFace: async () => FACE,
      tell: async (...said) => {
        if (isGone) throw new Error('Nobody answers.');
        told.push(said);
      },
      correct: async () => undefined,
      openPage: () => undefined,
      search: async () => [],
    },
    life.signal,
  );
});
afterEach(() => life.abort());

function request(selector: string, more: Partial<Request<GuestContract, 'guest.show'>> = {}): Request<GuestContract, 'guest.show'> {
  const frames = Array.from({ length: window.length }, (_, index) => window[index]);
  const index = frames.indexOf(element(selector).contentWindow ?? window);
  const { view, mode, pinned, direction, theme } = cardOf();
  return {
    frame: selector === '#one' ? 7 : 8,
    card: 1,
    place: { index, of: frames.length, width: 240, height: 60 },
    spot: JSON.parse(JSON.stringify(spotAt(10, 20))),
    item: { id: 'ada', date: 18_000 },
    focus: false,
    view: JSON.parse(JSON.stringify(view)),
    mode,
    pinned,
    direction,
    theme,
    names: [],
    offers: { back: true, siteOff: false, pause: true },
    ...more,
  };
}
const card = () => {
  const shown = [...document.querySelectorAll('[popover]')].find((host) => host.shadowRoot?.querySelector('[role]'));
  return shown?.shadowRoot?.querySelector('[role]') ?? undefined;
};
const events = () => told.map(([frame, number, { type }]) => `${frame}/${number} ${type}`);

describe('a guest in a page', () => {
  it('shows a card beside the mark in the frame, and answers where it is in the frame’s own px', async () => {
    const answer = await guest.show(request('#one'));
    const box = card()?.getBoundingClientRect();
    // The frame's content begins at 110, 50; the mark ends 36 px below that.
    expect(box?.left).toBe(120);
    expect(box?.top).toBe(50 + 36 + 8);
    expect(answer).toEqual({ shown: true, box: { left: 10, top: 44, right: 210, bottom: 164 } });
    expect(document.body.contains(card() ?? null)).toBe(false);
  });

  it('has the controls that the frame offers, and tells it of them', async () => {
    await guest.show(request('#one'));
    props?.onBack?.();
    props?.onPause?.();
    props?.onOpenEntity('ben');
    expect(props?.onSiteOff).toBeUndefined();
    expect(events()).toEqual(['7/1 onBack', '7/1 onPause', '7/1 onOpenEntity']);
  });

  it('takes the focus into the card, and gives it back to the frame', async () => {
    element('#one').focus();
    await guest.show(request('#one', { mode: 'dialog', focus: true }));
    expect(card()?.getRootNode()).toHaveProperty('activeElement', card());
    expect(guest.hide({ frame: 7, card: 1, returnFocus: true })).toBe(true);
    expect(document.activeElement).toBe(element('#one'));
    expect(card()).toBeUndefined();
    expect(document.querySelector('[popover]')).toBeNull();
  });

  it('follows the mark, and closes when it is out of sight', async () => {
    await guest.show(request('#one'));
    const moved = { frame: 7, card: 1, place: request('#one').place, spot: request('#one').spot };
    for (const box of moved.spot.mark) box.left += 30;
    expect(guest.move(moved).box?.left).toBe(40);
    expect(guest.move({ ...moved, card: 2 })).toEqual({ shown: false });
    for (const box of moved.spot.mark) {
      box.top = -900;
      box.bottom = -880;
    }
    expect(guest.move(moved)).toEqual({ shown: false });
  });

  it('shows one card at a time, and tells the frame that loses its card', async () => {
    await guest.show(request('#one'));
    await guest.show(request('#two'));
    expect(events()).toEqual(['7/1 close']);
    guest.hide({ frame: 7, card: 1, returnFocus: false });
    expect(card()).toBeDefined();
    globalThis.siyaqCloseCard?.();
    expect(card()).toBeUndefined();
    expect(events()).toEqual(['7/1 close', '8/1 close']);
  });

  it('tells of the pointer on the card, of keys and of presses', async () => {
    await guest.show(request('#one'));
    const shown = card();
    if (!shown) throw new Error('no card');
    await userEvent.hover(shown);
    await expect.poll(() => told.at(-1)?.[2]).toMatchObject({ type: 'over', onCard: true });
    await userEvent.hover(document.querySelector('p') ?? document.body);
    await expect.poll(() => told.at(-1)?.[2]).toMatchObject({ type: 'over', onCard: false });
    await userEvent.click(shown);
    await expect.poll(() => told.map(([, , event]) => event)).toContainEqual({ type: 'press', onCard: true, touch: false });
    await userEvent.keyboard('{Escape}');
    expect(events().at(-1)).toBe('7/1 escape');
  });

  it('closes with the frame, whether it is taken out, hidden or gone elsewhere', async () => {
    for (const vanish of ['remove', 'hide', 'load'] as const) {
      await guest.show(request('#one'));
      expect(card()).toBeDefined();
      if (vanish === 'hide') element('#one').hidden = true;
      if (vanish === 'load') {
        isGone = true;
        element('#one').srcdoc = 'Another';
      }
      if (vanish === 'remove') {
        const frame = element('#one');
        frame.remove();
        await expect.poll(card).toBeUndefined();
        document.body.append(frame);
      }
      await expect.poll(card).toBeUndefined();
      element('#one').hidden = false;
    }
  });

  it('shows nothing for a frame that it cannot find, and closes with its own life', async () => {
    expect(await guest.show(request('#one', { place: { index: 0, of: 99, width: 240, height: 60 } }))).toEqual({ shown: false });
    await guest.show(request('#one'));
    life.abort();
    expect(card()).toBeUndefined();
    expect(document.querySelector('[popover]')).toBeNull();
  });
});
