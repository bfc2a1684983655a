// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setMessageSource } from '../../lib/i18n';
import type { PopupState } from '../../lib/pages/popup/state';
import { INITIAL_STATE } from '../../lib/pages/popup/state';
import { day, entry, MAYOR, STORY } from '../../lib/pages/test-views';
import { useCatalogue } from '../../lib/test-catalogue';
import { parseEdtf } from '../../lib/time/edtf';
import { axeProblems, click, find, mount, press, textOf, textsOf } from '../test-render';
import { Popup } from './Popup';
import { fakeActions } from './test-actions';

beforeEach(() => useCatalogue('en'));
afterEach(() => {
  mount(null, find(document.body, 'div'));
  document.body.replaceChildren();
  setMessageSource();
});

const READ: Partial<PopupState> = { page: { kind: 'read', articles: [STORY] }, host: 'news.example' };

function popup(change: Partial<PopupState> = READ) {
  const actions = fakeActions();
  const onOptions = vi.fn();
  const onPanel = vi.fn();
  const view = (state: Partial<PopupState>) => (
    <Popup state={{ ...INITIAL_STATE, ...state }} actions={actions} onOptions={onOptions} onPanel={onPanel} />
  );
  const root = mount(view(change));
  const field = find<HTMLInputElement>(root, '[role="combobox"]');
  const active = () => root.querySelector('[aria-selected="true"] .entry-name')?.textContent;
  return { root, field, active, actions, onOptions, onPanel, show: (state: Partial<PopupState>) => mount(view(state), root) };
}

