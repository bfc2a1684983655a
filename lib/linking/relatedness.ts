import type { PackRecords } from '../corpus/records';
import { endsStep, type Steps } from './steps';

/** Which entities the corpus connects: by a relation, a role, or an event that both take part in. */
export interface Relatedness {
  /** Indexes of the related entities. */
  of(entity: number): readonly number[];
  idOf(entity: number): string | undefined;
}

/** Events with more participants than this say little about any two of them. */
const MAX_PARTICIPANTS = 8;

/** Reads the connections of a pack's records; entities of the topicality `background` connect nobody. */
export function* createRelatedness({ entities, events }: PackRecords): Steps<Relatedness> {
  const indexOf = new Map(entities.map((entity, index) => [entity.id, index]));
  const related = entities.map(() => new Set<number>());
  const counts = (index: number): boolean => entities[index]?.topicality !== 'background';
  const connect = (a: number, b: number | undefined): void => {
    if (b === undefined || a === b) return;
    if (counts(b)) related[a]?.add(b);
    if (counts(a)) related[b]?.add(a);
  };
  yield;
  for (const [index, entity] of entities.entries()) {
    for (const relation of entity.relations) connect(index, indexOf.get(relation.to));
    for (const role of entity.roles) if (role.of !== undefined) connect(index, indexOf.get(role.of));
    if (endsStep(index)) yield;
  }
  for (const [index, event] of events.entries()) {
    if (endsStep(index)) yield;
    if (event.entities.length > MAX_PARTICIPANTS) continue;
    const members = event.entities.map((id) => indexOf.get(id)).filter((index) => index !== undefined);
    for (const a of members) for (const b of members) connect(a, b);
  }
  const lists = related.map((set) => [...set]);
  return { of: (entity) => lists[entity] ?? [], idOf: (entity) => entities[entity]?.id };
}
