// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useCatalogue } from '../../lib/test-catalogue';
import { click, find, textOf, textsOf } from '../test-render';
import { BUNDLED, IMPORTED, options, tidyUp } from './test-options';

beforeEach(() => useCatalogue('en'));
afterEach(tidyUp);

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
      { kind: 'refused', problem: { code: 'bad-file', pack: { code: 'cut-off', params: [] } } },
      'This was not installed.The file ends early. Get it again from where it came from.The installed version stays in use.',
    ],
    [
      { kind: 'failed', problem: { code: 'storage-full' } },
      'That did not work; nothing was changed.There is not enough storage left in the browser. Free some disk space, or remove versions that you do not need, then try again.',
    ],
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
