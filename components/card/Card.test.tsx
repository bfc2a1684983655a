// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardView } from '../../lib/corpus/views';
import { setMessageSource } from '../../lib/i18n';
import { MAYOR } from '../../lib/pages/test-views';
import { useCatalogue } from '../../lib/test-catalogue';
import { axeProblems, click, find, mount, press, textOf, textsOf } from '../test-render';
import type { CardProps } from './Card';
import { Card } from './Card';

beforeEach(() => useCatalogue('en'));
afterEach(() => {
  document.body.replaceChildren();
  setMessageSource();
});

function card(props: Partial<CardProps> = {}): HTMLElement {
  return find(mount(<Card view={MAYOR} mode="tooltip" pinned={false} direction="ltr" {...props} />), '.card');
}
const withView = (change: Partial<CardView>, props: Partial<CardProps> = {}) => card({ view: { ...MAYOR, ...change }, ...props });
const buttons = (root: ParentNode) => textsOf(root, 'button');

describe('the band', () => {
  it('answers as of the article’s date and tells nothing later', () => {
    const band = find(card(), '.card-then');
    expect(textOf(band)).toBe('At this article’s date · 22 Dec 2017Mayor of Exampleton, in office since 17 July 2000');
  });

  it('gives the corpus’s own state, attributed to its date, when the article’s is unknown', () => {
    const { asOf: _unknown, ...undated } = MAYOR;
    const band = find(card({ view: undated }), '.card-then');
    expect(textOf(band)).toMatch(/^Date of this article unknownAs of 22 August 2026:Mayor of Exampleton/);
    expect(band.classList.contains('is-undated')).toBe(true);
  });

  it('says what the date means for an entity that did not exist yet', () => {
    const band = find(withView({ atDate: [], atDateNote: { kind: 'unknown' } }), '.card-then');
    expect(textOf(band)).toContain('No role or status is recorded for this date');
  });

  it('is never empty: kind and dates stand where nothing else could be known', () => {
    expect(textOf(find(withView({ atDate: [], identification: '' }), '.card-then'))).toContain('Person, born 1965');
    expect(textOf(find(withView({ atDate: [] }), '.card-then'))).toContain('No role or status is recorded');
  });

  it('is left out without a date and without a state', () => {
    const { asOf: _unknown, ...undated } = MAYOR;
    expect(card({ view: { ...undated, atDate: [] } }).querySelector('.card-then')).toBeNull();
  });
});

describe('a name that stands for a government too', () => {
  const city = { ...MAYOR, id: 'exampleton', kind: 'place' as const, family: 'place' as const, name: 'Exampleton' };
  const realm = { id: 'realm', kind: 'country' as const, name: 'Realm' };
  const council = { id: 'council', kind: 'government-body' as const, name: 'Council of Realm' };
  const said = (props: Partial<CardProps>) => textOf(find(card({ view: city, ...props }), '.card-sense'));

  it('says which it is here, and the other reading', () => {
    const sense = { surface: 'Exampleton', stands: [realm] };
    expect(said({ sense: { ...sense, sense: 'government' } })).toBe('“Exampleton” can be the city; here it means the government (Realm)');
    expect(said({ sense: { ...sense, sense: 'place' } })).toBe(
      'Here “Exampleton” is the city; elsewhere it can mean the government (Realm)',
    );
    expect(said({ sense: { ...sense, sense: 'open' } })).toBe('“Exampleton” can mean the city or the government (Realm)');
  });
  it('names all that it may stand for when the date is unknown', () => {
    expect(said({ sense: { surface: 'Exampleton', stands: [realm, council], sense: 'government' } })).toBe(
      '“Exampleton” can be the city; here it means the government (Realm) or Council of Realm',
    );
  });
  it('calls a seat that is no city by its name, and a capital without an entry a city', () => {
    const sense = { surface: 'Palace', stands: [realm], sense: 'government' as const };
    expect(said({ view: { ...city, kind: 'government-body', name: 'Palace of Realm' }, sense })).toContain(
      '“Palace” can be Palace of Realm; here',
    );
    expect(said({ view: { ...city, id: 'realm', kind: 'country' }, sense })).toContain('“Palace” can be the city; here');
  });
  it('leads to the government from the dialog', () => {
    const onOpenEntity = vi.fn();
    const root = card({ view: city, mode: 'dialog', onOpenEntity, sense: { surface: 'Exampleton', stands: [council], sense: 'open' } });
    click(find(root, '.card-sense button'));
    expect(onOpenEntity).toHaveBeenCalledWith('council');
  });
  it('is not mentioned otherwise', () => expect(card().querySelector('.card-sense')).toBeNull());
});

