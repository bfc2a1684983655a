import type { CorpusSource } from '../load';
import type { Problem } from '../problem';
import type { EntitySource } from '../schema';
import type { Located } from '../yaml-file';
import { errorOf, placeOf, warningOf } from './checker';

const noSource = errorOf('no-source');
const sameSource = warningOf('same-source');
const ADVICE = 'name a source that was read, or mark this as a draft with the reason';

/** Every published entity, role, relation, claim and event names a source, and every source can be found again by a reader. */
export function checkSourcing(source: CorpusSource): Problem[] {
  return [
    ...source.entities.flatMap((entry) => (entry.value.draft === undefined ? ofEntity(entry) : [])),
    ...source.events.flatMap((entry) =>
      entry.value.draft === undefined && entry.value.sources.length === 0
        ? [noSource(entry, ['sources'], `the event has no source; ${ADVICE}`)]
        : [],
    ),
    ...source.sources.flatMap((entry) => {
      const { url, symbol, date } = entry.value;
      if (url !== undefined || symbol !== undefined || date !== undefined) return [];
      return [noSource(entry, [], 'nobody can find this source again; give its url, its document symbol or at least its date')];
    }),
    ...twice(source),
  ];
}

/** One page under two ids would count as two sources of a statement. */
function twice({ sources }: CorpusSource): Problem[] {
  const first = new Map<string, Located<unknown>>();
  return sources.flatMap((entry) => {
    const { url } = entry.value;
    const other = url === undefined ? undefined : first.get(url);
    if (url !== undefined && !other) first.set(url, entry);
    return other ? [sameSource(entry, ['url'], `the same page is already at ${placeOf(other)}; cite that one`)] : [];
  });
}

function ofEntity(entry: Located<EntitySource>): Problem[] {
  const { sources, roles, relations, claims } = entry.value;
  const lists = [
    ...roles.flatMap((role, i) => (role.draft === undefined ? [{ part: 'role', path: ['roles', i], sources: role.sources }] : [])),
    ...relations.map((relation, i) => ({ part: 'relation', path: ['relations', i], sources: relation.sources })),
    ...claims.map((claim, i) => ({ part: 'claim', path: ['claims', i], sources: claim.sources })),
    { part: 'entity', path: ['sources'], sources },
  ];
  return lists.flatMap((list) =>
    list.sources.length === 0 ? [noSource(entry, list.path, `the ${list.part} has no source; ${ADVICE}`)] : [],
  );
}
