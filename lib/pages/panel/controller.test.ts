import { describe, expect, it, vi } from 'vitest';
import type { EntityPageView } from '../../corpus/page-view';
import { fakePorts } from '../test-ports';
import { day, MAYOR } from '../test-views';
import { createPanelController, type PanelHistory } from './controller';

const PAGE: EntityPageView = { card: MAYOR, roles: [], names: [], relations: [], placed: false, version: '2026.8.1' };

/** A history as a document keeps it, without a document. */
function fakeHistory(first = ''): PanelHistory {
  const entries = [first];
  let at = 0;
  let arrived = (): void => undefined;
  const step = (by: number) => () => {
    at = Math.min(entries.length - 1, Math.max(0, at + by));
    arrived();
  };
  return {
    hash: () => entries[at] ?? '',
    go: (hash) => {
      entries.splice(at + 1, entries.length, hash);
      step(1)();
    },
    back: step(-1),
    forward: step(1),
    watch: (listener) => {
      arrived = listener;
    },
  };
}

function start(pages: (request: { id: string }) => unknown, first = '', articleDate?: number) {
  const ports = fakePorts({ 'entity.page': pages });
  const { signal } = new AbortController();
  const controller = createPanelController(
    { background: ports.background, history: fakeHistory(first), articleDate: () => articleDate },
    signal,
  );
  return { controller, asked: ports.asked };
}

describe('the panel', () => {
  it('opens an entity as of the date of the story, and goes back and forward', async () => {
    const { controller, asked } = start(() => ({ page: PAGE }), '', day('2017-12-22'));
    controller.open('mayor');
    await vi.waitFor(() => expect(controller.store.state.entity).toEqual(PAGE));
    expect(asked).toHaveBeenLastCalledWith('entity.page', { id: 'mayor', date: day('2017-12-22') });
    controller.back();
    expect(controller.store.state.route).toEqual({ view: 'page' });
    controller.forward();
    await vi.waitFor(() => expect(controller.store.state.entity).toEqual(PAGE));
  });

  it('keeps the date of the page that a link was followed from', async () => {
    const { controller, asked } = start(() => ({ page: PAGE }), '#/entity/mayor?date=2017-12-22', day('2020-01-01'));
    controller.open('council');
    expect(asked).toHaveBeenLastCalledWith('entity.page', { id: 'council', date: day('2017-12-22') });
    expect(controller.store.state.route).toEqual({ view: 'entity', id: 'council', date: day('2017-12-22') });
  });

  it('says when the corpus has no such entity, and when nobody answers', async () => {
    const missing = start(() => ({}), '#/entity/nobody').controller;
    await vi.waitFor(() => expect(missing.store.state.entity).toBe('missing'));
    const failing = start(() => Promise.reject(new Error('asleep')), '#/entity/mayor').controller;
    await vi.waitFor(() => expect(failing.store.state.failed).toBe(true));
  });

  it('drops an answer that comes after the reader has gone on', async () => {
    const late: ((answer: unknown) => void)[] = [];
    const { controller } = start(({ id }) => (id === 'mayor' ? new Promise((done) => late.push(done)) : {}), '#/entity/mayor');
    controller.open('nobody');
    await vi.waitFor(() => expect(controller.store.state.entity).toBe('missing'));
    late[0]?.({ page: PAGE });
    await Promise.resolve();
    expect(controller.store.state.entity).toBe('missing');
  });
});