describe('what came since', () => {
  it('stands behind its own rule', () => {
    expect(textsOf(card(), '.card-since li')).toEqual(['Mayor of Exampleton until 8 December 2024', 'Died on 5 January 2025']);
  });

  it('is left out when nothing came', () => {
    expect(withView({ since: [] }).querySelector('.card-since')).toBeNull();
  });
});

describe('the summary', () => {
  it('prefers the background', () => {
    expect(textsOf(card(), '.card-summary')).toEqual(['Won three elections.']);
  });

  it('does not repeat the band', () => {
    const { background: _none, ...view } = MAYOR;
    expect(card({ view: { ...view, identification: 'Mayor of Exampleton' } }).querySelector('.card-summary')).toBeNull();
  });
});

describe('names in the text of the card', () => {
  const names = [{ text: 'Exampleton', id: 'exampleton' }];

  it('lead to their own cards from a dialog', () => {
    const onOpenEntity = vi.fn();
    const dialog = card({ mode: 'dialog', names, onOpenEntity });
    const links = [...dialog.querySelectorAll<HTMLButtonElement>('.card-name-link')];
    expect(links.map((link) => link.textContent)).toEqual(['Exampleton', 'Exampleton']);
    links[0]?.click();
    expect(onOpenEntity).toHaveBeenCalledWith('exampleton');
    expect(textOf(find(dialog, '.card-then'))).toBe(textOf(find(card({ mode: 'dialog' }), '.card-then')));
  });

  it('are plain text in a tooltip, which nobody can enter', () => {
    expect(card({ names, onOpenEntity: vi.fn() }).querySelector('.card-name-link')).toBeNull();
  });
});

describe('the way back', () => {
  it('is there when the card was opened from another one', () => {
    const onBack = vi.fn();
    find(card({ mode: 'dialog', onBack }), '.is-back').click();
    expect(onBack).toHaveBeenCalledOnce();
    expect(card({ mode: 'dialog' }).querySelector('.is-back')).toBeNull();
    expect(card({ onBack }).querySelector('.is-back')).toBeNull();
  });
});

describe('the timeline', () => {
  it('shows the nearest events, with the article between before and after', () => {
    expect(textsOf(card(), '.card-event, .card-now')).toEqual(['Bridge opens', 'Budget passes', 'This article', 'Congress', 'Strike']);
    expect(textsOf(card(), '.card-date').at(0)).toBe('22 Dec 2016');
  });

  it('opens to summary, span and sources in a dialog', () => {
    const dialog = card({ mode: 'dialog' });
    expect(dialog.querySelectorAll('details > summary.card-when')).toHaveLength(6);
    expect(textsOf(dialog, '.card-more').at(3)).toMatch(/^29\s?–\s?30 January 2018Two days\.Sources 1, 2$/);
  });

  it('draws no line when the date is unknown', () => {
    const { asOf: _unknown, ...undated } = MAYOR;
    expect(card({ view: undated }).querySelector('.card-now')).toBeNull();
  });

  it('tells the whole of it by year, the article in its own', () => {
    const dialog = withView({ wholeTimeline: true }, { mode: 'dialog' });
    const years = [...dialog.querySelectorAll('.card-years > li')].map((year) => textsOf(year, '.card-year, .card-event, .card-now'));
    expect(years).toEqual([
      ['2001', 'First election'],
      ['2016', 'Bridge opens'],
      ['2017', 'Budget passes', 'This article'],
      ['2018', 'Congress', 'Strike'],
      ['2019', 'Second bridge'],
    ]);
    expect(textsOf(dialog, '.card-date')).toEqual(['2001', '22 Dec', '20 Nov', '29 Jan', 'Apr', '2019']);
  });

  it('gives the article a year of its own where nothing else happened', () => {
    const timeline = MAYOR.timeline.filter(({ id }) => id !== 'e3');
    expect(textsOf(withView({ wholeTimeline: true, timeline }, { mode: 'dialog' }), '.card-year')).toEqual([
      '2001',
      '2016',
      '2017',
      '2018',
      '2019',
    ]);
  });

  it('is walked along with the arrow keys', () => {
    const dialog = card({ mode: 'dialog' });
    const rows = [...dialog.querySelectorAll<HTMLElement>('summary.card-when')];
    rows[0]?.focus();
    const walked = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home'].map((key) => {
      press(document.activeElement ?? dialog, key);
      return rows.map((row) => row === document.activeElement).indexOf(true);
    });
    expect(walked).toEqual([1, 2, 1, 5, 5, 0]);
    expect(press(rows[0] ?? dialog, 'Tab').defaultPrevented).toBe(false);
  });

  it('is left out without events', () => {
    expect(withView({ timeline: [] }).querySelector('.card-rows')).toBeNull();
  });
});

