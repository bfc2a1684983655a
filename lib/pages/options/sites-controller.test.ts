import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../settings';
import { createSitesController } from './sites-controller';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function sites(answer = true) {
  const access = {
    granted: vi.fn(async () => ['*://*/*', '*://news.example/*', 'https://news.example/*']),
    request: vi.fn(async (_pattern: string) => answer),
    remove: vi.fn(async (_patterns: readonly string[]) => {}),
    save: vi.fn(async (_mode: string) => {}),
  };
  const change = vi.fn(async (_change: unknown) => {});
  const settings = { ...DEFAULT_SETTINGS, disabledSites: ['mail.example'] };
  return { ...createSitesController(access, change, settings), access, changeSettings: change };
}

it('shows chosen sites once each, without the pattern for all', async () => {
  const { refresh, view } = sites();
  await refresh();
  expect(view()).toEqual({ mode: 'chosen', granted: ['news.example'], disabled: ['mail.example'] });
});

it('takes back every pattern of a host', async () => {
  const { refresh, actions, access } = sites();
  await refresh();
  actions.revoke('news.example');
  expect(access.remove).toHaveBeenCalledWith(['*://news.example/*', 'https://news.example/*']);
});

it('switches a site on again', () => {
  const { actions, changeSettings } = sites();
  actions.enable('mail.example');
  const [change] = changeSettings.mock.calls[0] ?? [];
  expect(change).toBeTypeOf('function');
  expect(typeof change === 'function' && change({ disabledSites: ['a.example', 'mail.example'] })).toEqual({
    disabledSites: ['a.example'],
  });
});

it('says when the reader declined', async () => {
  const { actions, store } = sites(false);
  actions.chooseAccess('all');
  await settled();
  expect(store.state.failed).toBe(true);
  actions.chooseAccess('click');
  await settled();
  expect(store.state.failed).toBe(false);
});

it('says when a setting could not be stored', async () => {
  const { change, changeSettings, store } = sites();
  changeSettings.mockRejectedValue(new Error('full'));
  change({ marks: 'all' });
  await settled();
  expect(store.state.failed).toBe(true);
});
