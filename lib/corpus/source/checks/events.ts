import type { CorpusSource } from '../load';
import type { Problem } from '../problem';
import { errorOf } from './checker';

const orphan = errorOf('orphan-event');

/** A published event belongs to at least one published entity: otherwise no card would ever show it. */
export function checkEvents(source: CorpusSource): Problem[] {
  const published = new Set(source.entities.flatMap(({ value }) => (value.draft === undefined ? [value.id] : [])));
  return source.events.flatMap((entry) => {
    const { draft, entities } = entry.value;
    if (draft !== undefined || entities.some((id) => published.has(id))) return [];
    const message = entities.length === 0 ? 'the event names no entity' : 'all entities of the event are drafts or missing';
    return [orphan(entry, ['entities'], `${message}; add one, or mark the event as a draft with the reason`)];
  });
}
