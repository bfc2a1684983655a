import { describe, expect, it } from 'vitest';
import { formatRange } from '../time/format';
import { createQueries } from './queries';
import { date, entity, event, pack, role, source } from './query/test-pack';
import type { RoleView } from './views';

const corpus = pack({
  entities: [
    entity('bashar-al-assad', 'person', {
      name: 'Bashar al-Assad',
      arabic: 'بشار الأسد',
      wikipedia: 'Bashar al-Assad',
      from: date('1965-09-11'),
      identification: 'President of Syria 2000-2024; left for Russia on 8 December 2024',
      roles: [
        role("Heir apparent after his brother's death", 'status', '1994/2000-07'),
        role('President of Syria', 'office', '2000-07-17/2024-12-08', { track: 'office' }),
        role('Ousted former president, in Russia', 'status', '2024-12-08/..'),
        role('Wanted under French arrest warrants', 'status', '2025-09-02/..', { sources: ['wire'] }),
      ],
    }),
    entity('ahmed-al-sharaa', 'person', {
      name: 'Ahmed al-Sharaa',
      from: date('1982-10-29'),
      identification: 'Founder of the Nusra Front and leader of HTS; president of Syria since 2025',
      roles: [
        role('Leader of the Nusra Front', 'office', '2012-01-23/2016-07-28', { track: 'office' }),
        role("Leader of Hay'at Tahrir al-Sham", 'office', '2017-10-01/2025-01-29', { track: 'office' }),
        role('Head of the new administration in Damascus', 'office', '2024-12-08/2025-01-29'),
        role('President of Syria for the transition', 'office', '2025-01-29/..', { track: 'office' }),
        role('Specially Designated Global Terrorist', 'designation', '2013-05-16/2025-07-08', { of: 'united-states' }),
      ],
    }),
    entity('hayat-tahrir-al-sham', 'armed-group', {
      name: "Hay'at Tahrir al-Sham",
      from: date('2017-01-28'),
      until: date('2025-01-29'),
      identification: 'Islamist coalition that ruled Idlib; declared dissolved on 29 January 2025',
      aliases: [{ text: 'HTS', lang: 'en', kind: 'acronym' }],
      roles: [
        role('Dominant force in Idlib', 'status', '2017-01-28/2024-11-27'),
        role('Core of the new authorities; declared dissolved', 'status', '2024-12-08/2025-01-29'),
      ],
      sources: ['gazette'],
    }),
    entity('astana', 'place', {
      name: 'Astana',
      identification: 'Capital of Kazakhstan',
      roles: [role('Named Nur-Sultan', 'name', '2019-03-23/2022-09-17'), role('Named Astana again', 'name', '2022-09-17/..')],
    }),
    entity('aleppo', 'place', {
      name: 'Aleppo',
      identification: 'Second city of Syria; divided 2012-2016; taken by HTS-led rebels in 2024',
      roles: [
        role('Divided between government (west) and rebels (east)', 'control', '2012-07-19/2016-12-22', { track: 'control' }),
        role('Held by the Assad government', 'control', '2016-12-22/2024-11-30', { track: 'control' }),
        role('Held by HTS-led rebels, then the new authorities', 'control', '2024-11-30/..', { track: 'control' }),
      ],
    }),
    entity('sochi-congress', 'conference', {
      name: 'Sochi congress',
      from: date('2018-01-29'),
      until: date('2018-01-30'),
      identification: 'Russian-hosted congress that agreed on a constitutional committee',
    }),
    entity('united-states', 'country', { name: 'United States' }),
  ],
  events: [
    event('d', '2018-01-30', ['sochi-congress', 'bashar-al-assad']),
    event('a', '2000-07-17', ['bashar-al-assad']),
    event('c', '2017-12-22', ['bashar-al-assad'], { sources: ['wire', 'encyclopaedia'] }),
    event('b', '2016-12', ['bashar-al-assad']),
    event('b0', '2011', ['bashar-al-assad']),
    event('g', '2026-02', ['bashar-al-assad']),
    event('e', '2018-04-07', ['bashar-al-assad']),
    event('f', '2024-12-08', ['bashar-al-assad']),
  ],
  sources: [source('gazette'), source('wire'), source('encyclopaedia', 'encyclopaedia')],
  redirects: { 'abu-mohammad-al-julani': 'al-sharaa', 'al-sharaa': 'ahmed-al-sharaa', loop: 'pool', pool: 'loop' },
});
const queries = createQueries(corpus);

const dayOf = (iso: string): number => date(iso).lo;
const told = ({ label, from, until }: RoleView): string =>
  // Intl writes thin spaces around the dash.
  `${label} · ${formatRange({ ...(from && { from }), ...(until && { until }) }, 'en-GB').replaceAll(/\s/g, ' ')}`;
function read(id: string, iso?: string) {
  const view = queries.cardView(id, iso === undefined ? undefined : dayOf(iso));
  return { note: view?.atDateNote, atDate: view?.atDate.map(told), since: view?.since.map(told) };
}

