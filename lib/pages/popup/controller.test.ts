import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakePorts } from '../test-ports';
import { day, entry, MAYOR, STORY } from '../test-views';
import { createPopupController } from './controller';
import { shownScope } from './state';

type Table = Parameters<typeof fakePorts>[0];

/** When a pause ends, ms since 1970. */
const paused = { until: 0 };
afterEach(() => {
  paused.until = 0;
});

async function popup(
  background: Table = {},
  page: Parameters<typeof fakePorts>[1] = {},
  siteOn = true,
  incognito = false,
  more: Partial<Parameters<typeof createPopupController>[0]> = {},
) {
  const fake = fakePorts(
    { 'corpus.status': () => ({ storage: 'indexeddb', generations: [] }), ...background },
    { 'page.summary': () => ({ enabled: true, reading: false, marks: 'painted', articles: [STORY] }), ...page },
  );
  const access = { has: vi.fn(async () => true), request: vi.fn(async (_pattern: string) => true) };
  const recent = { read: vi.fn(async () => [] as string[]), add: vi.fn(async (_id: string) => {}), clear: vi.fn(async () => {}) };
  const save = vi.fn((_text: string, _fileName: string) => {});
  const setSiteOn = vi.fn(async (_host: string, _on: boolean) => {});
  const controller = createPopupController({
    ...fake,
    access,
    setSiteOn,
    wait: async () => {},
    activeTab: async () => ({ id: 7, url: 'https://news.example/a', incognito }),
    asksEveryTime: async () => false,
    isSiteOn: async () => siteOn,
    pausedUntil: async () => paused.until,
    resume: async () => {
      paused.until = 0;
    },
    beside: false,
    save,
    recent,
    ...more,
  });
  await controller.start();
  return { ...controller, asked: fake.asked, access, recent, save, setSiteOn, state: () => controller.store.state };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

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
    paused.until = Date.now() + 60_000;
    const { state, actions, asked } = await popup();
    expect(state().page).toEqual({ kind: 'paused', until: paused.until });
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

describe('look-up', () => {
  it('asks as of the story’s date and tells what is on the page', async () => {
    const { actions, asked, state } = await popup({ search: () => ({ results: [entry('mayor', 'Ada')] }) });
    actions.search('ada');
    await settled();
    expect(asked).toHaveBeenCalledWith('search', {
      query: 'ada',
      date: day('2017-12-22'),
      onPage: ['mayor', 'council', 'bridge', 'river'],
      limit: 20,
    });
    expect(state().results?.map((result) => result.id)).toEqual(['mayor']);
  });

  it('lets the newest question win', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const { actions, state } = await popup({ search: () => new Promise((resolve) => answers.push(resolve)) });
    actions.search('a');
    actions.search('ab');
    await settled();
    answers[1]?.({ results: [entry('new', 'New')] });
    await settled();
    answers[0]?.({ results: [entry('old', 'Old')] });
    await settled();
    expect(state().results?.map((result) => result.id)).toEqual(['new']);
  });

  it('returns to the page when the field is emptied, whatever is still under way', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const { actions, state } = await popup({ search: () => new Promise((resolve) => answers.push(resolve)) });
    actions.search('a');
    actions.search('');
    answers[0]?.({ results: [entry('old', 'Old')] });
    await settled();
    expect(state()).toMatchObject({ query: '', results: undefined });
  });

  it('tells a failure and forgets it with the next action', async () => {
    const { actions, state } = await popup();
    actions.search('a');
    await settled();
    expect(state().failed).toBe(true);
    actions.search('');
    expect(state().failed).toBe(false);
  });
});

