import { describe, expect, it, vi } from 'vitest';
import { chooseAccess, coversEverything, hostOfPattern } from './access';

function ports(granted: string[] = [], answer = true) {
  return {
    granted: vi.fn(async () => granted),
    request: vi.fn(async (_pattern: string) => answer),
    remove: vi.fn(async (_patterns: readonly string[]) => {}),
    save: vi.fn(async (_mode: string) => {}),
  };
}

describe('chooseAccess', () => {
  it('asks for all pages and keeps the mode when the reader agrees', async () => {
    const access = ports();
    expect(await chooseAccess('all', access)).toBe(true);
    expect(access.request).toHaveBeenCalledWith('*://*/*');
    expect(access.save).toHaveBeenCalledWith('all');
  });

  it('asks before anything is awaited, within the click', () => {
    const access = ports();
    void chooseAccess('all', access);
    expect(access.request).toHaveBeenCalled();
  });

  it('changes nothing when the reader declines', async () => {
    const access = ports([], false);
    expect(await chooseAccess('all', access)).toBe(false);
    expect(access.save).not.toHaveBeenCalled();
  });

  it('gives back access to everything, but not to chosen sites', async () => {
    const access = ports(['*://*/*', 'https://*/*', '*://news.example/*']);
    expect(await chooseAccess('chosen', access)).toBe(true);
    expect(access.remove).toHaveBeenCalledWith(['*://*/*', 'https://*/*']);
    expect(access.request).not.toHaveBeenCalled();
  });

  it('gives back all access when pages are read on click only', async () => {
    const access = ports(['*://*/*', '*://news.example/*']);
    await chooseAccess('click', access);
    expect(access.remove).toHaveBeenCalledWith(['*://*/*', '*://news.example/*']);
  });

  it('has nothing to give back on a fresh installation', async () => {
    const access = ports();
    await chooseAccess('click', access);
    expect(access.remove).not.toHaveBeenCalled();
    expect(access.save).toHaveBeenCalledWith('click');
  });
});

describe('host patterns', () => {
  it.each([
    ['*://*/*', true],
    ['<all_urls>', true],
    ['http://*/*', true],
    ['*://news.example/*', false],
    ['*://*.example/*', false],
  ])('%s covers everything: %s', (pattern, everything) => {
    expect(coversEverything(pattern)).toBe(everything);
  });

  it('name their host', () => {
    expect(hostOfPattern('*://news.example/*')).toBe('news.example');
    expect(hostOfPattern('strange')).toBe('strange');
  });
});
