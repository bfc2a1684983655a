import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardView } from '../corpus/views';
import type { CorrectionWish } from '../corrections/types';
import { mentionAt } from '../marks/hit-test';
import { MentionIndex } from '../marks/mention-index';
import { fill, mentionOf } from '../marks/test-page';
import type { PageMention } from '../marks/types';
import { type CardController, startCard } from './controller';
import { type CardFace, LazyFace } from './face';
import { CardHost } from './host';
import { TIMING } from './machine-types';
import type { CardProps, NameLink } from './source';
import { StageHere } from './stage-here';
import { viewOf } from './test-view';

const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

let life: AbortController;
let host: CardHost;
let mentions: PageMention[];
let props: CardProps | undefined;
let washed: string | undefined;
let controller: CardController;
/** What the background has not answered yet. */
let unanswered: ((view: CardView | undefined) => void)[];
let ready: Set<string>;
let siteOff: boolean;
let corrected: CorrectionWish[];
let paused: boolean;
let names: readonly NameLink[];
/** What draws cards, when it is in the page already. */
let readyFace: LazyFace | undefined;

/** A card in the manner of the real one: a root that takes the focus, its name, a button. */
function renderCard(container: HTMLElement, next: CardProps | undefined): void {
  props = next;
  if (!next) {
    container.replaceChildren();
    return;
  }
  // As the real one, it is updated in place: what has the focus keeps it.
  const card = container.firstElementChild instanceof HTMLElement ? container.firstElementChild : document.createElement('div');
  card.setAttribute('role', next.mode);
  card.tabIndex = -1;
  card.style.cssText = 'width: 200px; height: 100px';
  card.textContent = next.view.name;
  if (card.parentNode !== container) container.replaceChildren(card);
}

const FACE: CardFace = {
  createStage: (context) => new StageHere(context, { render: renderCard, style: '' }),
  createFocusStops: () => {
    throw new Error('not asked for here');
  },
};

function start(trigger: 'hover' | 'modifier' | 'click'): void {
  const index = new MentionIndex();
  index.set(mentions);
  host = new CardHost(document);
  controller = startCard(
    {
      window,
      host,
      source: {
        peek: (id) => (ready.has(id) ? viewOf(id) : undefined),
        load: () => new Promise((resolve) => unanswered.push(resolve)),
        loadWhole: async (id) => ({ ...viewOf(id), wholeTimeline: true }),
        names: async () => names,
        explain: async () => ({ rejected: [] }),
      },
      face: readyFace ?? new LazyFace(async () => FACE),
      direction: 'ltr',
      openPage: () => undefined,
      switchSiteOff: () => {
        siteOff = true;
      },
      correct: async (wish) => void corrected.push(wish),
      search: async () => [],
      pause: () => {
        paused = true;
      },
      looksDark: () => false,
      onShown: (mention) => {
        washed = mention?.entry.id;
      },
      mentionAt: (x, y) => mentionAt(document, x, y, index),
      config: () => ({ trigger }),
    },
    life.signal,
  );
}
const shown = () => (host.box ? `${props?.mode} ${props?.view.id}` : undefined);
const opens = (what: string) => expect.poll(shown).toBe(what);
const closes = () => expect.poll(shown).toBeUndefined();

beforeEach(async () => {
  fill(
    document.body,
    `<main style="font: 16px/24px monospace; padding: 40px"><p id="ada">Ada</p><p id="ben"><a href="#followed">Ben</a></p>
     <button>Other</button><p id="empty">Nothing here</p></main>`,
  );
  location.hash = '';
  mentions = [mentionOf(element('#ada'), 'Ada'), mentionOf(element('#ben'), 'Ben')];
  life = new AbortController();
  unanswered = [];
  ready = new Set(['Ada', 'Ben']);
  siteOff = false;
  corrected = [];
  paused = false;
  names = [];
  readyFace = new LazyFace(async () => FACE);
  await readyFace.load();
  await userEvent.hover(element('#empty'));
});
afterEach(() => life.abort());

const overName = (selector: string) => userEvent.hover(element(selector), { position: { x: 10, y: 12 } });
const clickName = (selector: string) => userEvent.click(element(selector), { position: { x: 10, y: 12 } });

