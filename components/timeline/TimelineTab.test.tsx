// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TimelineView } from '../../lib/corpus/page-view';
import { setMessageSource } from '../../lib/i18n';
import { day } from '../../lib/pages/test-views';
import { useCatalogue } from '../../lib/test-catalogue';
import { parseEdtf } from '../../lib/time/edtf';
import { axeProblems, click, find, mount, textOf, textsOf } from '../test-render';
import { TimelineTab } from './TimelineTab';

beforeEach(() => useCatalogue('en'));
afterEach(() => {
  mount(null, find(document.body, 'div'));
  document.body.replaceChildren();
  setMessageSource();
});

const TIMELINE: TimelineView = {
  events: (['2012-03-01', '2016-12-22', '2017-02', '2020-05-05'] as const).map((date, index) => ({
    id: `e${index}`,
    kind: index === 1 ? 'offensive' : 'talks',
    date: parseEdtf(date),
    title: `Event of ${date}`,
    summary: 'It happened.',
    entities: [0],
    sources: [1],
  })),
  entities: [{ id: 'ada', kind: 'person', family: 'person', name: 'Ada' }],
  sources: [{ publisher: 'Times', title: 'Page', url: 'https://times.example/' }],
  corpusAsOf: day('2026-08-22'),
};

function show(openEvent?: string) {
  const onScope = vi.fn();
  const onOpenEntity = vi.fn();
  const root = mount(
    <TimelineTab
      timeline={TIMELINE}
      firstYear={2011}
      scope={{ of: 'page' }}
      hasPage={true}
      asOf={day('2017-01-15')}
      openEvent={openEvent}
      onScope={onScope}
      onOpenEntity={onOpenEntity}
    />,
  );
  return { root, onScope, onOpenEntity };
}

/** Chooses a value, as a reader would in a select or with a slider. */
function choose(field: HTMLSelectElement | HTMLInputElement, value: string, event: 'change' | 'input'): void {
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
}

describe('the timeline', () => {
  it('lists events by year with the article between them', () => {
    const { root } = show();
    expect(textsOf(root, '.card-event')).toEqual(TIMELINE.events.map(({ title }) => title));
    const items = textsOf(root, '.card-rows > li');
    expect(items.indexOf('This article')).toBe(2);
    expect(textOf(find(root, '.time-line [role="status"]'))).toBe('4 events');
  });

  it('marks what lies behind the article in the strip', () => {
    const { root } = show();
    const bars = [...root.querySelectorAll('.brush .strip-bar')];
    const later = bars.map((bar) => bar.classList.contains('is-later'));
    expect(later.indexOf(true)).toBe(later.lastIndexOf(false) + 1);
    expect(find<HTMLElement>(root, '.brush-own').style.insetInlineStart).toMatch(/^38\./);
  });

  it('is brushed by two sliders and shows all again', () => {
    const { root } = show();
    const [from, until] = root.querySelectorAll<HTMLInputElement>('.brush-end input');
    if (!from || !until) throw new Error('no sliders');
    choose(from, String(day('2016-06-01')), 'input');
    choose(until, String(day('2018-01-01')), 'input');
    expect(textsOf(root, '.card-event')).toEqual(['Event of 2016-12-22', 'Event of 2017-02']);
    expect(from.getAttribute('aria-valuetext')).toMatch(/2016$/);
    click(find(root, '.brush-ends .link'));
    expect(textsOf(root, '.card-event')).toHaveLength(4);
  });

  it('is narrowed to a kind', () => {
    const { root, onScope } = show();
    const [scope, kind] = root.querySelectorAll<HTMLSelectElement>('.time-choices select');
    if (!scope || !kind) throw new Error('no choices');
    expect(textsOf(kind, 'option')).toEqual(['All kinds', 'Talks (3)', 'Offensives (1)']);
    choose(kind, 'offensive', 'change');
    expect(textsOf(root, '.card-event')).toEqual(['Event of 2016-12-22']);
    choose(scope, 'all', 'change');
    expect(onScope).toHaveBeenCalledWith({ of: 'all' });
  });

  it('opens an event to its names and sources', () => {
    const { root, onOpenEntity } = show('e1');
    expect(textOf(find(root, 'details[open] .card-event'))).toBe('Event of 2016-12-22');
    expect(find(root, 'details[open] .event-sources a').getAttribute('href')).toBe('https://times.example/');
    click(find(root, 'details[open] .event-name'));
    expect(onOpenEntity).toHaveBeenCalledWith('ada');
  });

  it.each(['en', 'ar'] as const)('has nothing that axe objects to in %s', async (language) => {
    useCatalogue(language);
    expect(await axeProblems(show().root)).toEqual([]);
  });
});