describe('cards', () => {
  it('open as of the story’s date and close again', async () => {
    const { actions, asked, state } = await popup({ 'card.get': () => ({ cards: [MAYOR] }) });
    actions.openEntity('mayor');
    await settled();
    expect(asked).toHaveBeenCalledWith('card.get', { items: [{ id: 'mayor', date: day('2017-12-22') }] });
    expect(state().cards).toEqual([MAYOR]);
    actions.back();
    expect(state().cards).toEqual([]);
  });

  it('grow to the whole timeline and shrink again', async () => {
    const whole = { ...MAYOR, wholeTimeline: true } as const;
    const answers = [MAYOR, whole, MAYOR];
    const { actions, asked, state } = await popup({ 'card.get': () => ({ cards: answers.splice(0, 1) }) });
    actions.toggleTimeline();
    actions.openEntity('mayor');
    await settled();
    actions.toggleTimeline();
    await settled();
    expect(asked).toHaveBeenLastCalledWith('card.get', { items: [{ id: 'mayor', date: day('2017-12-22'), wholeTimeline: true }] });
    expect(state().cards).toEqual([whole]);
    actions.toggleTimeline();
    await settled();
    expect(state().cards).toEqual([MAYOR]);
  });

  it('fail visibly when the corpus no longer has the entry', async () => {
    const { actions, state } = await popup({ 'card.get': () => ({ cards: [] }) });
    actions.openEntity('gone');
    await settled();
    expect(state()).toMatchObject({ failed: true, cards: [] });
  });

  it('lead to the next mention on the page', async () => {
    const { actions, asked } = await popup({}, { 'page.step': () => ({ found: true }) });
    actions.showOnPage('mayor');
    await settled();
    expect(asked).toHaveBeenCalledWith('page.step', { direction: 'next', entity: 'mayor', open: false });
  });
});

describe('the date', () => {
  it('is corrected in the page, and the list follows when the page has been linked again', async () => {
    let looks = 0;
    const corrected = { ...STORY, date: { day: day('2018-01-01'), sources: ['reader'], confidence: 1, updated: false } };
    const { actions, asked, state } = await popup(
      {},
      {
        'page.setDate': () => ({}),
        'page.summary': () => ({ enabled: true, reading: false, marks: 'painted', articles: [++looks > 2 ? corrected : STORY] }),
      },
    );
    actions.setDate(day('2018-01-01'));
    await settled();
    expect(asked).toHaveBeenCalledWith('page.setDate', { article: 'story', day: day('2018-01-01') });
    expect(state().page).toEqual({ kind: 'read', articles: [corrected] });
  });

  it('can be declared unknown', async () => {
    const { actions, asked } = await popup({}, { 'page.setDate': () => ({}) });
    actions.setDate(undefined);
    await settled();
    expect(asked).toHaveBeenCalledWith('page.setDate', { article: 'story' });
  });
});

describe('the site', () => {
  it('is switched off in the settings and in the open page', async () => {
    const { actions, asked, setSiteOn, state } = await popup({}, { 'page.setEnabled': () => ({}) });
    actions.setSiteOn(false);
    await settled();
    expect(setSiteOn).toHaveBeenCalledWith('news.example', false);
    expect(asked).toHaveBeenCalledWith('page.setEnabled', { enabled: false });
    expect(state()).toMatchObject({ siteOn: false, page: { kind: 'off' } });
  });

  it('is switched off in a private window for the open page only: nothing is kept', async () => {
    const { actions, asked, setSiteOn, state } = await popup({}, { 'page.setEnabled': () => ({}) }, true, true);
    actions.setSiteOn(false);
    await settled();
    expect(setSiteOn).not.toHaveBeenCalled();
    expect(asked).toHaveBeenCalledWith('page.setEnabled', { enabled: false });
    expect(state()).toMatchObject({ siteOn: false, page: { kind: 'off' } });
  });

  it('shows as off when the page itself is, in a private window', async () => {
    const { state } = await popup(
      {},
      { 'page.summary': () => ({ enabled: false, reading: false, marks: 'off', articles: [] }) },
      true,
      true,
    );
    expect(state()).toMatchObject({ siteOn: false, page: { kind: 'off' } });
  });

  it('is asked for within the click, and read once granted', async () => {
    const { actions, access, asked } = await popup({ 'tab.read': () => ({ injected: true }) });
    actions.grantSite();
    expect(access.request).toHaveBeenCalledWith('*://news.example/*');
    await settled();
    expect(asked).toHaveBeenCalledWith('tab.read', { tabId: 7 });
  });

  it('stays unread when the reader declines', async () => {
    const { actions, access, asked } = await popup({ 'tab.read': () => ({ injected: true }) });
    access.request.mockResolvedValue(false);
    actions.grantSite();
    await settled();
    expect(asked).not.toHaveBeenCalledWith('tab.read', expect.anything());
  });
});