describe('a card at a date', () => {
  it.each([
    {
      id: 'bashar-al-assad',
      at: '2017-12-22',
      atDate: ['President of Syria · since 17 July 2000'],
      since: ['Ousted former president, in Russia · since 8 December 2024', 'Wanted under French arrest warrants · since 2 September 2025'],
    },
    {
      id: 'bashar-al-assad',
      at: '2026-01-15',
      atDate: [
        'Wanted under French arrest warrants · since 2 September 2025',
        'Ousted former president, in Russia · since 8 December 2024',
      ],
      since: [],
    },
    {
      id: 'bashar-al-assad',
      at: '1995-06-01',
      atDate: ["Heir apparent after his brother's death · since 1994"],
      since: [
        'President of Syria · 17 July 2000 – 8 December 2024',
        'Ousted former president, in Russia · since 8 December 2024',
        'Wanted under French arrest warrants · since 2 September 2025',
      ],
    },
    {
      id: 'ahmed-al-sharaa',
      at: '2017-12-22',
      atDate: [
        "Leader of Hay'at Tahrir al-Sham · since 1 October 2017",
        'Specially Designated Global Terrorist (United States) · since 16 May 2013',
      ],
      since: [
        'Head of the new administration in Damascus · 8 December 2024 – 29 January 2025',
        'President of Syria for the transition · since 29 January 2025',
        'Specially Designated Global Terrorist (United States) · until 8 July 2025',
      ],
    },
    { id: 'ahmed-al-sharaa', at: '2026-01-15', atDate: ['President of Syria for the transition · since 29 January 2025'], since: [] },
    {
      id: 'hayat-tahrir-al-sham',
      at: '2017-12-22',
      atDate: ['Dominant force in Idlib · since 28 January 2017'],
      since: [
        'Dominant force in Idlib · until 27 November 2024',
        'Core of the new authorities; declared dissolved · 8 December 2024 – 29 January 2025',
        'Dissolved · 29 January 2025',
      ],
    },
    {
      id: 'astana',
      at: '2020-05-01',
      atDate: ['Named Nur-Sultan · since 23 March 2019'],
      since: ['Named Astana again · since 17 September 2022'],
    },
    {
      id: 'aleppo',
      at: '2013-05-01',
      atDate: ['Divided between government (west) and rebels (east) · since 19 July 2012'],
      since: [
        'Held by the Assad government · 22 December 2016 – 30 November 2024',
        'Held by HTS-led rebels, then the new authorities · since 30 November 2024',
      ],
    },
    {
      id: 'aleppo',
      at: '2017-12-22',
      atDate: ['Held by the Assad government · since 22 December 2016'],
      since: ['Held by HTS-led rebels, then the new authorities · since 30 November 2024'],
    },
    { id: 'aleppo', at: '2025-06-01', atDate: ['Held by HTS-led rebels, then the new authorities · since 30 November 2024'], since: [] },
    { id: 'aleppo', at: '2009-06-01', atDate: ['Second city of Syria · '], since: expect.any(Array) },
  ])('tells $id on $at', ({ id, at, atDate, since }) => {
    expect(read(id, at)).toEqual({ note: undefined, atDate, since });
  });

  it.each([
    { id: 'hayat-tahrir-al-sham', at: '2015-06-01', note: { kind: 'not-yet', from: date('2017-01-28') } },
    { id: 'hayat-tahrir-al-sham', at: '2026-01-15', note: { kind: 'over', until: date('2025-01-29') } },
    { id: 'sochi-congress', at: '2017-12-22', note: { kind: 'not-yet', from: date('2018-01-29') } },
    { id: 'sochi-congress', at: '2018-02-15', note: { kind: 'over', until: date('2018-01-30') } },
    {
      id: 'ahmed-al-sharaa',
      at: '2010-01-01',
      note: { kind: 'before-role', label: 'Leader of the Nusra Front', from: date('2012-01-23') },
    },
    { id: 'bashar-al-assad', at: '1990-01-01', note: { kind: 'before-role', label: 'President of Syria', from: date('2000-07-17') } },
  ])('says why there is no state of $id on $at', ({ id, at, note }) => {
    expect(read(id, at)).toMatchObject({ note, atDate: [] });
  });

  it('takes a conference as going on until its last day is over', () => {
    expect(read('sochi-congress', '2018-01-30')).toEqual({
      note: undefined,
      atDate: ['Russian-hosted congress that agreed on a constitutional committee · '],
      since: [],
    });
  });

  it('never tells what came later in band and identification', () => {
    for (const { id } of corpus.records.entities) {
      for (let year = 1990; year <= 2026; year += 1) {
        const view = queries.cardView(id, dayOf(`${year}-06-15`));
        const band = [view?.identification, ...(view?.atDate.map((role) => role.label) ?? [])].join(' ');
        const years = [...band.matchAll(/\b(?:19|20)\d\d\b/g)].map(Number);
        expect(Math.max(0, ...years), `${id} in ${year}: ${band}`).toBeLessThanOrEqual(year);
        for (const role of view?.atDate ?? []) {
          expect(role.from?.lo ?? 0).toBeLessThanOrEqual(dayOf(`${year}-06-15`));
          expect(role.until).toBeUndefined();
        }
      }
    }
  });
});

