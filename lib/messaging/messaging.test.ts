import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser, { type Runtime } from 'webextension-polyfill';
import type { BackgroundContract, PageContract } from '../messages';
import { answerInBackground, answerInPage, type Handlers } from './answer';
import { MessageError } from './message-error';
import { broadcastToTabs, sendToBackground, sendToTab } from './send';
import { post, signalBackground } from './wire';

const refuse = () => Promise.reject(new Error('not asked in this test'));
const { id } = browser.runtime;
const CONTENT_SCRIPT: Runtime.MessageSender = {
  id,
  url: 'https://news.example/story',
  tab: JSON.parse('{"id": 4}'),
  frameId: 0,
};
const OPTIONS_PAGE: Runtime.MessageSender = { ...CONTENT_SCRIPT, url: browser.runtime.getURL('options.html') };
const BACKGROUND_PAGE: Runtime.MessageSender = { id };

let sender: Runtime.MessageSender;
let life: AbortController;
const listeners = new Set<Runtime.OnMessageListener>();
/** What each listener gives back at once: `undefined` leaves a message to others, a promise claims it. */
const heard = (message: unknown): unknown[] => [...listeners].map((listener) => listener(message, sender, () => undefined));
/** Hands a message over, as the browser does. */
const deliver = async (message: unknown): Promise<unknown> => heard(message).find((answer) => answer !== undefined);

beforeEach(() => {
  sender = OPTIONS_PAGE;
  life = new AbortController();
  listeners.clear();
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => void listeners.add(listener));
  vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation((listener) => void listeners.delete(listener));
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(deliver);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((_tab, message) => deliver(message));
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

const background = (handlers: Handlers<BackgroundContract>) => answerInBackground(handlers, life.signal);
const page = (handlers: Handlers<PageContract>) => answerInPage(handlers, life.signal);
const problemOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: unknown) => (error instanceof MessageError ? error.problem : 'another error'),
  );

