import type { DayNumber } from '../../time/types';
import type { PlaceView } from '../page-view';
import type { EntityRecord, EventRecord } from '../records';
import type { Citations } from './citations';
import { entityRef, type FindEntity } from './entity-page';
import { heldRoles } from './held';

/** A place as of a day; `undefined` for what has no place on earth. */
export function placeView(entity: EntityRecord, day: DayNumber, find: FindEntity, citations: Citations): PlaceView | undefined {
  const { location } = entity;
  if (!location) return undefined;
  const control = heldRoles(
    entity.roles.filter((role) => role.type === 'control'),
    day,
  )[0];
  const holder = control?.of === undefined ? undefined : find(control.of);
  return {
    entity: entityRef(entity),
    lat: location.lat,
    lon: location.lon,
    precision: location.precision,
    ...(control && {
      held: {
        label: control.label,
        type: control.type,
        ...(control.from && { from: control.from }),
        // An end still to come was not known then.
        ...(control.until && control.until.lo <= day && { until: control.until }),
        sources: citations.cite(control.sources),
        ...(holder && { of: entityRef(holder) }),
      },
    }),
  };
}

/** The places that belong to an entity: itself, those it is related to, and those of its events, the most frequent first. */
export function placesAround(entity: EntityRecord, events: readonly EventRecord[], find: FindEntity): EntityRecord[] {
  const counts = new Map<EntityRecord, number>([[entity, Number.POSITIVE_INFINITY]]);
  const count = (id: string): void => {
    const found = find(id);
    if (found?.location) counts.set(found, (counts.get(found) ?? 0) + 1);
  };
  for (const { to } of entity.relations) count(to);
  for (const event of events) for (const id of event.entities) count(id);
  return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([place]) => (place.location ? [place] : []));
}
