// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../lib/policy';
import { DEFAULT_SETTINGS } from '../../lib/settings';
import { useCatalogue } from '../../lib/test-catalogue';
import { axeProblems, click, find, textOf, textsOf } from '../test-render';
import { SECTIONS, sectionOfHash } from './sections';
import { options, tidyUp } from './test-options';

beforeEach(() => useCatalogue('en'));
afterEach(tidyUp);

describe('navigation', () => {
  it('names the section that is shown', () => {
    const { root } = options('sites');
    expect(textsOf(root, 'nav a')).toEqual(['Corpus', 'Reading', 'Sites', 'Languages', 'Shortcuts', 'Privacy and data', 'About']);
    expect(textsOf(root, '[aria-current="page"]')).toEqual(['Sites']);
    expect(textOf(find(root, 'h1'))).toBe('Sites');
  });

  it('follows the address', () => {
    expect(sectionOfHash('#privacy')).toBe('privacy');
    expect(sectionOfHash('')).toBe('corpus');
    expect(sectionOfHash('#nonsense')).toBe('corpus');
  });
});

describe('languages', () => {
  it('switches one off and on again', () => {
    const { root, onSettings } = options('languages', {}, { settings: { ...DEFAULT_SETTINGS, hiddenLanguages: ['de', 'fr'] } });
    expect(textsOf(root, 'label:not(:has(:checked))')).toEqual(['French français', 'German Deutsch']);
    click(find(root, 'label:nth-child(4) input'));
    click(find(root, 'label:first-child input'));
    expect(onSettings).toHaveBeenNthCalledWith(1, { hiddenLanguages: ['fr'] });
    expect(onSettings).toHaveBeenNthCalledWith(2, { hiddenLanguages: ['de', 'fr', 'en'] });
  });
});

describe('settings as a file', () => {
  it('are saved and read', () => {
    const { root, settingsFileActions } = options('privacy');
    const sheet = find(root, '[aria-labelledby="settings-file-title"]');
    const input = find<HTMLInputElement>(sheet, 'input[type="file"]');
    const file = new File(['{}'], 'settings.json');
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    click(find(sheet, '.actions button:last-child'));
    expect(settingsFileActions.read).toHaveBeenCalledWith(file);
    expect(settingsFileActions.save).toHaveBeenCalledOnce();
  });

  it.each([
    ['imported', 'The settings of the file are in use.'],
    ['newer', 'A newer version of Siyaq wrote this file. Update the extension, then try again.'],
    ['foreign', 'This is not a file of Siyaq’s settings. Choose one that was saved here.'],
  ] as const)('tell how that ended: %s', (outcome, words) => {
    const { root } = options('privacy', {}, { settingsFile: { outcome } });
    expect(textOf(find(root, '.outcome'))).toBe(words);
  });
});

describe('an organisation', () => {
  it('is named where it has set something, and its sites cannot be removed', () => {
    const { root } = options('sites', {}, { policy: { ...NO_POLICY, disabledSites: ['intranet.example'] } });
    expect(textOf(find(root, '.banner'))).toContain('organisation');
    const row = [...root.querySelectorAll('li')].find((li) => textOf(li).includes('intranet.example'));
    expect(row?.querySelector('button')).toBeNull();
    expect(options('sites').root.querySelector('.banner')).toBeNull();
  });
});

describe('sites', () => {
  it('changes the access mode and removes hosts', () => {
    const { root, siteActions } = options('sites');
    click(find(root, 'input[name="access"]'));
    expect(siteActions.chooseAccess).toHaveBeenCalledWith('all');
    click(find(root, '[aria-label="Remove news.example"]'));
    expect(siteActions.revoke).toHaveBeenCalledWith('news.example');
    click(find(root, '[aria-label="Remove mail.example"]'));
    expect(siteActions.enable).toHaveBeenCalledWith('mail.example');
  });

  it('lists chosen sites only where they matter', () => {
    const { root } = options('sites', {}, { sites: { mode: 'all', granted: [], disabled: [] } });
    expect(textsOf(root, '.sheet-head h2')).toEqual(['Sites switched off']);
    expect(textsOf(root, '.sheet-empty')).toEqual(['None.']);
  });

  it('says when a change was not possible', () => {
    expect(textsOf(options('sites', {}, { failed: true }).root, '[role="alert"] .banner')).toHaveLength(1);
  });
});

it('lists shortcuts with their keys', () => {
  expect(textsOf(options('shortcuts').root, '.rows li').slice(0, 2)).toEqual(['Next nameAlt+Shift+.', 'Previous namenone set']);
});

it('names version, licences and data sources', () => {
  const text = textOf(find(options('about').root, '.prose'));
  expect(text).toContain('Version 0.1.0');
  expect(text).toContain('CC BY 4.0');
  expect(text).toContain('Codes: Example Office.');
});

it.each(SECTIONS.map(({ id }) => id))('has no fault that axe knows: %s', async (section) => {
  expect(await axeProblems(options(section).root)).toEqual([]);
});
