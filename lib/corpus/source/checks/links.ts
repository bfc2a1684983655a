import type { CorpusSource } from '../load';
import type { Problem } from '../problem';
import type { EntitySource } from '../schema';
import type { Located } from '../yaml-file';
import { warningOf } from './checker';

const unlinked = warningOf('unlinked');
const noParticipant = warningOf('no-participant');

/** Kinds of event that happen to a place: who did it may be unknown, or nobody. */
const BEFALL: ReadonlySet<string> = new Set(['attack', 'massacre', 'chemical', 'humanitarian', 'protest']);

/** What stands alone in the corpus: entities that nothing leads to or from, and events that name only where they happened. */
export function checkLinks(source: CorpusSource): Problem[] {
  const entities = source.entities.filter(({ value }) => value.draft === undefined);
  const events = source.events.filter(({ value }) => value.draft === undefined);
  const kinds = new Map(entities.map(({ value }) => [value.id, value.kind]));
  const named = new Set([...events.flatMap(({ value }) => value.entities), ...entities.flatMap(({ value }) => namedBy(value))]);
  return [
    ...entities.flatMap((entry) => alone(entry, named)),
    ...events.flatMap((entry) => {
      const { kind, entities: ids } = entry.value;
      if (BEFALL.has(kind) || ids.length === 0 || ids.some((id) => kinds.get(id) !== 'place')) return [];
      return [noParticipant(entry, ['entities'], 'only places are named; add who or what took part')];
    }),
  ];
}

/** The entities that an entity leads to. */
function namedBy({ id, roles, relations }: EntitySource): string[] {
  return [...roles.flatMap((role) => role.of ?? []), ...relations.map(({ to }) => to)].filter((other) => other !== id);
}

/** An entity of the rest of the world may well have no part in anything here; one of the topic has. */
function alone(entry: Located<EntitySource>, named: ReadonlySet<string>): Problem[] {
  const { id, priority, topicality } = entry.value;
  if (priority === 3 || topicality === 'background' || named.has(id) || namedBy(entry.value).length > 0) return [];
  return [unlinked(entry, ['id'], 'no event, role or relation leads to this entity or from it; link it or lower the priority')];
}
