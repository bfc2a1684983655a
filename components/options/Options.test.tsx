// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../lib/corrections/types';
import { setMessageSource } from '../../lib/i18n';
import type { CorpusState, Generation } from '../../lib/pages/options/state';
import { INITIAL_CORPUS_STATE } from '../../lib/pages/options/state';
import { type Changes, INITIAL_UPDATES_STATE, type UpdatesState } from '../../lib/pages/options/updates-state';
import { day } from '../../lib/pages/test-views';
import { NO_POLICY } from '../../lib/policy';
import { DEFAULT_SETTINGS } from '../../lib/settings';
import { useCatalogue } from '../../lib/test-catalogue';
import type { FeedView } from '../../lib/updates/messages';
import { axeProblems, click, find, mount, textOf, textsOf } from '../test-render';
import type { OptionsProps } from './Options';
import { Options } from './Options';
import type { SectionId } from './sections';
import { SECTIONS, sectionOfHash } from './sections';

beforeEach(() => useCatalogue('en'));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  setMessageSource();
});

const BUNDLED: Generation = {
  generation: 0,
  version: '2026.11.2',
  title: 'Exampleton 2011–2026',
  installed: '2026-11-12T10:00:00Z',
  origin: { type: 'bundled' },
  signed: false,
  active: true,
  counts: { entities: 742, aliases: 2000, forms: 4120, events: 486, roles: 300, sources: 900 },
};
const IMPORTED: Generation = {
  ...BUNDLED,
  generation: 1,
  version: '2026.10.4',
  installed: '2026-10-30T10:00:00Z',
  origin: { type: 'file', name: 'old.siyaq' },
  active: false,
};
const STATE: CorpusState = {
  ...INITIAL_CORPUS_STATE,
  status: {
    storage: 'indexeddb',
    generations: [IMPORTED, BUNDLED],
    about: { licence: 'CC BY 4.0', notice: 'Codes: Example Office.', asOf: day('2026-08-22') },
  },
  storage: { usage: 5_100_000, quota: 2_100_000_000 },
};

function options(section: SectionId, corpus: Partial<CorpusState> = {}, change: Partial<OptionsProps> = {}) {
  const props = {
    section,
    corpus: { ...STATE, ...corpus },
    updates: INITIAL_UPDATES_STATE,
    updatesActions: {
      check: vi.fn(),
      cancel: vi.fn(),
      install: vi.fn(),
      release: vi.fn(),
      openAdd: vi.fn(),
      look: vi.fn(),
      add: vi.fn(),
      askRemove: vi.fn(),
      remove: vi.fn(),
      change: vi.fn(),
      raise: vi.fn(),
      review: vi.fn(),
      more: vi.fn(),
      close: vi.fn(),
    },
    corpusActions: { choose: vi.fn(), accept: vi.fn(), decline: vi.fn(), activate: vi.fn(), exportActive: vi.fn(), noticeRead: vi.fn() },
    settings: DEFAULT_SETTINGS,
    onSettings: vi.fn(),
    corrections: { list: [], removed: undefined, saved: undefined },
    correctionsActions: { remove: vi.fn(), undo: vi.fn(), save: vi.fn() },
    sites: { mode: 'chosen', granted: ['news.example'], disabled: ['mail.example'] },
    siteActions: { chooseAccess: vi.fn(), revoke: vi.fn(), enable: vi.fn() },
    failed: false,
    settingsFile: { outcome: undefined },
    settingsFileActions: { read: vi.fn(), save: vi.fn() },
    policy: NO_POLICY,
    shortcuts: [
      { name: 'next', description: 'Next name', keys: 'Alt+Shift+.' },
      { name: 'previous', description: 'Previous name', keys: '' },
    ],
    version: '0.1.0',
    ...change,
  } as const;
  return { ...props, root: mount(<Options {...props} />) };
}

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

