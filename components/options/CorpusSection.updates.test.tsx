// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Changes, INITIAL_UPDATES_STATE, type UpdatesState } from '../../lib/pages/options/updates-state';
import { NO_POLICY } from '../../lib/policy';
import { useCatalogue } from '../../lib/test-catalogue';
import type { FeedView } from '../../lib/updates/messages';
import { axeProblems, click, find, textOf, textsOf } from '../test-render';
import { options, tidyUp } from './test-options';

beforeEach(() => useCatalogue('en'));
afterEach(tidyUp);

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

  it('that are in use already and get another place are told so', () => {
    const { root } = show({}, [{ ...FEED, pending: { ...PENDING, moved: true } }]);
    expect(textOf(find(root, '.pending-head'))).toBe('2026.11.3 from Example feed is ready in its new place6 added11 changed1 removed');
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

  it('that are left because the line is to be spared are told with the feed', () => {
    const { root } = show({}, [{ ...FEED, spared: { version: '2026.11.4', size: 1_700_000 } }]);
    expect(textOf(find(root, '.feed .banner'))).toContain('Version 2026.11.4 is there and was left for now');
    expect(textOf(find(root, '.feed .banner'))).toContain('1.7 MB');
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

  it.each([
    [{ code: 'fingerprint' }, 'another fingerprint than the one that was set'],
    [{ code: 'unpinned' }, 'without a valid fingerprint'],
    [{ code: 'known' }, 'You follow another feed at this address'],
    [{ code: 'unreachable', detail: '500' }, 'did not give an answer (500)'],
  ] as const)('from the organisation’s feed do not come: the reader is told why, %o', (problem, words) => {
    const { root } = show({}, [], { policyFeed: { address: 'https://press.example/', problem } });
    const banner = textOf(find(root, '[aria-labelledby="feeds-title"] .banner'));
    expect(banner).toContain('The feed that your organisation has set is not followed');
    expect(banner).toContain('https://press.example/');
    expect(banner).toContain(words);
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
