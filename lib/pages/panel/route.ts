import { dayFromIso, isoFromDay } from '../../time/day';
import type { DayNumber } from '../../time/types';

/** Where in the panel the reader is. */
export type Route =
  | { readonly view: 'page' | 'timeline' | 'map' }
  /** An entity's page, as of a date where one was given. */
  | { readonly view: 'entity'; readonly id: string; readonly date?: DayNumber };

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The fragment of a route's address: `#/entity/aleppo?date=2016-12-22`. The same route always has the same address. */
export function hashOf(route: Route): string {
  if (route.view !== 'entity') return `#/${route.view}`;
  return `#/entity/${route.id}${route.date === undefined ? '' : `?date=${isoFromDay(route.date)}`}`;
}

/** The route of an address's fragment; what nobody could have linked to leads to the page's names. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\//, '').split('?', 2);
  const [view, id = ''] = path.split('/', 2);
  if (view === 'timeline' || view === 'map') return { view };
  if (view !== 'entity' || !ID.test(id)) return { view: 'page' };
  const date = dayFromIso(new URLSearchParams(query).get('date') ?? '');
  return { view, id, ...(date !== undefined && { date }) };
}
