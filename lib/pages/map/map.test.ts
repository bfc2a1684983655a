import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlaceView } from '../../corpus/page-view';
import { setMessageSource } from '../../i18n';
import { useCatalogue } from '../../test-catalogue';
import { holdersOf } from './holders';
import { type Extent, extentAround, pathOf, project } from './project';

const WHOLE: Extent = [34, 31, 44, 38];
const degrees = fc.record({ lon: fc.double({ min: 34, max: 44, noNaN: true }), lat: fc.double({ min: 31, max: 38, noNaN: true }) });

describe('the drawing', () => {
  it('puts every place within itself, north up and east right', () => {
    const { width, height, spot } = project(WHOLE, 400);
    fc.assert(
      fc.property(degrees, degrees, (a, b) => {
        const [one, other] = [spot(a.lon, a.lat), spot(b.lon, b.lat)];
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x).toBeLessThanOrEqual(width);
        expect(one.y).toBeGreaterThanOrEqual(-1e-6);
        expect(one.y).toBeLessThanOrEqual(height + 1e-6);
        expect(Math.sign(one.x - other.x)).toBe(Math.sign(a.lon - b.lon) * Number(one.x !== other.x));
        if (a.lat > b.lat + 1e-6) expect(one.y).toBeLessThan(other.y);
      }),
    );
  });

  it('keeps shapes: a small square stays one', () => {
    const { spot } = project(WHOLE, 1000);
    const [a, b] = [spot(38, 35), spot(38.01, 35 + 0.01 * Math.cos((35 * Math.PI) / 180))];
    expect((b.x - a.x) / (a.y - b.y)).toBeCloseTo(1, 2);
  });

  it('fits around places without losing one', () => {
    fc.assert(
      fc.property(fc.array(degrees, { minLength: 1, maxLength: 6 }), (places) => {
        const [west, south, east, north] = extentAround(places, WHOLE, 2);
        for (const { lon, lat } of places) {
          expect(lon).toBeGreaterThanOrEqual(west - 1e-9);
          expect(lon).toBeLessThanOrEqual(east + 1e-9);
          expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
          expect(lat).toBeLessThanOrEqual(north + 1e-9);
        }
        expect(west).toBeGreaterThanOrEqual(WHOLE[0] - 1e-9);
        expect(north).toBeLessThanOrEqual(WHOLE[3] + 1e-9);
        expect(east - west).toBeGreaterThanOrEqual(2 - 1e-9);
        expect((east - west) / (north - south)).toBeCloseTo(10 / 7);
      }),
    );
  });

  it('is whole where there is no place on it', () => {
    expect(extentAround([{ lon: 2, lat: 48 }], WHOLE, 2)).toEqual(WHOLE);
  });

  it('draws lines of thousandths', () => {
    expect(pathOf([34000, 38000, 44000, 38000], project(WHOLE, 400), true)).toBe('M0.0 0.0L400.0 0.0Z');
  });
});

describe('who held what', () => {
  beforeAll(() => useCatalogue('en'));
  afterAll(() => setMessageSource());

  const place = (id: string, label?: string, of?: string): PlaceView => ({
    entity: { id, kind: 'place', family: 'place', name: id },
    lat: 35,
    lon: 38,
    precision: 'point',
    ...(label && {
      held: { label, sources: [], ...(of && { of: { id: of, kind: 'armed-group', family: 'group', name: `The ${of}` } as const }) },
    }),
  });

  it('has a letter and a shape each, the holder of most places first', () => {
    const holders = holdersOf([
      place('a', 'Held by rebels'),
      place('b', 'Held by the army', 'army'),
      place('c', 'Army town', 'army'),
      place('d'),
    ]);
    expect(holders.map(({ name, letter, shape, count }) => [name, letter, shape, count])).toEqual([
      ['The army', 'A', 'circle', 2],
      ['Held by rebels', 'B', 'square', 1],
    ]);
  });
});
