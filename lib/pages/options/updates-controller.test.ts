import { describe, expect, it, vi } from 'vitest';
import type { FeedView, UpdatesStatus } from '../../updates/messages';
import { fakePorts } from '../test-ports';
import { createUpdatesController } from './updates-controller';

const FEED: FeedView = {
  id: 'f1',
  address: 'https://feed.example/',
  fingerprint: 'ab'.repeat(32),
  name: 'Example feed',
  origin: 'reader',
  paused: false,
  automatic: false,
};
const PENDING = { version: '2026.11.3', size: 38_000, delta: true, added: 6, changed: 11, removed: 1, conflicts: 0 };
const change = (id: string) => ({ type: 'added', what: 'event', id, name: id }) as const;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function updates(answers: Parameters<typeof fakePorts>[0], status: Partial<UpdatesStatus> = {}) {
  const fake = fakePorts({ 'updates.status': () => ({ feeds: [FEED], held: false, ...status }), ...answers });
  const later: (() => void)[] = [];
  const onInstalled = vi.fn();
  const controller = createUpdatesController({ background: fake.background, onInstalled, later: (run) => void later.push(run) });
  return { ...controller, asked: fake.asked, later, onInstalled };
}

it('asks again while something runs, and only once at a time', async () => {
  const running = { feed: 'f1', step: 'downloading', received: 1, total: 2 } as const;
  const { refresh, later, store } = updates({}, { running });
  await Promise.all([refresh(), refresh()]);
  expect(store.state.status?.running).toEqual(running);
  expect(later).toHaveLength(1);
});

it('loads the first changes of what is pending, once for each version', async () => {
  const changes = vi.fn(({ feed }: { feed: string }) => ({ ok: true, to: '2026.11.3', total: 18, changes: [change(feed)], conflicts: [] }));
  const { refresh, store, asked } = updates({ 'updates.changes': changes }, { feeds: [{ ...FEED, pending: PENDING }] });
  await refresh();
  await refresh();
  expect(store.state.changes.get('f1')?.total).toBe(18);
  expect(asked.mock.calls.filter(([name]) => name === 'updates.changes')).toEqual([
    ['updates.changes', { feed: 'f1', offset: 0, limit: 100 }],
  ]);
});

it('shows all changes, page by page', async () => {
  const all = Array.from({ length: 150 }, (_, index) => change(`e${index}`));
  const pages = ({ offset, limit }: { offset: number; limit: number }) => ({
    ok: true,
    to: '2026.11.3',
    total: 150,
    changes: all.slice(offset, offset + limit),
    conflicts: [],
  });
  const { refresh, actions, store } = updates({ 'updates.changes': pages }, { feeds: [{ ...FEED, pending: PENDING }] });
  await refresh();
  expect(store.state.changes.get('f1')?.changes).toHaveLength(100);
  actions.review('f1');
  actions.more();
  await settled();
  expect(store.state.reviewing).toBe('f1');
  expect(store.state.changes.get('f1')?.changes).toEqual(all);
});

describe('a check', () => {
  it.each([
    [{ ok: true, found: [] }, { kind: 'nothing-new' }],
    [{ ok: true, found: ['f1'] }, { kind: 'ready' }],
    [
      { ok: false, problem: { code: 'offline' } },
      { kind: 'problem', problem: { code: 'offline' } },
    ],
  ])('that ends with %j is told as %j', async (answer, outcome) => {
    const { actions, store } = updates({ 'updates.check': () => answer });
    actions.check();
    await settled();
    expect(store.state.outcome).toEqual(outcome);
  });

  it('that fails in ourselves is told too', async () => {
    const { actions, store } = updates({});
    actions.check('f1');
    await settled();
    expect(store.state.outcome).toMatchObject({ kind: 'problem', problem: { code: 'internal' } });
  });
});

it('installs and has the corpus looked at again', async () => {
  const { actions, store, onInstalled } = updates({ 'updates.install': () => ({ ok: true, generation: 2, version: '2026.11.3' }) });
  actions.install('f1');
  await settled();
  expect(store.state.outcome).toEqual({ kind: 'installed', version: '2026.11.3' });
  expect(onInstalled).toHaveBeenCalledOnce();
});

describe('a new feed', () => {
  const LOOKED = {
    ok: true,
    address: 'https://feed.example/',
    fingerprint: 'cd'.repeat(32),
    name: 'New feed',
    threshold: 2,
    keys: 3,
  } as const;

  it('is added by the fingerprint that the reader saw', async () => {
    const { actions, store, asked } = updates({ 'feeds.look': () => LOOKED, 'feeds.add': () => ({ ok: true, feed: 'f2' }) });
    actions.openAdd();
    actions.look(' https://feed.example ');
    expect(store.state.adding).toMatchObject({ address: 'https://feed.example', busy: true });
    await settled();
    expect(store.state.adding?.looked).toEqual(LOOKED);
    actions.add(true);
    await settled();
    expect(asked).toHaveBeenCalledWith('feeds.add', { address: LOOKED.address, fingerprint: LOOKED.fingerprint, automatic: true });
    expect(store.state).toMatchObject({ adding: undefined, outcome: { kind: 'added', name: 'New feed' } });
  });

  it('that is none is not added, and the dialog says why', async () => {
    const { actions, store, asked } = updates({ 'feeds.look': () => ({ ok: false, problem: { code: 'not-a-feed' } }) });
    actions.openAdd();
    actions.look('https://page.example');
    await settled();
    expect(store.state.adding).toEqual({ address: 'https://page.example', busy: false, problem: { code: 'not-a-feed' } });
    actions.add(false);
    await settled();
    expect(asked).not.toHaveBeenCalledWith('feeds.add', expect.anything());
  });

  it('is forgotten when the dialog is closed meanwhile', async () => {
    const { actions, store } = updates({ 'feeds.look': () => LOOKED });
    actions.openAdd();
    actions.look('https://feed.example');
    actions.close();
    await settled();
    expect(store.state.adding).toBeUndefined();
  });
});

it('removes a feed when the reader has agreed, and changes and orders others', async () => {
  const done = () => ({ ok: true });
  const second = { ...FEED, id: 'f2' };
  const feeds = { feeds: [FEED, second, { ...FEED, id: 'f3' }] };
  const { actions, asked, refresh } = updates({ 'feeds.remove': done, 'feeds.change': done, 'feeds.order': done }, feeds);
  await refresh();
  actions.remove();
  actions.askRemove('f1');
  actions.remove();
  actions.change('f2', { paused: true });
  actions.raise('f3');
  await settled();
  expect(asked.mock.calls.filter(([name]) => name.startsWith('feeds.'))).toEqual([
    ['feeds.remove', { feed: 'f1' }],
    ['feeds.change', { feed: 'f2', paused: true }],
    ['feeds.order', { feeds: ['f1', 'f3', 'f2'] }],
  ]);
});
