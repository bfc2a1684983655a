import type { FeedPart } from '../corpus/store-database';
import type { FeedView } from './messages';
import { isPending } from './pending';
import type { FeedRow } from './store-rows';

/** A feed as the options page shows it. */
export function feedView(row: FeedRow, feeds: readonly FeedRow[], parts: ReadonlyMap<string, FeedPart>): FeedView {
  const installed = parts.get(row.id);
  const { id, address, fingerprint, name, origin, paused, automatic, signedUntil, checked, next, latest, preview, spared } = row;
  const counts = preview ?? { added: 0, changed: 0, removed: 0, conflicts: 0 };
  return {
    id,
    address,
    fingerprint,
    name,
    origin,
    paused,
    automatic,
    ...(installed && { installed: installed.version }),
    ...(signedUntil !== undefined && { signedUntil }),
    ...(checked && { checked }),
    ...(spared && { spared }),
    ...(!paused && { next: new Date(next).toISOString() }),
    ...(latest &&
      isPending(row, feeds, parts) && {
        pending: {
          version: latest.version,
          size: latest.size,
          delta: latest.delta,
          added: counts.added,
          changed: counts.changed,
          removed: counts.removed,
          conflicts: counts.conflicts,
          ...(latest.hash === installed?.hash && { moved: true as const }),
        },
      }),
  };
}
