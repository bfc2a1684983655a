import type { TimelineEventView, TimelineView } from '../page-view';
import type { EventRecord } from '../records';
import type { Citations } from './citations';
import { entityRef, type FindEntity } from './entity-page';

/** Events of a timeline with the entities they name, each once. */
export function chronicle(
  events: readonly EventRecord[],
  find: FindEntity,
  citations: Citations,
): Pick<TimelineView, 'events' | 'entities' | 'sources'> {
  const positions = new Map<string, number>();
  const entities: TimelineView['entities'][number][] = [];
  const positionOf = (id: string): number | undefined => {
    const entity = find(id);
    if (!entity) return undefined;
    const known = positions.get(entity.id);
    if (known !== undefined) return known;
    positions.set(entity.id, entities.length);
    return entities.push(entityRef(entity)) - 1;
  };
  const views = events.map(
    ({ id, kind, date, end, title, summary, entities: ids, sources }): TimelineEventView => ({
      id,
      kind,
      date,
      ...(end && { end }),
      title,
      summary,
      entities: [...new Set(ids.map(positionOf))].filter((position) => position !== undefined),
      sources: citations.cite(sources),
    }),
  );
  return { events: views, entities, sources: citations.sources };
}
