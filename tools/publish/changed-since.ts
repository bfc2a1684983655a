import { changesBetween } from '../../lib/updates/changes';
import type { Content } from '../../lib/updates/content-hash';

/** Ids of the entities and events that are new or changed, in the order of the newer version. */
export function changedSince(before: Content, after: Content): { readonly entities: string[]; readonly events: string[] } {
  const { changes } = changesBetween(before, after);
  const present = (what: 'entity' | 'event'): string[] =>
    changes.flatMap((change) => (change.what === what && change.type !== 'removed' ? [change.id] : []));
  return { entities: present('entity'), events: present('event') };
}
