// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setMessageSource } from '../../lib/i18n';
import type { PopupState } from '../../lib/pages/popup/state';
import { INITIAL_STATE } from '../../lib/pages/popup/state';
import { STORY } from '../../lib/pages/test-views';
import { useCatalogue } from '../../lib/test-catalogue';
import { axeProblems, click, find, mount, textsOf } from '../test-render';
import { Overview } from './Overview';
import { fakeActions } from './test-actions';
import { useLookUp } from './use-look-up';

beforeEach(() => useCatalogue('en'));
afterEach(() => {
  mount(null, find(document.body, 'div'));
  document.body.replaceChildren();
  setMessageSource();
});

const [first, ...others] = STORY.entities;
const article = {
  ...STORY,
  entities: first ? [first, ...others.map((item) => ({ ...item, entry: { ...item.entry, kind: 'place' as const } }))] : [],
};
const state: PopupState = { ...INITIAL_STATE, page: { kind: 'read', articles: [article] } };

function show() {
  const actions = fakeActions();
  const Listed = () => <Overview state={state} actions={actions} list={useLookUp(state, true)} onOpen={vi.fn()} />;
  return { root: mount(<Listed />), actions };
}

it('narrows the names to a kind that the page has, with counts', async () => {
  const { root } = show();
  expect(textsOf(root, '.tools option')).toEqual(['All kinds (4)', 'Person (1)', 'Place (3)']);
  const select = find<HTMLSelectElement>(root, '.tools select');
  select.value = 'place';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(textsOf(root, '.entry-name')).toEqual(['City council', 'The bridge', 'The river']));
  expect(await axeProblems(root)).toEqual([]);
});

it('steps through the mentions of the chosen name, and exports', () => {
  const { root, actions } = show();
  const [previous, next] = root.querySelectorAll<HTMLButtonElement>('.step');
  expect(next?.getAttribute('aria-label')).toBe('Next mention of Ada Example');
  if (previous) click(previous);
  if (next) click(next);
  expect(actions.showOnPage.mock.calls).toEqual([
    ['mayor', 'previous'],
    ['mayor', 'next'],
  ]);
  click(find(root, '.tools .link'));
  expect(actions.exportPage).toHaveBeenCalledOnce();
});
