import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../test-views';
import { hashOf, type Route, routeOf } from './route';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>({ view: 'page' }, { view: 'timeline' }, { view: 'map' }),
  slug.map((id): Route => ({ view: 'entity', id })),
  fc.tuple(slug, fc.integer({ min: 0, max: 30_000 })).map(([id, date]): Route => ({ view: 'entity', id, date })),
);

describe('addresses in the panel', () => {
  it('lead back to where they come from', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(routeOf(hashOf(route))).toEqual(route);
      }),
    );
  });

  it('are readable', () => {
    expect(hashOf({ view: 'entity', id: 'aleppo', date: day('2016-12-22') })).toBe('#/entity/aleppo?date=2016-12-22');
  });

  it.each(['', '#', '#/', '#/nowhere', '#/entity/', '#/entity/No%20Id', '#/entity/../x'])('lead home from %s', (hash) => {
    expect(routeOf(hash)).toEqual({ view: 'page' });
  });

  it('do without a date that does not exist', () => {
    expect(routeOf('#/entity/aleppo?date=2016-02-30')).toEqual({ view: 'entity', id: 'aleppo' });
  });
});
