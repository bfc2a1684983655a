// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlacesView, PlaceView } from '../../lib/corpus/page-view';
import { setMessageSource } from '../../lib/i18n';
import { day } from '../../lib/pages/test-views';
import { useCatalogue } from '../../lib/test-catalogue';
import { axeProblems, click, find, mount, textOf, textsOf } from '../test-render';
import { MapTab } from './MapTab';

const OUTLINES = {
  extent: [34, 32, 44, 38],
  credit: 'Drawn by hand, public domain.',
  countries: [{ code: 'SY', focus: true, rings: [[35000, 33000, 43000, 33000, 43000, 37000, 35000, 37000]] }],
  regions: [{ name: { en: 'North', ar: 'الشمال' }, at: [37, 36.3], room: 0.9 }],
  borders: [[35000, 35000, 43000, 35000]],
  rivers: [{ name: { en: 'Slow River', ar: 'النهر' }, lines: [[38000, 37000, 40000, 34500]] }, { lines: [[36000, 37000, 36000, 36000]] }],
  lakes: [[39000, 35000, 39200, 35000, 39100, 35100]],
};

beforeEach(() => {
  useCatalogue('en');
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => ({ json: async () => OUTLINES })),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  mount(null, find(document.body, 'div'));
  document.body.replaceChildren();
  setMessageSource();
});

const place = (id: string, lon: number, held?: PlaceView['held']): PlaceView => ({
  entity: { id, kind: 'place', family: 'place', name: `The ${id}` },
  lat: 35,
  lon,
  precision: 'point',
  ...(held && { held }),
});
const PLACES: PlacesView = {
  places: [
    place('town', 37, { label: 'Held by rebels', type: 'control', sources: [1] }),
    place('village', 39, {
      label: 'Held by the army',
      type: 'control',
      sources: [],
      of: { id: 'army', kind: 'armed-group', family: 'group', name: 'The army' },
    }),
    place('camp', 41),
    place('abroad', 2),
  ],
  sources: [{ publisher: 'Times', title: 'Page' }],
  asOf: day('2017-12-22'),
  corpusAsOf: day('2026-08-22'),
};

async function show(places: PlacesView = PLACES) {
  const onOpenEntity = vi.fn();
  const root = mount(<MapTab places={places} scope={{ of: 'all' }} hasPage={false} onScope={vi.fn()} onOpenEntity={onOpenEntity} />);
  await vi.waitFor(() => find(root, 'svg'));
  return { root, onOpenEntity };
}

describe('the map', () => {
  it('draws what lies on it, and lists everything by who held it', async () => {
    const { root } = await show();
    expect(root.querySelectorAll('.map-place')).toHaveLength(3);
    expect(textsOf(root, '.places-holder bdi')).toEqual(['Held by rebels', 'The army', 'Nobody on record']);
    expect(textsOf(root, '.place-name')).toEqual(['The town', 'The village', 'The camp', 'The abroad']);
    expect(textOf(find(root, '.map-day'))).toBe('Who held what on 22 December 2017');
    expect(textOf(find(root, '.map-credit'))).toBe('Drawn by hand, public domain.');
  });

  it('tells holders apart without colour: each has a letter and a shape', async () => {
    const { root } = await show();
    const signs = [...root.querySelectorAll('.map-place')].flatMap((one) => {
      const sign = one.querySelector('.sign');
      return sign ? [`${one.querySelector('text')?.textContent} ${sign.getAttribute('class')}`] : [];
    });
    expect(signs).toEqual(['A sign sign-circle', 'B sign sign-square']);
  });

  it('leads to a place', async () => {
    const { root, onOpenEntity } = await show();
    click(find(root, '.place-name'));
    expect(onOpenEntity).toHaveBeenCalledWith('town');
  });

  it('says so when there is nothing to draw', async () => {
    const { root } = await show({ ...PLACES, places: [] });
    expect(textOf(find(root, '.notice'))).toBe('No place on record here.');
  });

  it.each(['en', 'ar'] as const)('has nothing that axe objects to in %s', async (language) => {
    useCatalogue(language);
    expect(await axeProblems((await show()).root)).toEqual([]);
  });
});
