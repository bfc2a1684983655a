import { expect, it, vi } from 'vitest';
import { fakePorts } from '../test-ports';
import { day, MAYOR } from '../test-views';
import { createWelcomeController } from './controller';
import { exampleOf } from './example';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function welcome(background: Parameters<typeof fakePorts>[0], request = async (_pattern: string) => true) {
  const access = { granted: async () => [], request, remove: async () => {}, save: vi.fn(async (_mode: string) => {}) };
  const fake = fakePorts(background);
  return { ...createWelcomeController({ background: fake.background, access, mode: async () => 'chosen' }), asked: fake.asked, access };
}

it('loads one card per date', async () => {
  const { start, store, asked } = welcome({ 'card.get': () => ({ cards: [MAYOR, MAYOR] }) });
  await start(exampleOf('mayor', '2017-12-22 2026-01-15'));
  const days = [day('2017-12-22'), day('2026-01-15')];
  expect(asked).toHaveBeenCalledWith('card.get', { items: days.map((date) => ({ id: 'mayor', date })) });
  expect(store.state).toMatchObject({ mode: 'chosen', example: [MAYOR, MAYOR] });
});

it('does without an example when there is no answer', async () => {
  const { start, store } = welcome({});
  await start({ id: 'mayor', days: [0] });
  expect(store.state).toMatchObject({ mode: 'chosen', example: [] });
});

it('leaves out what is no date', () => {
  expect(exampleOf('mayor', 'soon 2017-12-22')).toEqual({ id: 'mayor', days: [day('2017-12-22')] });
});

it('tells what became of a choice', async () => {
  const made = welcome({});
  made.choose('all');
  await settled();
  expect(made.store.state).toMatchObject({ mode: 'all', choice: 'made' });

  const declined = welcome({}, async () => false);
  declined.choose('all');
  await settled();
  expect(declined.store.state).toMatchObject({ mode: undefined, choice: 'declined' });

  const failed = welcome({}, () => Promise.reject(new Error('no window')));
  failed.choose('all');
  await settled();
  expect(failed.store.state.choice).toBe('failed');
});