describe('on this page', () => {
  it('groups names by prominence, with counts', () => {
    const { root } = popup();
    expect(textsOf(root, '[role="group"] > .label')).toEqual(['Central to this article', 'Also mentioned']);
    expect(textsOf(root, '.entry-name')).toEqual(['Ada Example', 'City council', 'The bridge', 'The river']);
    expect(textsOf(root, '.entry-count > [aria-hidden]')).toEqual(['6', '3', '1', '1']);
    expect(textsOf(root, '[role="tab"]')[0]).toBe('On this page 4');
  });

  it('gives kind and dates of an entry of which no more could be known then', () => {
    const { root } = popup({ ...READ, query: 'a', results: [{ ...entry('mayor', 'Ada'), line: '', from: parseEdtf('1965') }] });
    expect(textsOf(root, '.entry-line')).toEqual(['Person, born 1965']);
  });

  it('opens an entry by pointer', () => {
    const { root, actions } = popup();
    click(find(root, '#entries-bridge'));
    expect(actions.openEntity).toHaveBeenCalledWith('bridge');
  });

  it('chooses between several stories', () => {
    const { root, actions } = popup({ ...READ, page: { kind: 'read', articles: [STORY, { ...STORY, id: 'second', title: '' }] } });
    const choice = find<HTMLSelectElement>(root, 'select');
    expect([...choice.options].map((option) => option.textContent)).toEqual(['Bridge opens at last', 'Untitled story']);
    act(() => {
      choice.value = 'second';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.selectArticle).toHaveBeenCalledWith('second');
  });
});

describe('the date', () => {
  it('says what it is and where it came from', () => {
    expect(textOf(find(popup().root, '.as-of'))).toBe('Read as of22 December 2017· page data, page text');
  });

  it('says when it is unknown', () => {
    const { date: _unknown, ...undated } = STORY;
    const { root } = popup({ ...READ, page: { kind: 'read', articles: [undated] } });
    expect(textOf(find(root, '.as-of'))).toBe('Date of this article unknown');
  });

  it('can be corrected', () => {
    const { root, actions } = popup();
    click(find(root, '.as-of-date'));
    const field = find<HTMLInputElement>(root, 'input[type="date"]');
    expect(field.value).toBe('2017-12-22');
    act(() => {
      field.value = '2018-01-05';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    act(() => {
      find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    expect(actions.setDate).toHaveBeenCalledWith(day('2018-01-05'));
    expect(root.querySelector('form')).toBeNull();
  });

  it('can be declared unknown', () => {
    const { root, actions } = popup();
    click(find(root, '.as-of-date'));
    click(find(root, '.date-editor button:nth-of-type(2)'));
    expect(actions.setDate).toHaveBeenCalledWith(undefined);
  });

  it('stays as it is on Escape, which does not close the popup', () => {
    const { root, actions } = popup();
    click(find(root, '.as-of-date'));
    expect(press(find(root, 'input[type="date"]'), 'Escape').defaultPrevented).toBe(true);
    expect(root.querySelector('form')).toBeNull();
    expect(actions.setDate).not.toHaveBeenCalled();
  });
});

describe('the strip of time', () => {
  const density = { firstYear: 2017, quarters: [0, 3, 0, 1, 6, 0, 0, 0] };

  it('marks the article between the years', () => {
    const { root } = popup({ ...READ, density });
    expect(textsOf(root, '.strip span:not(.strip-bar)')).toEqual(['2017', 'This article', '2018']);
    const bars = [...root.querySelectorAll<HTMLElement>('.strip-bar')];
    expect(bars.findIndex((bar) => bar.classList.contains('is-own'))).toBe(3);
    expect(bars.map((bar) => bar.style.height)).toEqual(['0px', '27px', '0px', '46px', '38px', '0px', '0px', '0px']);
    expect(find(root, '.strip [role="img"]').getAttribute('aria-label')).toContain('22 December 2017');
  });

  it('is left out where the article lies outside of it or has no date', () => {
    expect(popup({ ...READ, density: { firstYear: 2018, quarters: [1, 0, 0, 0] } }).root.querySelector('.strip')).toBeNull();
    const { date: _unknown, ...undated } = STORY;
    expect(popup({ ...READ, density, page: { kind: 'read', articles: [undated] } }).root.querySelector('.strip')).toBeNull();
  });
});

describe('keys', () => {
  it('move through the list from the field and open', () => {
    const { field, active, actions } = popup();
    expect(active()).toBe('Ada Example');
    press(field, 'ArrowDown');
    expect(active()).toBe('City council');
    expect(field.getAttribute('aria-activedescendant')).toBe('entries-council');
    press(field, 'ArrowUp');
    press(field, 'ArrowUp');
    expect(active()).toBe('The river');
    press(field, 'Enter');
    expect(actions.openEntity).toHaveBeenCalledWith('river');
  });

  it('start at the top of a new list', () => {
    const { field, active, show } = popup();
    press(field, 'ArrowDown');
    act(() => {
      field.value = 'riv';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    show({ ...READ, query: 'riv', results: [entry('river', 'The river'), entry('riva', 'Riva')] });
    expect(active()).toBe('The river');
  });

  it('open with Enter what answers the query that stands there, however late it comes', () => {
    const { field, actions, show } = popup({ ...READ, query: 'riva', asking: true, results: [entry('river', 'The river')] });
    press(field, 'Enter');
    expect(actions.openEntity).not.toHaveBeenCalled();
    show({ ...READ, query: 'riva', results: [entry('riva', 'Riva')] });
    expect(actions.openEntity).toHaveBeenCalledExactlyOnceWith('riva');
    show({ ...READ, query: 'riva', results: [entry('other', 'Other')] });
    expect(actions.openEntity).toHaveBeenCalledOnce();
  });

  it('open nothing when the reader types on after Enter', () => {
    const { field, actions, show } = popup({ ...READ, query: 'riv', asking: true });
    press(field, 'Enter');
    show({ ...READ, query: 'riva', asking: true });
    show({ ...READ, query: 'riva', results: [entry('riva', 'Riva')] });
    expect(actions.openEntity).not.toHaveBeenCalled();
  });

  it('focus the field with a slash, which it does not type', () => {
    const { root, field } = popup();
    find<HTMLButtonElement>(root, '.foot button').focus();
    expect(press(find(root, '.foot button'), '/').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(press(field, '/').defaultPrevented).toBe(false);
  });

  it('go back step by step with Escape, and then let the browser close the popup', () => {
    const { root, actions, show } = popup({ ...READ, query: 'ada', results: [], cards: [MAYOR] });
    expect(press(root, 'Escape').defaultPrevented).toBe(true);
    expect(actions.back).toHaveBeenCalledOnce();
    show({ ...READ, query: 'ada', results: [] });
    press(root, 'Escape');
    expect(actions.search).toHaveBeenCalledWith('');
    show(READ);
    expect(press(root, 'Escape').defaultPrevented).toBe(false);
  });
});

describe('look-up', () => {
  it('asks with every key', () => {
    const { field, actions } = popup();
    act(() => {
      field.value = 'gol';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(actions.search).toHaveBeenCalledWith('gol');
  });

  it('says when nothing is found, but not before the answer', () => {
    const { root, show } = popup({ ...READ, query: 'zz' });
    expect(root.querySelector('.notice')).toBeNull();
    show({ ...READ, query: 'zz', results: [] });
    expect(textOf(find(root, '.notice'))).toBe('Nothing found for “zz”. Try another spelling.');
  });
});

describe('a card', () => {
  /** The popup with a card, once what shows it has been loaded. */
  async function card(change: Partial<PopupState>) {
    const shown = popup({ ...change, cards: [MAYOR] });
    // What shows it is loaded; on a busy machine that takes its time.
    await vi.waitFor(() => find(shown.root, '.card-name'), { timeout: 10_000 });
    return shown;
  }

  it('stands in the popup with the way back and to the page', async () => {
    const { root, actions } = await card(READ);
    expect(textOf(find(root, '.card-name'))).toBe('Ada Example');
    const [back, show] = root.querySelectorAll<HTMLButtonElement>('.panel-nav button');
    expect(document.activeElement).toBe(back);
    if (back) click(back);
    if (show) click(show);
    expect(actions.back).toHaveBeenCalledOnce();
    expect(actions.showOnPage).toHaveBeenCalledWith('mayor');
  });

  it('leads to its page in the side panel', async () => {
    const { root, onPanel } = await card({ page: { kind: 'quiet' } });
    click(find(root, '.panel-links button'));
    expect(onPanel).toHaveBeenCalledWith('mayor');
  });

  it('opens to its whole timeline', async () => {
    const { root, actions } = await card(READ);
    click(find(root, '.card-foot button'));
    expect(actions.toggleTimeline).toHaveBeenCalledOnce();
  });

  it('offers no way to a page that does not name it', async () => {
    const { root } = await card({ page: { kind: 'quiet' } });
    expect(textsOf(root, '.panel-nav button')).toEqual(['Back', 'Open full page']);
  });
});

describe('what can be wrong with a page', () => {
  it.each([
    ['loading', 'Reading the page…'],
    ['unreadable', 'This page can’t be read'],
    ['quiet', 'No names of this corpus found'],
    ['off', 'Names are not marked on news.example'],
    ['no-access', 'Siyaq has no access to news.example'],
  ] as const)('%s', (kind, words) => {
    expect(textOf(find(popup({ page: { kind }, host: 'news.example' }).root, '.notice'))).toContain(words);
  });

  it('can be mended by granting access, for good or once', () => {
    const { root, actions } = popup({ page: { kind: 'no-access' }, host: 'news.example' });
    for (const button of root.querySelectorAll<HTMLButtonElement>('.notice button')) click(button);
    expect(actions.grantSite).toHaveBeenCalledOnce();
    expect(actions.readOnce).toHaveBeenCalledOnce();
    expect(find<HTMLInputElement>(root, '[role="switch"]').disabled).toBe(true);
  });

  it('is told when storage is missing or an action failed', () => {
    const { root } = popup({ ...READ, degraded: true, failed: true });
    expect(textsOf(root, '.banner')).toEqual([expect.stringContaining('no storage'), expect.stringContaining('did not work')]);
  });
});

it('switches this site and leads to the side panel and the options', () => {
  const { root, actions, onOptions, onPanel } = popup();
  click(find(root, '[role="switch"]'));
  expect(actions.setSiteOn).toHaveBeenCalledWith(false);
  const [panel, options] = root.querySelectorAll<HTMLButtonElement>('.foot button');
  if (panel) click(panel);
  if (options) click(options);
  expect(onPanel).toHaveBeenCalledWith(undefined);
  expect(onOptions).toHaveBeenCalledOnce();
});

it.each([
  ['the list', { ...READ, density: { firstYear: 2017, quarters: [1, 2, 3, 4] } }],
  ['results', { ...READ, query: 'a', results: [entry('mayor', 'Ada')] }],
  ['a card', { ...READ, cards: [MAYOR] }],
  ['a notice', { page: { kind: 'no-access' }, host: 'news.example' }],
] as const)('has no fault that axe knows: %s', async (_, state) => {
  const { root } = popup(state);
  await vi.waitFor(() => expect(root.querySelector('[aria-busy]')).toBeNull());
  expect(await axeProblems(root)).toEqual([]);
});

it('says until when marking is paused, and takes it up again', () => {
  const { root, actions } = popup({ page: { kind: 'paused', until: Date.UTC(2026, 0, 1, 12, 30) }, host: 'news.example' });
  expect(textOf(find(root, '.notice'))).toMatch(/Paused until \d\d:30/);
  click(find(root, '.notice button'));
  expect(actions.resume).toHaveBeenCalledOnce();
});