describe('a card without a date', () => {
  it('tells the latest state and nothing since', () => {
    const view = queries.cardView('bashar-al-assad');
    expect(view).not.toHaveProperty('asOf');
    expect(view?.atDate.map((role) => role.label)).toEqual(['Wanted under French arrest warrants', 'Ousted former president, in Russia']);
    expect(view?.identification).toBe('President of Syria 2000-2024; left for Russia on 8 December 2024');
    expect(view?.since).toEqual([]);
    expect(view?.timeline.map(({ id, later }) => [id, later])).toEqual(['b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, false]));
  });

  it('says that it is over', () => {
    expect(read('sochi-congress')).toEqual({ note: { kind: 'over', until: date('2018-01-30') }, atDate: [], since: [] });
  });
});

describe('timeline and sources of a card', () => {
  const view = queries.cardView('bashar-al-assad', dayOf('2017-12-22'));

  it('shows the nearest events on both sides of the date', () => {
    expect(view?.timeline.map(({ id, later }) => [id, later])).toEqual([
      ['b0', false],
      ['b', false],
      ['c', false],
      ['d', true],
      ['e', true],
      ['f', true],
    ]);
    expect(view?.timelineTotal).toBe(8);
  });

  it('numbers sources in the order of first use and says which are encyclopaedias', () => {
    expect(view?.sources.map(({ publisher, encyclopaedia = false }) => [publisher, encyclopaedia])).toEqual([
      ['Publisher of gazette', false],
      ['Publisher of wire', false],
      ['Publisher of encyclopaedia', true],
    ]);
    expect(view?.atDate[0]?.sources).toEqual([1]);
    expect(view?.since[1]?.sources).toEqual([2]);
    expect(view?.timeline[2]?.sources).toEqual([2, 3]);
    expect(view?.readMore).toEqual({
      publisher: 'Wikipedia',
      title: 'Bashar al-Assad',
      url: 'https://en.wikipedia.org/wiki/Bashar_al-Assad',
      encyclopaedia: true,
    });
  });

  it('tells all events on request, with the same numbers for the same sources', () => {
    const whole = queries.cardView('bashar-al-assad', dayOf('2017-12-22'), 'whole');
    expect(view).not.toHaveProperty('wholeTimeline');
    expect(whole?.wholeTimeline).toBe(true);
    expect(whole?.timeline.map(({ id, later }) => (later ? `${id} later` : id))).toEqual([
      'a',
      'b0',
      'b',
      'c',
      'd later',
      'e later',
      'f later',
      'g later',
    ]);
    expect(whole?.sources.slice(0, view?.sources.length)).toEqual(view?.sources);
    expect(queries.cardView('bashar-al-assad', undefined, 'whole')?.timeline.some(({ later }) => later)).toBe(false);
  });
});

describe('looking up', () => {
  it('follows redirects and gives up on circles', () => {
    expect(queries.cardView('abu-mohammad-al-julani')?.name).toBe('Ahmed al-Sharaa');
    expect(queries.eventsOf('abu-mohammad-al-julani')).toEqual([]);
    expect(queries.cardView('loop')).toBeUndefined();
    expect(queries.cardView('constructor')).toBeUndefined();
  });

  it('lists the events of an entity, oldest first', () => {
    expect(queries.eventsOf('bashar-al-assad').map(({ id }) => id)).toEqual(['a', 'b0', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it.each([
    [0, '2017-12-22', 'President of Syria'],
    [0, undefined, 'President of Syria 2000-2024; left for Russia on 8 December 2024'],
    [1, '2010-01-01', ''],
    [4, '2013-05-01', 'Divided between government (west) and rebels (east)'],
    [5, '2017-12-22', ''],
    [5, '2018-02-22', 'Russian-hosted congress that agreed on a constitutional committee'],
  ])('gives entity %i on %s the line "%s"', (index, iso, line) => {
    expect(queries.entryView(index, iso === undefined ? undefined : dayOf(iso))?.line).toBe(line);
  });

  it('gives the dates of an entity of which there is no line', () => {
    expect(queries.entryView(5, dayOf('2017-12-22'))).toMatchObject({ from: date('2018-01-29'), until: date('2018-01-30') });
    expect(queries.entryView(5, dayOf('2018-02-22'))).not.toHaveProperty('from');
  });

  it('has no line for a position outside the pack', () => {
    expect(queries.entryView(99)).toBeUndefined();
    expect(queries.entryView(-1)).toBeUndefined();
  });
});