describe('what was looked up before', () => {
  const card = { cards: [MAYOR] };

  it('is remembered when it was looked for, and shown', async () => {
    const { actions, recent, state } = await popup({ search: () => ({ results: [] }), 'card.get': () => card });
    recent.read.mockResolvedValue(['mayor']);
    actions.openEntity('mayor');
    await settled();
    expect(recent.add).not.toHaveBeenCalled();
    actions.search('ada');
    await settled();
    actions.openEntity('mayor');
    await settled();
    expect(recent.add).toHaveBeenCalledWith('mayor');
    await vi.waitFor(() => expect(state().recent.map(({ name }) => name)).toEqual(['Ada Example']));
    actions.forgetRecent();
    await settled();
    expect(recent.clear).toHaveBeenCalledOnce();
    expect(state().recent).toEqual([]);
  });

  it('is never remembered from a private window', async () => {
    const { actions, recent } = await popup({ search: () => ({ results: [] }), 'card.get': () => card }, {}, true, true);
    actions.search('ada');
    await settled();
    actions.openEntity('mayor');
    actions.remember('mayor');
    await settled();
    expect(recent.add).not.toHaveBeenCalled();
  });
});

describe('the timeline', () => {
  const timeline = { events: [], entities: [], sources: [], corpusAsOf: 0 };

  it('is of the names on the page, of an entity, or of everything', async () => {
    const { actions, asked, state } = await popup({ 'timeline.get': () => timeline });
    actions.show('timeline');
    await settled();
    expect(asked).toHaveBeenLastCalledWith('timeline.get', { ids: ['mayor', 'council', 'bridge', 'river'] });
    expect(state().timeline).toEqual(timeline);
    actions.show('timeline', { of: 'entity', id: 'mayor', name: 'Ada' });
    await settled();
    expect(asked).toHaveBeenLastCalledWith('timeline.get', { ids: ['mayor'] });
    actions.show('timeline', { of: 'all' });
    await settled();
    expect(asked).toHaveBeenLastCalledWith('timeline.get', {});
  });

  it('is of everything where no page is read', async () => {
    const { actions, state } = await popup({ 'timeline.get': () => timeline }, {}, false);
    actions.show('timeline');
    await settled();
    expect(shownScope(state())).toEqual({ of: 'all' });
  });

  it('opens on an event that was looked for', async () => {
    const { actions, state } = await popup({ 'timeline.get': () => timeline });
    actions.openEvent('fair');
    await settled();
    expect(state()).toMatchObject({ view: 'timeline', event: 'fair', scope: { of: 'all' }, query: '' });
    actions.show('timeline');
    expect(state().event).toBeUndefined();
  });
});

it('saves the names of the page as annotations', async () => {
  const articles = [
    { id: 'story', title: 'Bridge', lang: 'en', quotes: [{ exact: 'Ada', prefix: '', suffix: '', entry: entry('mayor', 'Ada') }] },
  ];
  const { actions, save } = await popup({}, { 'page.annotations': () => ({ articles }) });
  actions.exportPage();
  await settled();
  const [text = '', fileName] = save.mock.calls[0] ?? [];
  expect(fileName).toBe('siyaq-annotations.jsonld');
  expect(JSON.parse(text)).toMatchObject({ total: 1, first: { items: [{ target: { source: 'https://news.example/a' } }] } });
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
      isSiteOn: (host) => (host === 'slow.example' ? new Promise((resolve) => held.push(() => resolve(false))) : Promise.resolve(true)),
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
