// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntityPageView, EntityRef } from '../../lib/corpus/page-view';
import { setMessageSource } from '../../lib/i18n';
import { day, MAYOR } from '../../lib/pages/test-views';
import { useCatalogue } from '../../lib/test-catalogue';
import { parseEdtf, parseEdtfInterval } from '../../lib/time/edtf';
import { axeProblems, click, find, mount, textOf, textsOf } from '../test-render';
import { EntityPage } from './EntityPage';

beforeEach(() => useCatalogue('en'));
afterEach(() => {
  mount(null, find(document.body, 'div'));
  document.body.replaceChildren();
  setMessageSource();
});

const ref = (id: string): EntityRef => ({ id, kind: 'organisation', family: 'group', name: `The ${id}` });
const PAGE: EntityPageView = {
  card: { ...MAYOR, wholeTimeline: true },
  roles: [
    { label: 'Deputy', type: 'office', ...parseEdtfInterval('1998/2000'), state: 'over', of: ref('council'), sources: [1] },
    { label: 'Mayor', type: 'office', ...parseEdtfInterval('2000-07-17/2024-12-08'), state: 'held', sources: [1] },
    { label: 'Judge', type: 'office', from: parseEdtf('2025'), state: 'later', sources: [2] },
  ],
  names: [
    { text: 'Ada Example', lang: 'en', kind: 'name' },
    { text: 'Ada Former', lang: 'en', kind: 'former', until: parseEdtf('1990') },
    { text: 'آدا', lang: 'ar', kind: 'name' },
  ],
  relations: [
    { kind: 'member-of', inverse: false, to: ref('council'), from: parseEdtf('1998'), sources: [1] },
    { kind: 'led', inverse: true, to: ref('party'), until: parseEdtf('2004'), sources: [2] },
    { kind: 'allied', inverse: false, to: ref('guild'), sources: [] },
  ],
  placed: true,
  version: '2026.8.1',
};

function show(page: EntityPageView = PAGE) {
  const onShowOnPage = vi.fn();
  const onTimeline = vi.fn();
  const onMap = vi.fn();
  const root = mount(<EntityPage page={page} onShowOnPage={onShowOnPage} onTimeline={onTimeline} onMap={onMap} />);
  return { root, onShowOnPage, onTimeline, onMap };
}

describe('the page of an entity', () => {
  it('begins with the answer as of the story’s date', () => {
    const { root } = show();
    expect(textOf(find(root, '.card-then'))).toContain('Mayor of Exampleton');
    expect(textsOf(root, '.entity-part > h3')).toEqual([
      'Background',
      'Roles over time',
      'Disputed',
      'Relations',
      'Names',
      'Events',
      'Sources',
    ]);
  });

  it('says in which version the entry changed last', () => {
    expect(textOf(find(show().root, '.entity-foot'))).toContain('as it was in the first version');
    const { root } = show({ ...PAGE, changed: '2026.7.2' });
    expect(textOf(find(root, '.entity-foot'))).toMatch(/last changed in corpus version \S?2026\.7\.2/);
  });

  it('draws each role where it lies, and says which hold and which came later', () => {
    const { root } = show();
    const starts = [...root.querySelectorAll<HTMLElement>('.span-bar')].map((bar) => Number.parseFloat(bar.style.insetInlineStart));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(textsOf(root, '.span-state')).toEqual(['· at this date', '· later']);
  });

  it('links to others as of the same date', () => {
    const { root } = show();
    const links = [...root.querySelectorAll('.relations a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['council', 'party', 'guild'].map((id) => `#/entity/${id}?date=2017-12-22`));
    expect(textsOf(root, '.relations dt')).toEqual(['Member of', 'Led by', 'Allied with']);
    expect(textsOf(root, '.graph-name')).toEqual(['The council', 'The party', 'The guild']);
  });

  it('tells names of a time before all spellings', () => {
    const { root } = show();
    expect(textsOf(root, '.entity-part > .spellings div')).toEqual(['until 1990Ada Former']);
    expect(textsOf(root, '.card-fold .spellings dt')).toEqual(['English', 'Arabic']);
  });

  it('leads to the page, the timeline and the map', () => {
    const { root, onShowOnPage, onTimeline, onMap } = show();
    for (const button of root.querySelectorAll<HTMLButtonElement>('.entity-actions button')) click(button);
    for (const action of [onShowOnPage, onTimeline, onMap]) expect(action).toHaveBeenCalledOnce();
  });

  it('leaves out what there is nothing of', () => {
    const { background: _, ...card } = {
      ...MAYOR,
      claims: [],
      timeline: [],
      timelineTotal: 0,
      identification: '',
      asOf: day('2017-12-22'),
    };
    const { root } = show({ ...PAGE, card, roles: [], names: [], relations: [], placed: false });
    expect(textsOf(root, '.entity-part > h3')).toEqual(['Sources']);
    expect(textsOf(root, '.entity-actions button')).toEqual(['Show on the page']);
  });

  it.each(['en', 'ar'] as const)('has nothing that axe objects to in %s', async (language) => {
    useCatalogue(language);
    expect(await axeProblems(show().root)).toEqual([]);
  });
});
