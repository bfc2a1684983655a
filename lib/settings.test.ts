import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, DEFAULT_SETTINGS, readSettings, SETTINGS_KEY, type Settings, watchSettings } from './settings';

const stored = async () => (await fakeBrowser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are the defaults at first, and nothing is stored', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toBeUndefined();
  });

  it('store only what was set', async () => {
    await changeSettings({ marks: 'all' });
    expect(await stored()).toEqual({ version: 1, marks: 'all' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, marks: 'all' });
  });

  it('take changes one after another, also those made at the same time', async () => {
    const add = (site: string) => changeSettings(({ disabledSites }) => ({ disabledSites: [...disabledSites, site] }));
    await Promise.all([add('a.example'), add('b.example'), add('c.example')]);
    expect((await readSettings()).disabledSites).toEqual(['a.example', 'b.example', 'c.example']);
  });

  it('go on after a change that failed', async () => {
    const broken = changeSettings(() => {
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    await changeSettings({ trigger: 'click' });
    expect((await readSettings()).trigger).toBe('click');
  });

  it('ignore values that do not fit, one by one', async () => {
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { version: 1, marks: 'some', trigger: 'click', disabledSites: 'x' } });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, trigger: 'click' });
  });

  it.each([[undefined], [null], [7], ['text'], [{}], [[]]])('survive %j in their place', async (nonsense) => {
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: nonsense });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what a newer version wrote', async () => {
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { version: 99, marks: 'none', invented: true } });
    await changeSettings({ trigger: 'modifier' });
    expect(await stored()).toEqual({ version: 99, marks: 'none', invented: true, trigger: 'modifier' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, marks: 'none', trigger: 'modifier' });
  });

  it('are watched until the signal ends it', async () => {
    const seen: Settings[] = [];
    const controller = new AbortController();
    watchSettings((settings) => seen.push(settings), controller.signal);
    await fakeBrowser.storage.local.set({ other: 1 });
    await changeSettings({ focusableMarks: true });
    controller.abort();
    await changeSettings({ focusableMarks: false });
    expect(seen).toEqual([{ ...DEFAULT_SETTINGS, focusableMarks: true }]);
  });
});
