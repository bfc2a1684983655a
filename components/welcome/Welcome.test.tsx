// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setMessageSource } from '../../lib/i18n';
import { day, MAYOR } from '../../lib/pages/test-views';
import type { WelcomeState } from '../../lib/pages/welcome/controller';
import { useCatalogue } from '../../lib/test-catalogue';
import { axeProblems, click, find, mount, textOf, textsOf } from '../test-render';
import { Welcome } from './Welcome';

beforeEach(() => useCatalogue('en'));
afterEach(() => {
  document.body.replaceChildren();
  setMessageSource();
});

const LATER = { ...MAYOR, asOf: day('2026-01-15'), atDate: [{ label: 'Former mayor', sources: [] }], since: [] };

function welcome(change: Partial<WelcomeState> = {}) {
  const onChoose = vi.fn();
  const onOptions = vi.fn();
  const state = { mode: undefined, choice: undefined, example: [MAYOR, LATER], ...change };
  return { root: mount(<Welcome state={state} onChoose={onChoose} onOptions={onOptions} />), onChoose, onOptions };
}

it('offers three ways to read', () => {
  const { root, onChoose } = welcome();
  expect(textsOf(root, '.mode h3')).toEqual(['All pages', 'Chosen sites', 'Only when clicked']);
  for (const button of root.querySelectorAll<HTMLButtonElement>('.mode button')) click(button);
  expect(onChoose.mock.calls).toEqual([['all'], ['chosen'], ['click']]);
});

it('shows a mode as chosen only after the reader chose it', () => {
  expect(welcome({ mode: 'chosen' }).root.querySelector('.is-current')).toBeNull();
  const { root } = welcome({ mode: 'chosen', choice: 'made' });
  expect(textOf(find(root, '.is-current h3'))).toBe('Chosen sites');
  expect(textsOf(root, '[aria-pressed="true"]')).toEqual(['Chosen']);
});

it.each([
  ['made', 'Done.'],
  ['declined', 'not given access'],
  ['failed', 'did not work'],
] as const)('tells that the choice was %s', (choice, words) => {
  expect(textOf(find(welcome({ mode: 'all', choice }).root, '[role="status"]'))).toContain(words);
});

it('shows one name at two dates', () => {
  const { root } = welcome();
  expect(textsOf(root, '.dates label')).toEqual(['Story of 22 December 2017', 'Story of 15 January 2026']);
  expect(textOf(find(root, '.card-then'))).toContain('in office since 17 July 2000');
  click(find(root, '.dates label:last-child input'));
  expect(textOf(find(root, '.card-then'))).toContain('15 Jan 2026Former mayor');
});

it('does without an example', () => {
  expect(welcome({ example: [] }).root.querySelector('.example')).toBeNull();
});

it('leads to the options', () => {
  const { root, onOptions } = welcome();
  click(find(root, '.promise button'));
  expect(onOptions).toHaveBeenCalledOnce();
});

it('has no fault that axe knows', async () => {
  expect(await axeProblems(welcome().root)).toEqual([]);
});
