import { vi } from 'vitest';
import { setMessageSource } from '../../lib/i18n';
import type { CorpusState, Generation } from '../../lib/pages/options/state';
import { INITIAL_CORPUS_STATE } from '../../lib/pages/options/state';
import { INITIAL_UPDATES_STATE } from '../../lib/pages/options/updates-state';
import { day } from '../../lib/pages/test-views';
import { NO_POLICY } from '../../lib/policy';
import { DEFAULT_SETTINGS } from '../../lib/settings';
import { mount } from '../test-render';
import type { OptionsProps } from './Options';
import { Options } from './Options';
import type { SectionId } from './sections';

/* What the tests of the options page share: a page in a state, with actions that note that they were called. */

export const BUNDLED: Generation = {
  generation: 0,
  version: '2026.11.2',
  title: 'Exampleton 2011–2026',
  installed: '2026-11-12T10:00:00Z',
  origin: { type: 'bundled' },
  signed: false,
  active: true,
  counts: { entities: 742, aliases: 2000, forms: 4120, events: 486, roles: 300, sources: 900 },
};
export const IMPORTED: Generation = {
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

/** The page with one section open. */
export function options(section: SectionId, corpus: Partial<CorpusState> = {}, change: Partial<OptionsProps> = {}) {
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

/** Removes what a test left. */
export function tidyUp(): void {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  setMessageSource();
}
