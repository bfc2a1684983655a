import { describe, expect, it } from 'vitest';
import { fakePorts } from '../test-ports';
import { day, entry, MAYOR, STORY } from '../test-views';
import { popup, settled } from './test-popup';

describe('start', () => {
  it('shows what is on the page', async () => {
    const { state } = await popup();
    expect(state()).toMatchObject({ page: { kind: 'read', articles: [STORY] }, host: 'news.example', siteOn: true, degraded: false });
  });

  it('tells how dense events lie, and does without when nobody knows', async () => {
    const density = { firstYear: 2017, quarters: [1, 0, 0, 0] };
    expect((await popup({ 'corpus.density': () => density })).state().density).toEqual(density);
    expect((await popup()).state()).toMatchObject({ density: undefined, failed: false });
  });

  it('does not look at a site that is switched off', async () => {
    const { state, asked } = await popup({}, {}, false);
    expect(state()).toMatchObject({ page: { kind: 'off' }, siteOn: false });
    expect(asked).not.toHaveBeenCalledWith('page.summary', expect.anything());
  });

  it('says that marking is paused, and ends the pause', async () => {
    const until = Date.now() + 60_000;
    const { state, actions, asked } = await popup({}, {}, true, false, {}, until);
    expect(state().page).toEqual({ kind: 'paused', until });
    expect(asked).not.toHaveBeenCalledWith('page.summary', expect.anything());
    actions.resume();
    await settled();
    expect(state().page).toEqual({ kind: 'read', articles: [STORY] });
  });

  it('says when the corpus answers from memory', async () => {
    const { state } = await popup({ 'corpus.status': () => ({ storage: 'memory', generations: [] }) });
    expect(state().degraded).toBe(true);
  });
});

describe('beside the page', () => {
  it('says that a page is hidden when the browser does not tell its address', async () => {
    const { state, asked } = await popup({}, {}, true, false, { beside: true, activeTab: async () => ({ id: 7, url: undefined }) });
    expect(state().page).toEqual({ kind: 'hidden' });
    expect(asked).not.toHaveBeenCalledWith('page.summary', expect.anything());
  });

  it('follows to another tab, and keeps what it shows while the tab stays the same', async () => {
    let tab = { id: 7, url: 'https://news.example/a' };
    const { look, state, store } = await popup({}, {}, true, false, { beside: true, activeTab: async () => tab });
    const seen: string[] = [];
    store.subscribe(({ page }) => seen.push(page.kind), new AbortController().signal);
    await look();
    expect(seen).not.toContain('loading');
    tab = { id: 8, url: 'https://other.example/b' };
    await look();
    expect(seen).toContain('loading');
    expect(state()).toMatchObject({ host: 'other.example', page: { kind: 'read' } });
  });

  it('is not overtaken by a slower answer about the tab before', async () => {
    let tab = { id: 7, url: 'https://news.example/a' };
    const held: (() => void)[] = [];
    const { look, state } = await popup({}, {}, true, false, {
      beside: true,
      activeTab: async () => tab,
      settings: async () => {
        if (tab.id === 8) await new Promise<void>((resolve) => held.push(resolve));
        return { asksEveryTime: false, isSiteOn: () => true, pausedUntil: 0 };
      },
    });
    tab = { id: 8, url: 'https://slow.example/' };
    const slow = look();
    await settled();
    tab = { id: 7, url: 'https://news.example/a' };
    await look();
    held[0]?.();
    await slow;
    expect(state()).toMatchObject({ host: 'news.example', siteOn: true, page: { kind: 'read' } });
  });
});

describe('another version of the corpus', () => {
  const answers = (name: string, cards: readonly (typeof MAYOR)[]) => ({
    'card.get': () => ({ cards }),
    search: () => ({ results: [entry('mayor', name)] }),
  });

  it('shows in the open card, in the answers and in the list, without another click', async () => {
    let version = answers('Ada', [MAYOR]);
    const { actions, refresh, state, asked } = await popup({
      'card.get': () => version['card.get'](),
      search: () => version.search(),
    });
    actions.search('ada');
    await settled();
    actions.openEntity('mayor');
    await settled();
    actions.toggleTimeline();
    await settled();
    version = answers('Ada the Second', [{ ...MAYOR, name: 'Ada the Second' }]);
    await refresh();
    expect(asked).toHaveBeenCalledWith('card.get', { items: [{ id: 'mayor', date: day('2017-12-22') }] });
    expect(state().cards.map(({ name }) => name)).toEqual(['Ada the Second']);
    expect(state().results?.map(({ name }) => name)).toEqual(['Ada the Second']);
    expect(state()).toMatchObject({ query: 'ada', failed: false });
  });

  it('closes the card of what it no longer has', async () => {
    let cards = [MAYOR];
    const { actions, refresh, state } = await popup({ 'card.get': () => ({ cards }) });
    actions.openEntity('mayor');
    await settled();
    expect(state().cards).toHaveLength(1);
    cards = [];
    await refresh();
    expect(state().cards).toEqual([]);
  });
});

it('asks the background for nothing before the names of the page are painted', async () => {
  let paint = () => {};
  const fake = fakePorts({ 'corpus.status': () => ({ storage: 'memory', generations: [] }) }, { 'page.summary': () => summary });
  const summary = { enabled: true, reading: false, marks: 'painted', articles: [STORY] } as const;
  const waiting = popup({}, {}, true, false, { ...fake, painted: () => new Promise((resolve) => (paint = resolve)) });
  await settled();
  expect(fake.asked.mock.calls.map(([name]) => name)).toEqual(['page.summary']);
  paint();
  const { state } = await waiting;
  expect(state().degraded).toBe(true);
});
