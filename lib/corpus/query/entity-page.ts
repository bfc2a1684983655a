import { beginsAfter } from '../../time/interval';
import type { DayNumber } from '../../time/types';
import { FAMILY_OF_KIND } from '../kinds';
import type { EntityRef, NameView, RelationView, RoleSpanView } from '../page-view';
import type { EntityRecord, RelationRecord, RoleRecord } from '../records';
import type { Citations } from './citations';
import { isHeld } from './held';

/** Looks an entity up, redirects followed. */
export type FindEntity = (id: string) => EntityRecord | undefined;

/** What a link to an entity shows. */
export function entityRef({ id, kind, name, arabic }: EntityRecord): EntityRef {
  return { id, kind, family: FAMILY_OF_KIND[kind], name, ...(arabic !== undefined && { arabic }) };
}

const optionalRef = (find: FindEntity, id: string | undefined): EntityRef | undefined => {
  const entity = id === undefined ? undefined : find(id);
  return entity && entityRef(entity);
};

function stateOn(role: RoleRecord, day: DayNumber): RoleSpanView['state'] {
  if (isHeld(role, day)) return 'held';
  return beginsAfter(role, day) === 'no' ? 'over' : 'later';
}

const beginning = ({ from, until }: RoleRecord): number => from?.lo ?? until?.lo ?? Number.NEGATIVE_INFINITY;

/** All roles of an entity, oldest first, each with its standing on `day`. Labels are whole: the page tells of all times. */
export function roleSpans(entity: EntityRecord, day: DayNumber, find: FindEntity, citations: Citations): RoleSpanView[] {
  return [...entity.roles]
    .sort((a, b) => beginning(a) - beginning(b))
    .map((role) => {
      const of = optionalRef(find, role.of);
      const { label, type, from, until } = role;
      return {
        label,
        type,
        ...(from && { from }),
        ...(until && { until }),
        state: stateOn(role, day),
        ...(of && { of }),
        sources: citations.cite(role.sources),
      };
    });
}

/** The names an entity goes by; spellings and descriptions in other languages included, those written alike once. */
export function namesInUse({ aliases }: EntityRecord): NameView[] {
  return aliases.map(({ text, lang, kind, from, until }) => ({ text, lang, kind, ...(from && { from }), ...(until && { until }) }));
}

/** A relation of one entity that points at another. */
export interface Tie {
  readonly from: EntityRecord;
  readonly relation: RelationRecord;
}

/** The relations that point at each entity id, in the records' order. */
export function tiesByTarget(entities: readonly EntityRecord[]): ReadonlyMap<string, readonly Tie[]> {
  const index = new Map<string, Tie[]>();
  for (const from of entities) {
    for (const relation of from.relations) {
      const ties = index.get(relation.to);
      if (ties) ties.push({ from, relation });
      else index.set(relation.to, [{ from, relation }]);
    }
  }
  return index;
}

function relationView({ kind, from, until, sources }: RelationRecord, to: EntityRef, inverse: boolean, citations: Citations): RelationView {
  return { kind, inverse, to, ...(from && { from }), ...(until && { until }), sources: citations.cite(sources) };
}

/** The ties of an entity: its own first, then those that others have to it. What says the same from both sides is said once. */
export function relationsOf(entity: EntityRecord, ties: readonly Tie[], find: FindEntity, citations: Citations): RelationView[] {
  const own = entity.relations.flatMap((relation) => {
    const to = optionalRef(find, relation.to);
    return to ? [relationView(relation, to, false, citations)] : [];
  });
  const symmetric = new Set(own.map(({ kind, to }) => `${kind} ${to.id}`));
  const others = ties.flatMap(({ from, relation }) =>
    (relation.kind === 'allied' || relation.kind === 'opposed') && symmetric.has(`${relation.kind} ${from.id}`)
      ? []
      : [relationView(relation, entityRef(from), true, citations)],
  );
  return [...own, ...others];
}