describe('corpus', () => {
  it('tells what is installed', () => {
    const { root } = options('corpus');
    expect(textsOf(root, '.facts dd')).toEqual(['2026.11.2', '742 · 4,120 spellings', '486', 'the extension']);
    expect(textsOf(root, '.pill')).toEqual(['bundled with the extension']);
    expect(textOf(root)).toContain('Knowledge until 22 Aug 2026');
  });

  it.each([
    [{ origin: IMPORTED.origin }, 'unsigned: imported from a file'],
    [{ origin: IMPORTED.origin, signed: true }, 'signature verified'],
  ])('tells who vouches for it: %o', (change, pill) => {
    const { root } = options('corpus', { status: { storage: 'indexeddb', generations: [{ ...BUNDLED, ...change }] } });
    expect(textsOf(root, '.pill')).toEqual([pill]);
  });

  it('lists versions, newest installation first, with the way back', () => {
    const { root, corpusActions } = options('corpus');
    expect(textsOf(root, 'tbody tr')).toEqual([
      '2026.11.2 in use12 Nov 2026the extension',
      '2026.10.4 30 Oct 2026file: old.siyaqGo back to this (2026.10.4)',
    ]);
    expect(textOf(root)).toContain('5.1 MB of 2.1 GB');
    click(find(root, 'tbody button'));
    expect(corpusActions.activate).toHaveBeenCalledWith(1);
  });

  it('takes a file and gives one', () => {
    const { root, corpusActions } = options('corpus');
    const input = find<HTMLInputElement>(root, 'input[type="file"]');
    const file = new File(['x'], 'new.siyaq');
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(corpusActions.choose).toHaveBeenCalledWith(file);
    click(find(root, '.actions button:last-child'));
    expect(corpusActions.exportActive).toHaveBeenCalledOnce();
  });

  it.each([
    [{}, 'Import an unsigned file?', 'not signed'],
    [{ signedBy: 'Example feed' }, 'Import this file?', 'signature verified'],
  ])('says what a file is and who vouches for it before it is installed: %o', (more, title, pill) => {
    const candidate = { key: 'k', fileName: 'new.siyaq', size: 1500, title: 'Exampleton', version: '2026.11.3', ...more };
    const { root, corpusActions } = options('corpus', { candidate });
    const dialog = find<HTMLDialogElement>(root, 'dialog');
    expect(dialog.open).toBe(true);
    expect(textOf(find(dialog, 'h2'))).toBe(title);
    expect(textOf(find(dialog, '.ask-file'))).toBe(`Exampleton 2026.11.3new.siyaq · 1.5 kB${pill}`);
    const [decline, accept] = dialog.querySelectorAll<HTMLButtonElement>('button');
    if (accept) click(accept);
    if (decline) click(decline);
    expect(corpusActions.accept).toHaveBeenCalledOnce();
    expect(corpusActions.decline).toHaveBeenCalledOnce();
  });

  it.each([
    [{ kind: 'imported', version: '2026.11.3' }, 'Version 2026.11.3 is installed and in use.'],
    [{ kind: 'activated', version: '2026.10.4' }, 'Version 2026.10.4 is in use again.'],
    [{ kind: 'exported', fileName: 'a.siyaq' }, 'Saved as a.siyaq.'],
    [
      { kind: 'refused', message: 'The file ends early.' },
      'This was not installed.The file ends early.The installed version stays in use.',
    ],
    [{ kind: 'failed', reason: 'No room.' }, 'That did not work; nothing was changed.No room.'],
  ] as const)('tells the outcome %o', (outcome, words) => {
    expect(textOf(find(options('corpus', { outcome }).root, '.outcome'))).toBe(words);
  });

  it('offers nothing else while it installs', () => {
    const { root } = options('corpus', { busy: 'import' });
    expect([...root.querySelectorAll<HTMLButtonElement>('main button')].every((button) => button.disabled)).toBe(true);
    expect(root.querySelector('progress')).not.toBeNull();
  });

  it('says when the corpus answers from memory', () => {
    const { root } = options('corpus', { status: { storage: 'memory', notice: { code: 'unusable' }, generations: [BUNDLED] } });
    expect(textOf(find(root, '.banner'))).toContain('no storage');
    expect(root.querySelector('.banner button')).toBeNull();
  });

  it('says what became of a corpus that was lost until that was read', () => {
    const notice = { code: 'lost', detail: 'Mine, 2026.11.2' } as const;
    const { root, corpusActions } = options('corpus', { status: { storage: 'indexeddb', notice, generations: [BUNDLED] } });
    expect(textOf(find(root, '.banner'))).toContain('(Mine, 2026.11.2) could not be read');
    click(find(root, '.banner button'));
    expect(corpusActions.noticeRead).toHaveBeenCalledOnce();
  });
});