describe('claims and sources', () => {
  it('set differing accounts side by side, each attributed', () => {
    const dialog = card({ mode: 'dialog' });
    expect(textsOf(dialog, '.card-topic')).toEqual(['The missing funds']);
    expect(textsOf(dialog, '.card-claim .card-by')).toEqual(['Auditors', 'City hall']);
    expect(textOf(dialog)).toContain('Accounts differ');
  });

  it('do not differ where there is one account only', () => {
    const dialog = withView({ claims: MAYOR.claims.slice(0, 1) }, { mode: 'dialog' });
    expect(textsOf(dialog, '.card-claim .card-by')).toEqual(['Auditors']);
    expect(textOf(dialog)).not.toContain('Accounts differ');
  });

  it('list every source, linked where it has an address', () => {
    const dialog = card({ mode: 'dialog' });
    expect(textsOf(dialog, '.card-source')).toEqual(['Her first year · Example Times, Jul 2001', 'Report · United Nations, A/1/2']);
    expect(textOf(find(dialog, '.card-read-more'))).toBe('Read more: Encyclopaedia, Ada Example');
    const links = [...dialog.querySelectorAll<HTMLAnchorElement>('a')];
    expect(links.map(({ href, rel }) => [href, rel])).toEqual([
      ['https://times.example/a', 'noopener noreferrer'],
      ['https://encyclopaedia.example/ada', 'noopener noreferrer'],
    ]);
  });

  it('keep encyclopaedias apart from independent sources', () => {
    const entry = { publisher: 'Encyclopaedia', title: 'Ada Example', encyclopaedia: true } as const;
    const mixed = withView({ sources: [...MAYOR.sources, entry] }, { mode: 'dialog' });
    expect(textOf(find(mixed, '.card-fold > summary'))).toBe('2 sources · 1 background source');
    expect(textsOf(mixed, '.card-source').at(-1)).toBe('Ada Example · Encyclopaedia (encyclopaedia)');
    expect(textOf(find(withView({ sources: [entry] }), '.card-foot-end'))).toBe('1 background source');
  });

  it('are only counted in a tooltip', () => {
    const tooltip = card();
    expect(textOf(find(tooltip, '.card-foot-end'))).toBe('2 sources');
    expect(tooltip.querySelector('.card-source, .card-claim, .card-ref')).toBeNull();
  });
});