describe('a question to the background', () => {
  it('is answered', async () => {
    const handler = vi.fn(() => ({ results: [] }));
    background({ search: handler });
    expect(await sendToBackground('search', { query: 'x' })).toEqual({ results: [] });
    expect(handler).toHaveBeenCalledWith({ query: 'x' }, OPTIONS_PAGE);
  });

  it('gets errors as data, and asks once', async () => {
    const handler = vi.fn(() => Promise.reject(new Error('The corpus is gone.')));
    background({ 'corpus.status': handler });
    await expect(sendToBackground('corpus.status', {})).rejects.toMatchObject({ problem: 'failed', message: 'The corpus is gone.' });
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('that does not fit the contract is not sent', async () => {
    expect(await problemOf(sendToBackground('search', { query: 'x'.repeat(201) }))).toBe('invalid');
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('that does not fit the contract is not handled either', async () => {
    const handler = vi.fn(refuse);
    background({ search: handler });
    expect(await deliver({ to: 'background', name: 'search', request: { query: 7 } })).toEqual({
      error: expect.stringContaining('The request "search" does not fit the contract'),
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it('is not given an answer that does not fit the contract', async () => {
    background({ 'tab.read': () => JSON.parse('{"injected": "perhaps"}') });
    await expect(sendToBackground('tab.read', { tabId: 1 })).rejects.toThrow(
      'The answer to "tab.read" does not fit the contract: injected',
    );
    vi.mocked(browser.runtime.sendMessage).mockResolvedValue({ answer: { injected: 1 } });
    expect(await problemOf(sendToBackground('tab.read', { tabId: 1 }))).toBe('invalid');
  });

  it('is asked again once when a dying background rejected it', async () => {
    background({ 'tab.read': () => ({ injected: true }) });
    vi.mocked(browser.runtime.sendMessage).mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    expect(await sendToBackground('tab.read', { tabId: 1 })).toEqual({ injected: true });
  });

  it('is given up when nobody answers twice', async () => {
    expect(await problemOf(sendToBackground('corpus.status', {}))).toBe('silent');
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('that must not run twice is asked once', async () => {
    expect(await problemOf(sendToBackground('corpus.import', { key: 'k', fileName: 'f' }))).toBe('silent');
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('waits no longer than its time limit', async () => {
    const never = () => new Promise(() => undefined);
    expect(await problemOf(post(never, { to: 'background', name: 'x', request: {} }, { limit: 5, retry: true }))).toBe('late');
  });

  it('is not sent from a page that outlived the extension', async () => {
    vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(JSON.parse('null') ?? undefined);
    expect(await problemOf(sendToBackground('corpus.status', {}))).toBe('gone');
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('can be a mere signal', async () => {
    sender = CONTENT_SCRIPT;
    const handler = vi.fn(() => ({}));
    background({ 'gate.open': handler });
    await signalBackground('gate.open');
    expect(handler).toHaveBeenCalledWith({}, CONTENT_SCRIPT);
  });
});

describe('a listener', () => {
  it.each([
    ['no object', 'text'],
    ['nothing', null],
    ['another extension part’s', { type: 'ping' }],
    ['for the page', { to: 'page', name: 'search', request: { query: '' } }],
    ['of an unknown name', { to: 'background', name: 'corpus.destroy', request: {} }],
    ['named like an object’s own', { to: 'background', name: 'constructor', request: {} }],
  ])('leaves messages to others: %s', async (_, message) => {
    background({ search: () => ({ results: [] }) });
    expect(heard(message)).toEqual([undefined]);
  });

  it('leaves messages of other extensions alone', async () => {
    background({ search: () => ({ results: [] }) });
    sender = { ...OPTIONS_PAGE, id: 'somebody-else' };
    expect(heard({ to: 'background', name: 'search', request: { query: '' } })).toEqual([undefined]);
  });

  it('answers content scripts what a page needs and nothing else', async () => {
    background({ search: () => ({ results: [] }), 'tab.read': () => ({ injected: true }) });
    sender = CONTENT_SCRIPT;
    expect(await sendToBackground('search', { query: '' })).toEqual({ results: [] });
    expect(await problemOf(sendToBackground('tab.read', { tabId: 1 }))).toBe('silent');
    expect(await problemOf(sendToBackground('corpus.import', { key: '', fileName: '' }))).toBe('silent');
  });

  it('ends with its signal', async () => {
    background({ search: () => ({ results: [] }) });
    life.abort();
    expect(await problemOf(sendToBackground('search', { query: '' }))).toBe('silent');
    background({ search: () => ({ results: [] }) });
    expect(await problemOf(sendToBackground('search', { query: '' }))).toBe('silent');
  });
});

describe('a question to a page', () => {
  it('is answered for the background and our own pages, not for other content scripts', async () => {
    page({ 'page.step': ({ direction }) => ({ found: direction === 'next' }) });
    const ask = () => sendToTab(4, 'page.step', { direction: 'next', open: true });
    sender = BACKGROUND_PAGE;
    expect(await ask()).toEqual({ found: true });
    sender = OPTIONS_PAGE;
    expect(await ask()).toEqual({ found: true });
    sender = CONTENT_SCRIPT;
    expect(await problemOf(ask())).toBe('silent');
  });

  it('goes to the top document unless told otherwise', async () => {
    await problemOf(sendToTab(4, 'page.summary', {}));
    await problemOf(sendToTab(4, 'page.summary', {}, { frameId: 7 }));
    expect(vi.mocked(browser.tabs.sendMessage).mock.calls.map(([tab, , options]) => [tab, options])).toEqual([
      [4, { frameId: 0 }],
      [4, { frameId: 7 }],
    ]);
  });

  it('is silent where the page has no answer to it', async () => {
    page({});
    sender = BACKGROUND_PAGE;
    expect(await problemOf(sendToTab(4, 'page.summary', {}))).toBe('silent');
  });
});

describe('news for all tabs', () => {
  it('reach every tab, whether or not somebody listens there', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue(JSON.parse('[{"id": 1}, {"id": 2}, {}]'));
    vi.mocked(browser.tabs.sendMessage).mockRejectedValueOnce(new Error('Could not establish connection.'));
    await broadcastToTabs('corpus.changed', { generation: 3 });
    const envelope = { to: 'page', name: 'corpus.changed', request: { generation: 3 } };
    expect(vi.mocked(browser.tabs.sendMessage).mock.calls).toEqual([
      [1, envelope],
      [2, envelope],
    ]);
  });
});
