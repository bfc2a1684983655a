import type { CorpusSource } from '../load';
import type { Problem } from '../problem';
import type { EntitySource } from '../schema';
import type { Located } from '../yaml-file';
import { warningOf } from './checker';

const thinDesignation = warningOf('thin-designation');
const oneSided = warningOf('one-sided');

/** Sources that a designation needs. */
const INDEPENDENT = 2;

/** What accuses or is disputed rests on more than one voice (docs/corpus-editing.md, policy 1 and 11). */
export function checkSides(source: CorpusSource): Problem[] {
  return source.entities.flatMap((entry) => (entry.value.draft === undefined ? [...designations(entry), ...claims(entry)] : []));
}

function designations(entry: Located<EntitySource>): Problem[] {
  return entry.value.roles.flatMap((role, i) => {
    if (role.type !== 'designation' || role.draft !== undefined || new Set(role.sources).size >= INDEPENDENT) return [];
    return [thinDesignation(entry, ['roles', i], `"${role.label}" rests on one source; add a second that is independent of it`)];
  });
}

function claims(entry: Located<EntitySource>): Problem[] {
  const sides = new Map<string, Set<string>>();
  for (const { topic, by } of entry.value.claims) sides.set(topic, new Set([...(sides.get(topic) ?? []), by]));
  return entry.value.claims.flatMap(({ topic, sole, by }, i) => {
    if (sole !== undefined || (sides.get(topic)?.size ?? 0) > 1) return [];
    return [oneSided(entry, ['claims', i], `only ${by} speaks on "${topic}"; add the other side, or say in \`sole\` why there is none`)];
  });
}
