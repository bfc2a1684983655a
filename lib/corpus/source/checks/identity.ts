import type { CorpusSource } from '../load';
import type { Problem } from '../problem';
import type { Located } from '../yaml-file';
import { errorOf, placeOf } from './checker';

const duplicate = errorOf('duplicate-id');
const redirect = errorOf('redirect');
const fileName = errorOf('file-name');

/** Ids are unique across all files of a kind of entry, files are named after their entity, and redirects lead from old ids to living ones. */
export function checkIdentity(source: CorpusSource): Problem[] {
  return [
    ...duplicates(source.entities, 'entity'),
    ...duplicates(source.events, 'event'),
    ...duplicates(source.sources, 'source'),
    ...source.entities.flatMap(misplaced),
    ...redirects(source),
  ];
}

function duplicates(entries: readonly Located<{ readonly id: string }>[], what: string): Problem[] {
  const first = new Map<string, Located<unknown>>();
  return entries.flatMap((entry) => {
    const { id } = entry.value;
    const other = first.get(id);
    if (!other) {
      first.set(id, entry);
      return [];
    }
    return [duplicate(entry, ['id'], `the ${what} "${id}" is already at ${placeOf(other)}; give this one another id or merge the two`)];
  });
}

function misplaced(entry: Located<{ readonly id: string; readonly kind: string }>): Problem[] {
  const { id, kind } = entry.value;
  const wanted = `${kind}/${id}.yaml`;
  return entry.at([]).file.replaceAll('\\', '/').endsWith(`/${wanted}`)
    ? []
    : [fileName(entry, ['id'], `move this file to entities/${wanted}`)];
}

function redirects({ settings, entities }: CorpusSource): Problem[] {
  if (!settings) return [];
  const known = new Set(entities.map((entry) => entry.value.id));
  return Object.entries(settings.value.redirects).flatMap(([from, to]) => {
    const path = ['redirects', from];
    if (known.has(from)) return [redirect(settings, path, `"${from}" still exists; redirect only ids that are gone`)];
    return known.has(to) ? [] : [redirect(settings, path, `there is no entity "${to}" to lead to`)];
  });
}
