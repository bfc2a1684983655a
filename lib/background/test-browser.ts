import { vi } from 'vitest';
import browser, { type Scripting } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Stands in for what the fake browser lacks: granted hosts, registered scripts, injections, an event's listeners. */
export function fakeScripting(granted: string[]) {
  fakeBrowser.reset();
  let registered: Scripting.RegisteredContentScript[] = [];
  const injected: string[] = [];
  const added = new Set<Parameters<typeof browser.permissions.onAdded.addListener>[0]>();
  const removed = new Set<Parameters<typeof browser.permissions.onRemoved.addListener>[0]>();
  const { scripting, permissions } = browser;
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: [...granted], permissions: [] }));
  vi.spyOn(permissions.onAdded, 'addListener').mockImplementation((listener) => void added.add(listener));
  vi.spyOn(permissions.onAdded, 'removeListener').mockImplementation((listener) => void added.delete(listener));
  vi.spyOn(permissions.onRemoved, 'addListener').mockImplementation((listener) => void removed.add(listener));
  vi.spyOn(permissions.onRemoved, 'removeListener').mockImplementation((listener) => void removed.delete(listener));
  const told = vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => undefined);
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => registered);
  const register = vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
    if (registered.length > 0) throw new Error('Duplicate script ID');
    registered = scripts;
  });
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async () => {
    if (registered.length === 0) throw new Error('Nonexistent script ID');
    registered = [];
  });
  const note = ({ target, files = [] }: { target: Scripting.InjectionTarget; files?: string[] }) => {
    const where = target.allFrames ? 'all' : target.frameIds?.join();
    injected.push(`${target.tabId}/${where} ${files.join()}`);
  };
  const execute = vi.spyOn(scripting, 'executeScript').mockImplementation(async (injection) => {
    note(injection);
    return [];
  });
  vi.spyOn(scripting, 'insertCSS').mockImplementation(async (injection) => note(injection));
  return {
    injected,
    register,
    execute,
    told,
    matches: () => registered.flatMap(({ matches = [] }) => matches),
    /** Grants hosts as the browser does: they count from now on, and listeners hear of it. */
    grant(...origins: string[]) {
      granted.push(...origins);
      for (const listener of added) listener({ origins });
    },
    revoke(origin: string) {
      granted.splice(granted.indexOf(origin), 1);
      for (const listener of removed) listener({ origins: [origin] });
    },
    listeners: () => added.size + removed.size,
  };
}