describe('updates', () => {
  const FEED: FeedView = {
    id: 'f1',
    address: 'https://feed.example/',
    fingerprint: 'ab12'.repeat(16),
    name: 'Example feed',
    origin: 'reader',
    paused: false,
    automatic: false,
    checked: { at: '2026-11-26T10:00:00Z' },
  };
  const PENDING = { version: '2026.11.3', size: 38_000, delta: true, added: 6, changed: 11, removed: 1, conflicts: 2 };
  const CHANGES: Changes = {
    ok: true,
    from: '2026.11.2',
    to: '2026.11.3',
    total: 18,
    changes: [
      { type: 'added', what: 'event', id: 'e', name: 'By-election' },
      {
        type: 'changed',
        what: 'entity',
        id: 'ada',
        name: 'Ada',
        fields: [
          { field: 'roles.0.label', before: '"Mayor"', after: '"Former mayor"' },
          { field: 'roles.1', after: '{"label":"x"}' },
          { field: 'sources', before: '["a"]', after: '["b"]' },
        ],
      },
      { type: 'removed', what: 'source', id: 's', name: 'Gazette' },
    ],
    conflicts: [{ what: 'entity', id: 'ben', name: 'Ben', keptFrom: 'the extension' }],
  };
  const show = (updates: Partial<UpdatesState>, feeds: FeedView[] = [FEED], status = {}) =>
    options('corpus', {}, { updates: { ...INITIAL_UPDATES_STATE, status: { feeds, held: false, ...status }, ...updates } });

  it('that wait are told before they are installed', () => {
    const changes = new Map([['f1', CHANGES]]);
    const { root, updatesActions } = show({ changes }, [{ ...FEED, pending: PENDING }]);
    const pending = find(root, '.pending');
    expect(textOf(find(pending, '.pending-head'))).toBe('2026.11.3 is ready6 added11 changed1 removed38 kB');
    expect(textsOf(pending, '.change')).toEqual(['AddedBy-election event', 'ChangedAda roles, sources', 'RemovedGazette source']);
    expect(textOf(pending)).toContain('2 entries stay as another source has them');
    for (const button of pending.querySelectorAll('button')) click(button);
    expect(updatesActions.install).toHaveBeenCalledWith('f1');
    expect(updatesActions.review).toHaveBeenCalledWith('f1');
  });

  it('are reviewed field by field, page by page', async () => {
    const changes = new Map([['f1', CHANGES]]);
    const { root, updatesActions } = show({ changes, reviewing: 'f1' }, [{ ...FEED, pending: PENDING }]);
    const dialog = find(root, 'dialog');
    expect(textOf(find(dialog, 'h2'))).toBe('From 2026.11.2 to 2026.11.3');
    expect(textsOf(dialog, 'dd')).toEqual(['Mayor', 'Former mayor', '{"label":"x"}', '["a"]', '["b"]']);
    expect(textOf(dialog)).toContain('Ben kept from the extension');
    click(find(dialog, '.changes-all > button'));
    expect(updatesActions.more).toHaveBeenCalledOnce();
    expect(await axeProblems(dialog)).toEqual([]);
  });

  it('that run show how far they are, and can be stopped until they are installed', () => {
    const running = { feed: 'f1', step: 'downloading', received: 12_000, total: 38_000 };
    const { root, updatesActions } = show({}, [FEED], { running });
    expect(find<HTMLProgressElement>(root, 'progress').value).toBe(12_000);
    expect(textOf(find(root, '.running'))).toContain('12 kB of 38 kB');
    click(find(root, '.running button'));
    expect(updatesActions.cancel).toHaveBeenCalledOnce();
    expect(show({}, [FEED], { running: { ...running, step: 'installing' } }).root.querySelector('.running button')).toBeNull();
  });

  it('wait after going back until they are wanted again', () => {
    const { root, updatesActions } = show({}, [{ ...FEED, pending: PENDING }], { held: true });
    expect(find<HTMLButtonElement>(root, '.pending .is-primary').disabled).toBe(true);
    click(find(root, '.held button'));
    expect(updatesActions.release).toHaveBeenCalledOnce();
  });

  it('come from feeds, each with its state and what can be done about it', () => {
    const broken = { ...FEED, id: 'f2', name: 'Second', paused: true, checked: { at: 'x', problem: { code: 'offline' } } } as const;
    const policy = { ...FEED, id: 'f3', name: 'Third', origin: 'policy' } as const;
    const { root, updatesActions } = show({}, [FEED, broken, policy]);
    const feeds = [...root.querySelectorAll('.feed')];
    expect(feeds.map((feed) => textsOf(feed, '.feed-actions button'))).toEqual([
      ['Check now', 'Pause', 'Remove'],
      ['Move up', 'Resume', 'Remove'],
      ['Check now', 'Move up'],
    ]);
    expect(textOf(find(root, '.feed .banner'))).toContain('offline');
    expect(textOf(find(root, '.feed code'))).toBe(Array(16).fill('ab12').join(' '));
    click(find(feeds[1] ?? root, '.feed-actions .link'));
    click(find(feeds[1] ?? root, '.is-bad.link'));
    click(find(feeds[0] ?? root, '[role="switch"]'));
    expect(updatesActions.raise).toHaveBeenCalledWith('f2');
    expect(updatesActions.askRemove).toHaveBeenCalledWith('f2');
    expect(updatesActions.change).toHaveBeenCalledWith('f1', { automatic: true });
  });

  it('are asked for from a new feed by address, then by fingerprint', async () => {
    const { root, updatesActions } = show({ adding: { address: '', busy: false } });
    const dialog = find(root, 'dialog');
    find<HTMLInputElement>(dialog, 'input').value = 'https://feed.example';
    find<HTMLFormElement>(dialog, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(updatesActions.look).toHaveBeenCalledWith('https://feed.example');
    expect(dialog.querySelector('.is-primary')).toBeNull();
    const looked = {
      ok: true,
      address: 'https://feed.example/',
      fingerprint: 'cd'.repeat(32),
      name: 'New',
      threshold: 2,
      keys: 3,
    } as const;
    const found = show({ adding: { address: 'https://feed.example', busy: false, looked } });
    expect(textOf(find(found.root, 'dialog'))).toContain('2 of its 3 root keys');
    expect(textOf(find(found.root, '.fingerprint'))).toBe(Array(16).fill('cdcd').join(' '));
    click(find(found.root, 'dialog [type="checkbox"]'));
    click(find(found.root, 'dialog .is-primary'));
    expect(found.updatesActions.add).toHaveBeenCalledWith(true);
    expect(await axeProblems(find(found.root, 'dialog'))).toEqual([]);
  });

  it('are the organisation’s business where it says so', () => {
    const { root } = options(
      'corpus',
      {},
      {
        policy: { ...NO_POLICY, sourcesLocked: true },
        updates: { ...INITIAL_UPDATES_STATE, status: { feeds: [], held: false } },
      },
    );
    expect(textsOf(root, 'main button')).not.toEqual(expect.arrayContaining(['Add feed…', 'Import file…']));
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

describe('reading', () => {
  it('shows and changes the settings', () => {
    const { root, onSettings } = options('reading');
    expect(textsOf(root, '.choice:has(input:checked) .choice-label')).toEqual(['First mentions', 'When you rest on a name']);
    click(find(root, 'input[name="marks"]:not(:checked)'));
    expect(onSettings).toHaveBeenCalledWith({ marks: 'all' });
    click(find(root, '[role="switch"]'));
    expect(onSettings).toHaveBeenCalledWith({ focusableMarks: true });
    const badge = root.querySelectorAll<HTMLElement>('[role="switch"]')[1];
    if (badge) click(badge);
    expect(onSettings).toHaveBeenCalledWith({ badge: false });
  });

  it('pauses for an hour and takes marking up again', () => {
    vi.spyOn(Date, 'now').mockReturnValue(5_000_000);
    const first = options('reading');
    click(find(first.root, 'button.button'));
    expect(first.onSettings).toHaveBeenCalledWith({ pausedUntil: 8_600_000 });
    const { root, onSettings } = options('reading', {}, { settings: { ...DEFAULT_SETTINGS, pausedUntil: 5_000_001 } });
    expect(textOf(find(root, '.sheet [role="status"]'))).toContain('Paused until');
    click(find(root, '.sheet button.button'));
    expect(onSettings).toHaveBeenCalledWith({ pausedUntil: 0 });
  });

  it('lists corrections, newest first, and takes them back', () => {
    const first: Correction = { entity: { id: 'ada', name: 'Ada Example' }, surface: 'Ada', made: '2026-11-26', corpus: '2026.11.1' };
    const second: Correction = { ...first, surface: 'Example', instead: { id: 'ben', name: 'Ben Example' }, site: 'news.example' };
    const corrections = { list: [first, second], removed: first, saved: 'file.json' };
    const { root, correctionsActions } = options('reading', {}, { corrections });
    const sheet = find(root, '[aria-labelledby="corrections-title"]');
    expect(textsOf(sheet, 'li')).toEqual([
      'Example means Ben Example, not Ada Examplenews.exampleRemove',
      'Ada does not mean Ada Exampleevery siteRemove',
    ]);
    click(find(sheet, 'li:last-child button'));
    click(find(sheet, '.actions button'));
    click(find(sheet, '[role="status"] button'));
    expect(correctionsActions.remove).toHaveBeenCalledWith(first);
    expect(correctionsActions.save).toHaveBeenCalledOnce();
    expect(correctionsActions.undo).toHaveBeenCalledOnce();
    expect(textOf(find(sheet, '[role="status"]'))).toBe('The correction of “Ada” was removed. UndoSaved as file.json.');
  });

  it('hides kinds and shows them again', () => {
    const { root, onSettings } = options('reading', {}, { settings: { ...DEFAULT_SETTINGS, hiddenKinds: ['person', 'media'] } });
    const kind = (name: string) => {
      const label = [...root.querySelectorAll('.kind')].find((element) => textOf(element) === name);
      if (!label) throw new Error(`No kind ${name}.`);
      return find(label, 'input');
    };
    click(kind('Person'));
    expect(onSettings).toHaveBeenLastCalledWith({ hiddenKinds: ['media'] });
    click(kind('Place'));
    expect(onSettings).toHaveBeenLastCalledWith({ hiddenKinds: ['person', 'media', 'place'] });
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
