import { overlaps } from '../../../time/interval';
import type { CorpusSource } from '../load';
import type { Problem } from '../problem';
import type { EntitySource } from '../schema';
import type { Located } from '../yaml-file';
import { errorOf } from './checker';

const overlap = errorOf('role-overlap');

/** A track with this prefix is an office that one entity holds at a time; other tracks are an entity's own. */
const OFFICE = 'office:';

interface Tracked {
  readonly entry: Located<EntitySource>;
  readonly index: number;
  readonly role: EntitySource['roles'][number];
}

/**
 * Roles on one track exclude each other in time: those of one entity, and for a track that begins with `office:` those of all entities. Only
 * an overlap that no reading of the dates avoids is an error.
 */
export function checkRoles(source: CorpusSource): Problem[] {
  const tracks = new Map<string, Tracked[]>();
  for (const entry of source.entities) {
    if (entry.value.draft !== undefined) continue;
    entry.value.roles.forEach((role, index) => {
      if (role.track === undefined || role.draft !== undefined) return;
      const key = role.track.startsWith(OFFICE) ? role.track : `${role.track} of ${entry.value.id}`;
      tracks.set(key, [...(tracks.get(key) ?? []), { entry, index, role }]);
    });
  }
  return [...tracks].flatMap(([track, roles]) =>
    roles.flatMap((later, i) =>
      roles.slice(0, i).flatMap((earlier) => (overlaps(earlier.role, later.role) === 'yes' ? [problemOf(track, earlier, later)] : [])),
    ),
  );
}

function problemOf(track: string, earlier: Tracked, later: Tracked): Problem {
  const { file, line } = earlier.entry.at(['roles', earlier.index]);
  return overlap(
    later.entry,
    ['roles', later.index],
    `overlaps "${earlier.role.label}" of ${earlier.entry.value.id} (${file}:${line}) on the track "${track}"; correct the dates or take one off the track`,
  );
}
