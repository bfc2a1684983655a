import { expect, it, vi } from 'vitest';
import { day, STORY } from '../test-views';
import { createPasteController } from './controller';

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('shows a text, has it read, and again as of another date and in another language', async () => {
  const read = vi.fn(async () => STORY);
  const { store, paste, setDate, setLanguage } = createPasteController({ read });
  paste('Bridge opens\nIt took four years.');
  expect(store.state.story?.title).toBe('Bridge opens');
  await settled();
  expect(store.state.found).toEqual(STORY);
  setDate(day('2017-12-22'));
  expect(read).toHaveBeenLastCalledWith({ day: day('2017-12-22') });
  setLanguage('ar');
  expect(store.state.lang).toBe('ar');
  expect(read).toHaveBeenCalledTimes(3);
});

it('forgets a text, and what is found in it later', async () => {
  let answer = (_: typeof STORY): void => undefined;
  const read = () =>
    new Promise<typeof STORY>((resolve) => {
      answer = resolve;
    });
  const { store, paste, clear } = createPasteController({ read });
  paste('Bridge opens');
  clear();
  answer(STORY);
  await settled();
  expect(store.state).toMatchObject({ story: undefined, found: undefined });
});

it('takes nothing for no text, and says when reading fails', async () => {
  const { store, paste } = createPasteController({ read: () => Promise.reject(new Error('asleep')) });
  paste('  \n ');
  expect(store.state.story).toBeUndefined();
  paste('Bridge opens');
  await settled();
  expect(store.state.failed).toBe(true);
});
