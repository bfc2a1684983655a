import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { stepOnCommand } from './commands';

type Listener = Parameters<typeof browser.commands.onCommand.addListener>[0];
const listeners = new Set<Listener>();
let life: AbortController;

beforeEach(() => {
  listeners.clear();
  life = new AbortController();
  vi.spyOn(browser.commands.onCommand, 'addListener').mockImplementation((listener) => void listeners.add(listener));
  vi.spyOn(browser.commands.onCommand, 'removeListener').mockImplementation((listener) => void listeners.delete(listener));
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(JSON.parse('[{"id": 4}]'));
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue({ answer: { found: true } });
  stepOnCommand(life.signal);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const press = (command: string) => {
  for (const listener of listeners) listener(command, undefined);
};

it.each([
  ['next-mention', 'next'],
  ['previous-mention', 'previous'],
])('%s steps to the %s name of the active tab and opens its card', async (command, direction) => {
  press(command);
  const envelope = { to: 'page', name: 'page.step', request: { direction, open: true } };
  await vi.waitFor(() => expect(browser.tabs.sendMessage).toHaveBeenCalledWith(4, envelope, { frameId: 0 }));
});

it('does nothing for other commands', () => {
  press('_execute_action');
  expect(browser.tabs.query).not.toHaveBeenCalled();
});

it('ends with its signal', () => {
  life.abort();
  expect(listeners.size).toBe(0);
});