describe('actions', () => {
  it('are offered only where they are answered', () => {
    expect(buttons(card({ mode: 'dialog' }))).toEqual([]);
    const all = {
      onPin: vi.fn(),
      onClose: vi.fn(),
      onWhy: vi.fn(),
      onFullTimeline: vi.fn(),
      onOpenPage: vi.fn(),
      onSiteOff: vi.fn(),
      onPause: vi.fn(),
    };
    const dialog = card({ mode: 'dialog', ...all });
    expect(buttons(dialog)).toEqual(['Ada Example', '×', 'Full timeline', 'Pin', 'Why this?', 'Off on this site', 'Pause for an hour']);
    for (const button of dialog.querySelectorAll('button')) click(button);
    for (const action of Object.values(all)) expect(action).toHaveBeenCalledOnce();
  });

  it('stay out of the tab order in a tooltip', () => {
    const tooltip = card({ onPin: vi.fn(), onFullTimeline: vi.fn(), onWhy: vi.fn(), onClose: vi.fn(), onSiteOff: vi.fn() });
    expect(buttons(tooltip)).toEqual(['Full timeline', 'Pin']);
    expect([...tooltip.querySelectorAll('button')].every((button) => button.tabIndex === -1)).toBe(true);
  });

  it('offer no full timeline when all of it is shown', () => {
    expect(buttons(withView({ timelineTotal: 6 }, { mode: 'dialog', onFullTimeline: vi.fn() }))).toEqual([]);
    expect(buttons(withView({ timelineTotal: 6 }, { onFullTimeline: vi.fn() }))).toEqual(['Full timeline']);
  });

  it('lead from the full timeline back to the short one', () => {
    expect(buttons(withView({ wholeTimeline: true }, { mode: 'dialog', onFullTimeline: vi.fn() }))).toEqual(['Short timeline']);
  });

  it('release a pinned card', () => {
    expect(buttons(card({ mode: 'dialog', pinned: true, onPin: vi.fn() }))).toEqual(['Unpin']);
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('"Why this?"', () => {
  const explanation = {
    chosen: {
      entity: 'mayor',
      name: 'Ada Example',
      alias: 'Ada',
      score: 0.998,
      evidence: [
        { feature: 'introduced', value: 3.5, detail: 'Ada Example' },
        { feature: 'prior:given', value: 2.13 },
        { feature: 'cue:title', value: 1.4, detail: 'mayor' },
        { feature: 'kind:surname', value: 0.4 },
        { feature: 'letters:few', value: -0.8 },
      ],
    },
    rejected: [
      { entity: 'ada-lake', name: 'Lake Ada', alias: 'Ada', score: 0.04, evidence: [] },
      { entity: 'ada-town', name: 'Ada Town', alias: 'Ada', score: 0, evidence: [] },
    ],
  };

  it('tells the name, what speaks for and against it, and the rejected', () => {
    const panel = find(card({ mode: 'dialog', explanation }), '.card-panel');
    expect(textOf(panel)).toContain('Found by the name “Ada” (part of the full name), certainty 0.99.');
    expect(textsOf(panel, 'h4')).toEqual(['What speaks for it', 'What speaks against it', 'Rejected']);
    expect([...panel.querySelectorAll('ul')].map((list) => textsOf(list, 'li'))).toEqual([
      ['its full name elsewhere in the article', 'how often this name stands for this entry', 'the word “mayor” beside it'],
      ['a very short name'],
      ['Lake Ada by “Ada”, certainty 0.04', 'Ada Town by “Ada”, ruled out'],
    ]);
  });

  it('opens a rejected candidate', () => {
    const onOpenEntity = vi.fn();
    click(find(card({ mode: 'dialog', explanation, onOpenEntity }), '.card-panel button'));
    expect(onOpenEntity).toHaveBeenCalledWith('ada-lake');
  });

  it('lets the reader correct it: nobody, a rejected candidate, or one looked up, here or everywhere', async () => {
    const onCorrect = vi.fn(async (_instead: unknown, _everywhere: boolean) => {});
    const onSearch = vi.fn(async () => [{ id: 'ben', name: 'Ben' }]);
    const panel = find(card({ mode: 'dialog', explanation, onCorrect, onSearch }), '.card-panel');
    click(find(panel, '.card-not-this'));
    expect(textsOf(panel, 'fieldset label')).toEqual(['Something else; do not mark it', 'Lake Ada', 'Ada Town']);
    const save = find(panel, '.card-correct button');
    click(save);
    click(find(panel, 'label:nth-of-type(2) input'));
    click(save);
    const field = find<HTMLInputElement>(panel, '[type="search"]');
    field.value = 'be';
    await act(async () => {
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    });
    click(find(panel, 'fieldset label:last-child input'));
    click(find(panel, '[type="checkbox"]'));
    click(save);
    expect(onSearch).toHaveBeenCalledWith('be');
    expect(onCorrect.mock.calls).toEqual([
      [undefined, false],
      [{ id: 'ada-lake', name: 'Lake Ada' }, false],
      [{ id: 'ben', name: 'Ben' }, true],
    ]);
    expect(await axeProblems(panel)).toEqual([]);
  });

  it('says when a correction was not kept', async () => {
    const onCorrect = async () => Promise.reject(new Error('full'));
    const panel = find(card({ mode: 'dialog', explanation, onCorrect, onSearch: async () => [] }), '.card-panel');
    click(find(panel, '.card-not-this'));
    await act(async () => {
      find(panel, '.card-correct button').click();
      await settled();
    });
    expect(textOf(find(panel, '[role="alert"]'))).toContain('This was not kept');
  });

  it('says so when nothing is linked any more', () => {
    expect(textOf(find(card({ mode: 'dialog', explanation: { rejected: [] } }), '.card-panel'))).toContain('no longer linked');
  });
});

describe('for assistive technology', () => {
  it('is a tooltip without focus or a dialog named by its entity', () => {
    expect(card().getAttribute('role')).toBe('tooltip');
    const dialog = card({ mode: 'dialog' });
    expect(dialog.getAttribute('role')).toBe('dialog');
    expect(dialog.tabIndex).toBe(-1);
    const name = dialog.getAttribute('aria-labelledby');
    expect(textOf(find(dialog, `#${name}`))).toBe('Ada Example');
  });

  it('has no fault that axe knows, in either stage', async () => {
    expect(await axeProblems(card())).toEqual([]);
    document.body.replaceChildren();
    const all = { onPin: vi.fn(), onClose: vi.fn(), onWhy: vi.fn(), onFullTimeline: vi.fn() };
    expect(await axeProblems(card({ mode: 'dialog', ...all }))).toEqual([]);
  });

  it('reads from right to left in Arabic, corpus text in its own direction', () => {
    useCatalogue('ar');
    const dialog = card({ mode: 'dialog', direction: 'rtl' });
    expect(dialog.dir).toBe('rtl');
    expect(textOf(find(dialog, '.card-kind'))).toBe('شخص');
    expect(find(dialog, '.card-summary').getAttribute('dir')).toBe('auto');
    expect(textOf(find(dialog, '.card-name'))).toBe(MAYOR.arabic);
    expect(find(dialog, '.card-other-name').lang).toBe('en');
  });
});

it('shows markup in a corpus as text', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const dialog = withView({ name: hostile, background: hostile, timeline: [], claims: [] }, { mode: 'dialog' });
  expect(dialog.querySelector('img')).toBeNull();
  expect(textOf(find(dialog, '.card-name'))).toBe(hostile);
});