describe('the card on a page', () => {
  it('opens for a resting pointer, marks what it is about, and closes when the pointer leaves', async () => {
    start('hover');
    await overName('#ada');
    await opens('tooltip Ada');
    expect(washed).toBe('Ada');
    await userEvent.hover(element('#empty'));
    await closes();
    expect(washed).toBeUndefined();
    expect(document.documentElement.lastElementChild).toBe(document.body);
  });

  it('stays while the pointer rests on it', async () => {
    start('hover');
    await overName('#ada');
    await opens('tooltip Ada');
    const card = host.container.firstElementChild;
    if (!card) throw new Error('no card');
    await userEvent.hover(card, { position: { x: 100, y: 50 } });
    await new Promise((resolve) => setTimeout(resolve, 2 * TIMING.leave));
    expect(shown()).toBe('tooltip Ada');
  });

  it('stays, as a dialog, for the whole timeline, and goes back to the short one', async () => {
    start('hover');
    await overName('#ada');
    await opens('tooltip Ada');
    props?.onFullTimeline();
    await opens('dialog Ada');
    expect(props?.pinned).toBe(true);
    await expect.poll(() => props?.view.wholeTimeline).toBe(true);
    props?.onFullTimeline();
    await expect.poll(() => props?.view.wholeTimeline).toBeUndefined();
    expect(props?.pinned).toBe(true);
  });

  it('closes when the reader switches the site off from it', async () => {
    start('click');
    await clickName('#ada');
    await opens('tooltip Ada');
    props?.onSiteOff?.();
    await closes();
    expect(siteOff).toBe(true);
  });

  it('closes when the reader pauses from it', async () => {
    start('click');
    await clickName('#ada');
    await opens('tooltip Ada');
    props?.onPause?.();
    await closes();
    expect(paused).toBe(true);
  });

  it('waits for its content, and closes when there is none', async () => {
    ready.clear();
    start('click');
    await clickName('#ada');
    expect(shown()).toBeUndefined();
    unanswered.at(-1)?.(viewOf('Ada'));
    await opens('tooltip Ada');
    await userEvent.keyboard('{Escape}');
    await clickName('#ada');
    unanswered.at(-1)?.(undefined);
    // The same name can be asked for again: the card's state is that of a closed one.
    await expect.poll(() => props).toBeUndefined();
    ready.add('Ada');
    await clickName('#ada');
    await opens('tooltip Ada');
  });

  it('leaves links to the page', async () => {
    start('click');
    await clickName('#ben a');
    expect(location.hash).toBe('#followed');
    expect(shown()).toBeUndefined();
  });

  it('is entered by Enter, takes the focus, and gives it back on Escape', async () => {
    start('hover');
    const [, ben] = mentions;
    if (ben) controller.reach(ben);
    await opens('tooltip Ben');
    await userEvent.keyboard('{Enter}');
    await opens('dialog Ben');
    expect(host.hasFocus).toBe(true);
    await userEvent.keyboard('{Escape}');
    await closes();
    expect(document.activeElement).toBe(document.body);
  });

  it('leaves Enter to a focused control, and Escape to the page when no card is open', async () => {
    start('hover');
    const keys: string[] = [];
    document.addEventListener('keydown', (event) => keys.push(event.key), { signal: life.signal });
    await userEvent.keyboard('{Escape}');
    element('button').focus();
    const [ada] = mentions;
    if (ada) controller.reach(ada);
    await userEvent.keyboard('{Enter}');
    expect(shown()).toBe('tooltip Ada');
    await userEvent.keyboard('{Escape}');
    await closes();
    expect(keys).toEqual(['Escape', 'Enter']);
    expect(document.activeElement).toBe(element('button'));
  });

  it('opens cards inside the card, and Escape leads back', async () => {
    start('click');
    await clickName('#ada');
    await userEvent.keyboard('{Enter}');
    props?.onOpenEntity('Eve');
    unanswered.at(-1)?.(viewOf('Eve'));
    await opens('dialog Eve');
    expect(host.hasFocus).toBe(true);
    await userEvent.keyboard('{Escape}');
    await opens('dialog Ada');
    await userEvent.keyboard('{Escape}');
    await closes();
  });

  it('leads on from the names in its text, and back by its button', async () => {
    names = [{ text: 'Eve', id: 'Eve' }];
    start('click');
    await clickName('#ada');
    expect(props?.names).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => props?.names).toEqual(names);
    expect(props?.onBack).toBeUndefined();
    props?.onOpenEntity('Eve');
    unanswered.at(-1)?.(viewOf('Eve'));
    await opens('dialog Eve');
    props?.onBack?.();
    await opens('dialog Ada');
    expect(host.hasFocus).toBe(true);
    expect(props?.onBack).toBeUndefined();
  });

  it('waits for what draws it, and opens when that comes', async () => {
    let arrive: (() => void) | undefined;
    readyFace = new LazyFace(() => new Promise((resolve) => (arrive = () => resolve(FACE))));
    start('click');
    await clickName('#ada');
    expect(shown()).toBeUndefined();
    arrive?.();
    await opens('tooltip Ada');
  });

  it('stays closed when what draws it cannot be had, and asks again the next time', async () => {
    let attempts = 0;
    readyFace = new LazyFace(async () => (++attempts > 1 ? FACE : undefined));
    start('click');
    await clickName('#ada');
    await expect.poll(() => attempts).toBe(1);
    await clickName('#ada');
    await opens('tooltip Ada');
  });

  it('is entered from an element of ours, which gets the focus back', async () => {
    start('hover');
    const [ada] = mentions;
    const button = element('button');
    if (ada) controller.enter(ada, button);
    await opens('dialog Ada');
    expect(host.hasFocus).toBe(true);
    await userEvent.keyboard('{Escape}');
    await closes();
    expect(document.activeElement).toBe(button);
  });

  it('shows and hides why a name was linked', async () => {
    start('click');
    await clickName('#ada');
    await userEvent.keyboard('{Enter}');
    props?.onWhy();
    await expect.poll(() => props?.explanation).toEqual({ rejected: [] });
    props?.onWhy();
    await expect.poll(() => props?.explanation).toBeUndefined();
  });

  it('needs the modifier key when the reader wants it so', async () => {
    start('modifier');
    await overName('#ada');
    await userEvent.keyboard('{Shift>}');
    await opens('tooltip Ada');
    await userEvent.keyboard('{/Shift}');
  });

  it('counts the time of the modifier key from when it was pressed, however long the pointer has rested', async () => {
    start('modifier');
    await overName('#ada');
    await new Promise((resolve) => setTimeout(resolve, 2 * TIMING.prepare));
    let [pressed, opened] = [0, 0];
    window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { once: true });
    const put = new MutationObserver(() => {
      if (host.box) opened ||= performance.now();
    });
    put.observe(document.documentElement, { childList: true });
    await userEvent.keyboard('{Shift>}');
    await opens('tooltip Ada');
    await userEvent.keyboard('{/Shift}');
    put.disconnect();
    // Typing a capital letter takes less.
    expect(opened - pressed).toBeGreaterThanOrEqual(TIMING.prepare - 1);
  });

  it('never covers its mark', async () => {
    start('click');
    await clickName('#ada');
    await opens('tooltip Ada');
    expect(host.box?.top).toBeGreaterThan(element('#ada').getBoundingClientRect().bottom - 10);
  });

  it('closes when its text goes, and when the page scrolls the mark out of sight', async () => {
    start('click');
    await clickName('#ada');
    controller.forget(new Set(mentions));
    await closes();
    element('main').style.height = '5000px';
    await clickName('#ada');
    await opens('tooltip Ada');
    window.scrollTo(0, 3000);
    await closes();
    window.scrollTo(0, 0);
  });

  it('is gone with the page life, whatever state it is in', async () => {
    start('click');
    await clickName('#ada');
    await userEvent.keyboard('{Enter}');
    await opens('dialog Ada');
    life.abort();
    expect(shown()).toBeUndefined();
    expect(document.documentElement.lastElementChild).toBe(document.body);
    await clickName('#ada');
    expect(shown()).toBeUndefined();
  });
});
