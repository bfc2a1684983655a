import { describe, expect, it } from 'vitest';
import { shownScope } from './state';
import { popup, settled } from './test-popup';

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
