// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../lib/corrections/types';
import { DEFAULT_SETTINGS } from '../../lib/settings';
import { useCatalogue } from '../../lib/test-catalogue';
import { click, find, textOf, textsOf } from '../test-render';
import { options, tidyUp } from './test-options';

beforeEach(() => useCatalogue('en'));
afterEach(tidyUp);

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
